import DocumentPackaging
import QualitativeData

/// One interview of an OHMS file: its fields, its transcript, and what is left out of it.
struct OHMSRecord {
  /// A text of the file with the line it begins on, from 1.
  struct Text {
    var content = ""
    let line: Int
  }

  /// Names in the order of the file, for those fields of which there are several.
  private(set) var interviewers: [String] = []
  private(set) var interviewees: [String] = []
  private(set) var identifier = ""
  private var fields: [String: Text] = [:]
  private var points = 0
  private let line: Int

  init(_ element: XMLElement) {
    identifier = element["id"] ?? ""
    line = element.line
  }

  // MARK: Reading

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "date":
      if let value = element["value"] { fields["date"] = Text(content: value, line: element.line) }
    case "sync", "transcript", "vtt_transcript", "transcript_alt", "vtt_transcript_alt":
      fields[element.name] = fields[element.name] ?? Text(line: element.line)
    default: break
    }
  }

  mutating func point() { points += 1 }

  mutating func end(_ name: String, _ text: Text) {
    guard !text.content.isEmpty else { return }
    switch name {
    case "interviewer": interviewers += [Self.folded(text.content)].filter { !$0.isEmpty }
    case "interviewee": interviewees += [Self.folded(text.content)].filter { !$0.isEmpty }
    default:
      if fields[name]?.content.isEmpty ?? true { fields[name] = text }
    }
  }

  // MARK: What it holds

  /// The transcript with times on its cues.
  var captions: Text? { speech("vtt_transcript") }
  /// The transcript as one text.
  var legacy: Text? { speech("transcript") }

  /// Where in the legacy transcript which minute ends.
  var synchronisation: String { fields["sync"]?.content ?? "" }

  private func speech(_ name: String) -> Text? {
    guard let text = fields[name] else { return nil }
    let folded = Self.folded(String(text.content.prefix(200))).lowercased()
    let isNone = ["", "no transcript", "no transcript.", "webvtt"].contains(folded)
    return isNone && text.content.utf8.count < 200 ? nil : text
  }

  private func value(_ name: String) -> String? {
    guard let text = fields[name] else { return nil }
    let folded = Self.folded(text.content)
    return folded.isEmpty ? nil : folded
  }

  var variables: [String: String] {
    let names = [
      ("title", "title"), ("accession", "accession"), ("date", "date"), ("duration", "duration"),
      ("collection", "collection_name"), ("series", "series_name"), ("repository", "repository"),
      ("language", "language"), ("rights", "rights"), ("usage", "usage"),
    ]
    var variables: [String: String] = [:]
    for (name, field) in names { variables[name] = value(field) }
    variables["date"] = variables["date"] ?? value("date_nonpreferred_format")
    for (name, people) in [("interviewer", interviewers), ("interviewee", interviewees)] {
      for (index, person) in people.prefix(100).enumerated() {
        variables[index == 0 ? name : "\(name) \(index + 1)"] = person
      }
    }
    if language != nil { variables["language"] = nil }
    return variables
  }

  /// The language where the file has it as a tag rather than as a word.
  var language: String? { value("language").flatMap { WebVTTHeader.tag($0) } }

  var findings: [Finding] {
    var findings: [Finding] = []
    for (field, words) in [("rights", "of its rights"), ("usage", "of its use")] {
      guard let value = value(field) else { continue }
      let shown = value.count > 300 ? value.prefix(300) + "…" : value[...]
      findings.append(Finding(.note, line: fields[field]?.line, "the file says \(words): \(shown)"))
    }
    if let restricted = value("userestrict"), restricted != "0" {
      findings.append(
        Finding(
          .note, line: fields["userestrict"]?.line,
          "the archive restricts the use of this interview"))
    }
    if points > 0 {
      findings.append(
        Finding(
          .note, line: line,
          "an index of \(counted(points, "segment")) is not part of the text"))
    }
    if captions != nil, let legacy {
      findings.append(
        Finding(
          .warning, line: legacy.line,
          "the older of the file's two transcripts was left out; the one with times on its cues was read"
        ))
    }
    for name in ["transcript_alt", "vtt_transcript_alt"] {
      guard let text = speech(name) else { continue }
      findings.append(Finding(.warning, line: text.line, "the translated transcript was left out"))
    }
    return findings
  }

  private static func folded(_ text: String) -> String {
    text.split {
      $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.isControl }
    }
    .joined(separator: " ")
  }
}
