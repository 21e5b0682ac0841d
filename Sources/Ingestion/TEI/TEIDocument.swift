import DocumentPackaging
import QualitativeData

/// Walks a TEI document once and hands its parts to those who collect them.
///
/// A class, since the parser's callback has to change it.
final class TEIDocument {
  private(set) var header = TEIHeader()
  private(set) var persons = TEIPersons()
  private(set) var timeline = TEITimeline()
  private var utterances: [TEISpeech] = []
  private var parts: [TEISpeech] = []

  private var path: [String] = []
  private var speech: TEISpeech?
  /// How deep the open `<u>` or `<sp>` stands.
  private var speechDepth = 0
  /// Who speaks and when, where an element around the `<u>` says so.
  private var around: XMLElement?
  private var texts = 0
  private var leftOut: [Int] = []

  /// The document's `<u>`, else its `<sp>`.
  var speeches: [TEISpeech] { utterances.isEmpty ? parts : utterances }

  var findings: [Finding] {
    var findings: [Finding] = []
    if texts > 1 {
      findings.append(
        Finding(.note, "the file holds \(texts) texts, which were read as one transcript"))
    }
    if let first = leftOut.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(leftOut.count) headings, notes and descriptions between the turns are not part of the text"
        ))
    }
    return findings
  }

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(_, let name): end(name)
    case .characters(let text, _): characters(text)
    }
  }

  private func start(_ element: XMLElement) {
    path.append(element.name)
    if speech != nil {
      speech!.start(element)
      return
    }
    switch element.name {
    case "u": begin(element)
    case "sp": begin(element)
    case "annotationBlock", "annotationGrp": around = element
    case "timeline", "when": timeline.take(element)
    case "text":
      texts += 1
      header.note(language: element.xml("lang"), rank: .text)
    case "TEI", "TEI.2", "teiCorpus": header.note(language: element.xml("lang"), rank: .document)
    case "head", "note", "incident", "vocal", "kinesic", "stage", "gap", "writing":
      if !path.contains("teiHeader"), texts > 0 { leftOut.append(element.line) }
    default: break
    }
    persons.start(element)
    if path.contains("teiHeader") { header.start(element, path: path) }
  }

  private func begin(_ element: XMLElement) {
    speech = TEISpeech(element, around: around)
    speechDepth = path.count
  }

  private func end(_ name: String) {
    defer { path.removeLast() }
    if speech != nil {
      if path.count > speechDepth { return speech!.end(name) }
      if name == "u" {
        utterances.append(speech!.finished())
      } else {
        parts.append(speech!.finished())
      }
      speech = nil
      return
    }
    if name == "annotationBlock" || name == "annotationGrp" { around = nil }
    persons.end(name)
    if path.contains("teiHeader") { header.end() }
  }

  private func characters(_ text: String) {
    if speech != nil { return speech!.characters(text) }
    persons.characters(text)
    if path.contains("teiHeader") { header.characters(text) }
  }
}
