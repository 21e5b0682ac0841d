import DocumentPackaging

/// What a Transcriber file says of the recording and of those who speak.
struct TranscriberHead {
  private(set) var cast = Cast()
  private(set) var variables: [String: String] = [:]
  private(set) var language: String?
  private var topics: [String] = []

  mutating func start(_ element: XMLElement) {
    switch element.name {
    case "Trans":
      language = element.xml("lang").flatMap(LanguageTag.of)
      set("recording", RecordingName.of(element["audio_filename"]))
      set("transcriber", element["scribe"])
    case "Episode":
      set("program", element["program"])
      set("date", element["air_date"])
    case "Topic":
      guard let topic = element["desc"]?.whiteSpaceFolded, !topic.isEmpty else { return }
      topics.append(topic)
      variables["topics"] = topics.joined(separator: "; ")
    case "Speaker": addSpeaker(element)
    default: break
    }
  }

  private mutating func addSpeaker(_ element: XMLElement) {
    guard let id = element["id"], !id.isEmpty, cast[id] == nil else { return }
    var person = Cast.Person(name: (element["name"] ?? "").whiteSpaceFolded)
    for (attribute, variable) in [
      ("type", "sex"), ("dialect", "dialect"), ("accent", "accent"), ("scope", "scope"),
    ] {
      guard let value = element[attribute]?.whiteSpaceFolded, !value.isEmpty, value != "unknown"
      else { continue }
      person.variables[variable] = value
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
