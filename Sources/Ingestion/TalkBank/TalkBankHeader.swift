import DocumentPackaging

/// What a TalkBank document says of the recording and of those who speak.
struct TalkBankHeader {
  private(set) var cast = Cast()
  private(set) var variables: [String: String] = [:]
  private(set) var language: String?
  private var comment: String?
  private var text = ""

  mutating func start(_ element: XMLElement, afterSpeech: Bool) {
    switch element.name {
    case "CHAT":
      let codes = (element["Lang"] ?? "").split { $0.isWhitespace }.map(String.init)
      language = codes.first.flatMap(LanguageTag.of)
      if codes.count > 1 { set("languages", codes.joined(separator: ", ")) }
      set("date", element["Date"].map(TalkBankDate.plain))
      set("corpus", element["Corpus"])
      set("recording", RecordingName.of(element["Media"]))
    case "participant": addParticipant(element)
    case "comment" where !afterSpeech:
      comment = element["type"].flatMap { $0 == "Generic" ? nil : $0.lowercased() }
      text = ""
    default: break
    }
  }

  mutating func characters(_ piece: String) { if comment != nil { text += piece } }

  mutating func end(_ name: String) {
    guard name == "comment", let kind = comment else { return }
    set(kind, text)
    comment = nil
  }

  private mutating func addParticipant(_ element: XMLElement) {
    guard let id = element["id"], !id.isEmpty else { return }
    var person = Cast.Person(
      name: (element["name"] ?? "").replacing("_", with: " ").whiteSpaceFolded)
    if let role = element["role"] { TalkBankRole.set(role, of: &person) }
    let names = [
      "age": "age", "sex": "sex", "group": "group", "SES": "SES", "education": "education",
      "custom-field": "custom", "birthday": "birth", "birthplace": "birthplace",
      "first-language": "l1",
    ]
    for (attribute, name) in names {
      guard let value = element[attribute]?.whiteSpaceFolded, !value.isEmpty else { continue }
      person.variables[name] = name == "age" ? TalkBankDate.age(value) : value
    }
    cast[id] = person
  }

  private mutating func set(_ name: String, _ value: String?) {
    guard let value = value?.whiteSpaceFolded, !value.isEmpty, variables[name] == nil else {
      return
    }
    variables[name] = value
  }
}
