import DocumentPackaging

/// What the metadata and the preface of an Akoma Ntoso document say: date, title, country, language, people.
struct AkomaNtosoHeader {
  /// The people, organisations and roles that identifiers lead to.
  private(set) var names: [String: String] = [:]
  private(set) var language: String?
  private var found: [String: String] = [:]
  private var isWork = false
  private var title: (depth: Int, text: String)?

  var variables: [String: String] {
    var variables = found
    variables["alias"] = nil
    variables["title"] = found["title"] ?? found["alias"]
    return variables
  }

  /// - Parameter depth: how many elements are open, this one included.
  mutating func start(_ element: XMLElement, depth: Int) {
    switch element.name {
    case "FRBRWork": isWork = true
    case "FRBRExpression", "FRBRManifestation": isWork = false
    case "FRBRdate" where isWork: set("date", Self.date(element["date"]))
    case "docDate": set("date", Self.date(element["date"]))
    case "FRBRcountry": set("country", element["value"])
    case "FRBRlanguage": language = language ?? LanguageTag.of(element["language"])
    case "FRBRalias": set("alias", element["value"])
    case "docTitle": if found["title"] == nil, title == nil { title = (depth, "") }
    case "TLCPerson", "TLCRole", "TLCOrganization", "TLCReference", "TLCObject":
      guard let id = element["eId"] ?? element["id"], let name = element["showAs"] else { return }
      let plain = name.xmlWhiteSpaceFolded
      if !plain.isEmpty, names[id] == nil { names[id] = plain }
    default: break
    }
  }

  mutating func characters(_ text: String) { title?.text += text }

  mutating func end(depth: Int) {
    guard let title, title.depth == depth else { return }
    set("title", title.text.xmlWhiteSpaceFolded)
    self.title = nil
  }

  /// The first value counts.
  private mutating func set(_ name: String, _ value: String?) {
    if let value, !value.isEmpty, found[name] == nil { found[name] = value }
  }

  /// Dates that stand where nobody knows one are none.
  private static func date(_ value: String?) -> String? {
    guard let value, !["3000-", "9999-", "0001-", "1001-"].contains(where: value.hasPrefix) else {
      return nil
    }
    return value
  }
}
