import DocumentPackaging

/// The persons a TEI document lists: identifier, name, and what is said of them.
struct TEIPersons {
  private(set) var cast = Cast()

  private var open: (id: String, person: Cast.Person)?
  private var depth = 0
  private var field = ""
  private var text = ""
  private var nameParts: [String: [String]] = [:]
  private static let leftOut: Set<String> = [
    "idno", "note", "listEvent", "event", "figure", "bibl", "listBibl", "linkGrp", "affiliation",
    "relation",
  ]

  mutating func start(_ element: XMLElement) {
    if open != nil {
      depth += 1
      if depth == 1 { begin(element) } else if field == "persName" { text = "" }
      return
    }
    guard element.name == "person" || element.name == "personGrp",
      let id = element.xml("id") ?? element["id"]
    else { return }
    var person = Cast.Person(role: element["role"])
    for name in ["role", "sex", "age"] { person.variables[name] = element[name] }
    open = (id, person)
    depth = 0
    nameParts = [:]
  }

  mutating func characters(_ piece: String) { if !field.isEmpty { text += piece } }

  mutating func end(_ name: String) {
    guard open != nil else { return }
    if depth == 0 {
      cast[open!.id] = open!.person
      open = nil
      return
    }
    let value = text.split { $0.isWhitespace }.joined(separator: " ")
    if depth == 1 {
      if field == "persName" { finishName(value) } else { set(field, value) }
      field = ""
    } else if field == "persName" {
      if !value.isEmpty { nameParts[name, default: []].append(value) }
      text = ""
    }
    depth -= 1
  }

  private mutating func begin(_ element: XMLElement) {
    text = ""
    field = Self.leftOut.contains(element.name) ? "" : element.name
    if let value = element["value"] ?? element["when"] {
      set(element.name, value)
      field = ""
    }
    if element.name == "persName" || element.name == "name" { field = "persName" }
  }

  private mutating func set(_ name: String, _ value: String) {
    guard !name.isEmpty, !value.isEmpty, open!.person.variables[name] == nil else { return }
    open!.person.variables[name] = value
  }

  /// The first name counts: forenames, links and surnames in that order, or the name as it stands.
  private mutating func finishName(_ whole: String) {
    defer { nameParts = [:] }
    guard open!.person.name.isEmpty else { return }
    let parts = ["forename", "nameLink", "surname"].flatMap { nameParts[$0] ?? [] }
    open!.person.name = parts.isEmpty ? whole : parts.joined(separator: " ")
  }
}
