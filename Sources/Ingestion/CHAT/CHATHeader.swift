import QualitativeData

/// What the headers of a CHAT file say: who takes part, in which language, when and where.
struct CHATHeader {
  private(set) var cast = Cast()
  private(set) var variables: [String: String] = [:]
  private(set) var language: String?
  private var between: [Int] = []
  private var begins: [Int] = []

  var findings: [Finding] {
    var findings: [Finding] = []
    if let first = between.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(counted(between.count, "comment or header line")) left out of the text"
        ))
    }
    if begins.count > 1 {
      findings.append(
        Finding(
          .warning, line: begins[1],
          "the file holds \(begins.count) transcripts, which were read as one; make a file of each to keep them apart"
        ))
    }
    return findings
  }

  mutating func take(_ line: CHATLines.Line, afterSpeech: Bool) {
    let value = line.content.whiteSpaceFolded
    switch line.label {
    case "Begin": begins.append(line.number)
    case "UTF8", "End", "Options", "Font", "Window", "Color words", "Blank", "Page", "PID": break
    case "Participants": takeParticipants(value)
    case "ID": takeID(line.content)
    case "Languages": takeLanguages(value)
    case "Media":
      let parts = value.split(separator: ",").map(\.whiteSpaceFolded)
      set("recording", RecordingName.of(parts.first.map { $0.filter { $0 != "\"" } }))
    case "Date": if !afterSpeech { set("date", TalkBankDate.plain(value)) }
    default:
      if let about = attribute(of: line.label) {
        setAttribute(about.name, value, of: about.code)
      } else if afterSpeech || line.label == "Comment" {
        between.append(line.number)
      } else if !["Bg", "Eg", "G", "T", "Warning", "Bck"].contains(line.label) {
        set(line.label.lowercased(), value)
      }
    }
  }

  // MARK: People

  /// `CHI Caroline Target_Child, MOT Mother`: code, name if there is one, role.
  private mutating func takeParticipants(_ value: String) {
    for entry in value.split(separator: ",") {
      let words = entry.split { $0.isWhitespace }.map(String.init)
      guard let code = words.first else { continue }
      var person = cast[code] ?? Cast.Person()
      if words.count > 1 { TalkBankRole.set(words[words.count - 1], of: &person) }
      if words.count > 2 {
        person.name = words[1..<words.count - 1].joined(separator: " ").replacing("_", with: " ")
      }
      cast[code] = person
    }
  }

  /// `eng|corpus|CHI|1;03.01|female|group|SES|Target_Child|education|custom|`.
  private mutating func takeID(_ content: String) {
    let fields = content.split(separator: "|", omittingEmptySubsequences: false).map(
      \.whiteSpaceFolded)
    guard fields.count > 2, !fields[2].isEmpty else { return }
    let names = [
      3: "age", 4: "sex", 5: "group", 6: "SES", 8: "education", 9: "custom",
    ]
    var person = cast[fields[2]] ?? Cast.Person()
    for (index, name) in names where index < fields.count && !fields[index].isEmpty {
      // An age is years, months and days, of which only the years may be there: `63;`
      let value =
        index == 3 && fields[index].hasSuffix(";") ? fields[index].dropLast() : fields[index][...]
      person.variables[name] = String(value)
    }
    if fields.count > 7, !fields[7].isEmpty { TalkBankRole.set(fields[7], of: &person) }
    cast[fields[2]] = person
    set("corpus", fields[1])
    if language == nil { takeLanguages(fields[0]) }
  }

  /// `Birth of CHI` and the like.
  private func attribute(of label: String) -> (name: String, code: String)? {
    let words = label.split(separator: " ")
    guard words.count == 3, words[1] == "of" else { return nil }
    return (words[0].lowercased(), String(words[2]))
  }

  private mutating func setAttribute(_ name: String, _ value: String, of code: String) {
    guard !value.isEmpty else { return }
    var person = cast[code] ?? Cast.Person()
    person.variables[name] = name == "birth" ? TalkBankDate.plain(value) : value
    cast[code] = person
  }

  // MARK: The recording

  private mutating func takeLanguages(_ value: String) {
    let codes = value.split { $0 == "," || $0.isWhitespace }.map(String.init)
    language = codes.first.flatMap(LanguageTag.of)
    if codes.count > 1 { set("languages", codes.joined(separator: ", ")) }
  }

  private mutating func set(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty, !name.isEmpty, variables[name] == nil else { return }
    variables[name] = value
  }
}
