import DocumentPackaging

/// What the head of a transcription says of the recording and of those who speak.
struct EXMARaLDAHead {
  private(set) var cast = Cast()
  private(set) var variables: [String: String] = [:]

  private var speaker: (id: String, person: Cast.Person, languages: [String: [String]])?
  private var attribute = ""
  private var text = ""
  private var spoken: [Set<String>] = []

  /// The one language all speakers are said to speak.
  var language: String? {
    let named = spoken.filter { !$0.isEmpty }
    guard let first = named.first, first.count == 1, named.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first.first.flatMap(LanguageTag.of)
  }

  mutating func start(_ element: XMLElement, path: [String]) {
    text = ""
    switch element.name {
    case "speaker": speaker = (element["id"] ?? "", Cast.Person(), [:])
    case "sex":
      // `u` stands for not known.
      if let sex = element["value"], sex != "u" { note("sex", sex) }
    case "language":
      if let code = element["lang"], let list = path.dropLast().last {
        speaker?.languages[list, default: []].append(code)
      }
    case "ud-information": attribute = element["attribute-name"] ?? ""
    case "referenced-file":
      if variables["recording"] == nil { variables["recording"] = RecordingName.of(element["url"]) }
    default: break
    }
  }

  mutating func characters(_ piece: String) { text += piece }

  mutating func end(_ name: String, path: [String]) {
    let value = text.whiteSpaceFolded
    switch name {
    case "speaker": finishSpeaker()
    case "abbreviation": speaker?.person.name = value
    case "comment": note("comment", value)
    case "ud-information": take(attribute, value)
    case "project-name", "transcription-name", "transcription-convention":
      if speaker == nil { note(name.replacing("transcription-name", with: "transcription"), value) }
    default: break
    }
    text = ""
  }

  private mutating func take(_ name: String, _ value: String) {
    let key = name.whiteSpaceFolded
    // What the editor notes for itself.
    guard !key.hasPrefix("#"), key != "AutoSave" else { return }
    if speaker != nil, key.lowercased() == "role" {
      speaker?.person.role = value.isEmpty ? nil : value
      note("role", value)
    } else {
      note(key, value)
    }
  }

  private mutating func finishSpeaker() {
    guard let (id, known, languages) = speaker else { return }
    speaker = nil
    var person = known
    spoken.append(Set(languages["languages-used"] ?? []))
    for (list, codes) in languages {
      person.variables[list] = codes.joined(separator: ", ")
    }
    if !id.isEmpty, cast[id] == nil { cast[id] = person }
  }

  /// Of the open speaker, else of the recording.
  private mutating func note(_ name: String, _ value: String) {
    guard !name.isEmpty, !value.isEmpty else { return }
    if speaker != nil {
      speaker?.person.variables[name] = value
    } else if variables[name] == nil {
      variables[name] = value
    }
  }
}
