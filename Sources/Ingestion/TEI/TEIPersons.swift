import DocumentPackaging

/// The persons a TEI document lists: identifier, name, and what is said of them.
struct TEIPersons {
  private(set) var cast = Cast()

  private var open: (id: String, person: Cast.Person)?
  /// What to call somebody whom the list gives no name.
  private var abbreviation: String?
  private var depth = 0
  private var field = ""
  private var text = ""
  private var name = TEIName()
  private static let leftOut: Set<String> = [
    "idno", "note", "listEvent", "event", "figure", "bibl", "listBibl", "linkGrp", "affiliation",
    "relation",
  ]

  mutating func start(_ element: XMLElement) {
    if open != nil {
      depth += 1
      if depth == 1 { begin(element) } else if field == "persName" { name.start() }
      return
    }
    guard element.name == "person" || element.name == "personGrp",
      let id = element.xml("id") ?? element["id"]
    else { return }
    var person = Cast.Person(role: element["role"])
    for name in ["role", "sex", "age"] { person.variables[name] = element[name] }
    open = (id, person)
    abbreviation = element["n"]
    depth = 0
  }

  mutating func characters(_ piece: String) {
    guard !field.isEmpty else { return }
    if field == "persName" { name.characters(piece) } else { text += piece }
  }

  mutating func end(_ element: String) {
    guard open != nil else { return }
    if depth == 0 {
      finish()
      return
    }
    if depth == 1 {
      if field != "persName" {
        set(field, text.xmlWhiteSpaceFolded)
      } else if open!.person.name.isEmpty {
        // The first name counts.
        open!.person.name = name.whole
      }
      field = ""
    } else if field == "persName" {
      name.end(element)
    }
    depth -= 1
  }

  /// Of a person who is listed twice, the first entry counts.
  private mutating func finish() {
    guard let (id, listed) = open else { return }
    open = nil
    var person = listed
    if person.name.isEmpty {
      // Some programs write the parts of a name without the name.
      let parts = ["forename", "givenName", "surname", "familyName"]
      person.name = parts.compactMap { person.variables[$0] }.joined(separator: " ")
      if !person.name.isEmpty { for part in parts { person.variables[part] = nil } }
    }
    if person.name.isEmpty { person.name = (abbreviation ?? "").xmlWhiteSpaceFolded }
    if cast[id] == nil { cast[id] = person }
  }

  private mutating func begin(_ element: XMLElement) {
    text = ""
    field = Self.leftOut.contains(element.name) ? "" : element.name
    if let value = element["value"] ?? element["when"] {
      set(element.name, value)
      field = ""
    }
    if element.name == "persName" || element.name == "name" {
      field = "persName"
      name = TEIName()
      abbreviation = abbreviation ?? element["n"]
    }
  }

  private mutating func set(_ name: String, _ value: String) {
    guard !name.isEmpty, !value.isEmpty, open!.person.variables[name] == nil else { return }
    open!.person.variables[name] = value
  }
}
