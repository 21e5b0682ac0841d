import DocumentPackaging

/// What a TEI header says of the recording: title, date, place, language.
struct TEIHeader {
  /// What says most about the language of the talk, last.
  enum LanguageRank: Int { case usage, document, text }

  private var found: [String: String] = [:]
  private var languages: [LanguageRank: [String]] = [:]
  private var collecting: String?
  private var depth = 0
  private var text = ""
  private var places: [String] = []

  /// What was found; the date is the recording's, else the source's.
  var variables: [String: String] {
    var variables = found
    variables["source date"] = nil
    variables["date"] = found["date"] ?? found["source date"]
    return variables
  }

  var language: String? {
    if let text = languages[.text]?.first { return text }
    if let document = languages[.document]?.last { return document }
    let usage = languages[.usage] ?? []
    return usage.count == 1 ? usage[0] : nil
  }

  mutating func note(language: String?, rank: LanguageRank) {
    guard let language, !language.isEmpty else { return }
    languages[rank, default: []].append(language)
  }

  /// - Parameter path: the open elements, this one last.
  mutating func start(_ element: XMLElement, path: [String]) {
    if collecting != nil {
      depth += 1
      return
    }
    switch element.name {
    case "language": note(language: element["ident"], rank: .usage)
    case "date" where path.contains("setting") || path.contains("recording"):
      take(date: element, as: "date")
    case "date" where path.contains("sourceDesc"): take(date: element, as: "source date")
    case "title" where path.suffix(2).first == "titleStmt" && element["type"] != "sub":
      collect("title")
    case "name" where path.contains("setting"), "placeName" where path.contains("setting"),
      "settlement" where path.contains("setting"), "locale" where path.contains("setting"):
      collect("place")
    case "activity" where path.contains("setting"): collect("activity")
    case "recording":
      if let duration = element["dur"] { set("duration", duration) }
    default: break
    }
  }

  mutating func end() {
    guard let name = collecting else { return }
    guard depth == 0 else {
      depth -= 1
      return
    }
    let value = text.whiteSpaceFolded
    if name == "place" {
      if !value.isEmpty, !places.contains(value) { places.append(value) }
      found["place"] = places.isEmpty ? nil : places.joined(separator: ", ")
    } else if !value.isEmpty {
      set(name, value)
    }
    collecting = nil
  }

  mutating func characters(_ piece: String) { if collecting != nil { text += piece } }

  private mutating func take(date element: XMLElement, as name: String) {
    if let value = element["when"] ?? element["from"] { set(name, value) } else { collect(name) }
  }

  private mutating func collect(_ name: String) {
    collecting = name
    depth = 0
    text = ""
  }

  /// The first value counts.
  private mutating func set(_ name: String, _ value: String) {
    if found[name] == nil { found[name] = value }
  }
}
