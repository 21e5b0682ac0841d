import DocumentPackaging
import QualitativeData

/// Walks a TEI document once and hands its parts to those who collect them.
///
/// A class, since the parser has to change it.
final class TEIDocument: XMLHandler {
  private(set) var header = TEIHeader()
  private(set) var persons = TEIPersons()
  private(set) var timeline = TEITimeline()
  private(set) var leftOut = TEILeftOut()
  private var blocks = TEIBlocks()
  private var utterances: [TEISpeech] = []
  private var parts: [TEISpeech] = []

  private var path: [String] = []
  /// What each name in the document means, by its number.
  private var meanings: [TEIElements.Part?] = []
  private var headers = 0
  private var speech: TEISpeech?
  /// How deep the open `<u>` or `<sp>` stands.
  private var speechDepth = 0
  /// What is heard between the turns, and how deep it stands.
  private var heard: (element: XMLElement, depth: Int, text: String)?
  /// What was heard before the first speech.
  private var first: [TEISpeech.Piece] = []

  /// The document's `<u>`, else its `<sp>`.
  var speeches: [TEISpeech] { utterances.isEmpty ? parts : utterances }

  /// The people it lists, with what its blocks say of them.
  var cast: Cast { blocks.completed(persons.cast) }

  var findings: [Finding] { leftOut.findings(speeches) }

  func start(_ tag: XMLStartTag) {
    path.append(tag.name.local)
    if tag.name.namespace == XMLInclusion.namespace { leftOut.includes(tag.element) }
    if speech != nil {
      let meaning = meaning(of: tag.name)
      return speech!.start(tag, TEIElements.part(for: tag, named: meaning))
    }
    if tag.name.local == "u" || tag.name.local == "sp", heard == nil { return begin(tag) }
    start(tag.element)
  }

  private func meaning(of name: XMLName) -> TEIElements.Part {
    while meanings.count <= name.number { meanings.append(nil) }
    if let known = meanings[name.number] { return known }
    let part = TEIElements.part(for: name.local)
    meanings[name.number] = part
    return part
  }

  private func start(_ element: XMLElement) {
    if heard != nil { return }
    if element.name == "teiHeader" { headers += 1 }
    switch element.name {
    case "timeline", "when": timeline.take(element)
    case "text":
      leftOut.texts += 1
      header.note(language: element.xml("lang"), rank: .text)
    case "TEI", "TEI.2", "teiCorpus": header.note(language: element.xml("lang"), rank: .document)
    case "listOrg": leftOut.organisations += 1
    default: between(element)
    }
    blocks.start(element)
    persons.start(element)
    if headers > 0 { header.start(element, path: path) }
  }

  private func begin(_ tag: XMLStartTag) {
    speech = TEISpeech(tag, around: blocks.open)
    speechDepth = path.count
  }

  /// What stands between the turns: what is heard is kept, the rest is counted.
  private func between(_ element: XMLElement) {
    guard headers == 0, leftOut.texts > 0 else { return }
    if TEIElements.heard.contains(element.name) {
      heard = (element, path.count, "")
    } else {
      leftOut.take(element)
    }
  }

  func end(_ name: XMLName) {
    defer { path.removeLast() }
    let name = name.local
    if speech != nil { return endInSpeech(name) }
    if let heard {
      if heard.depth == path.count { finish(heard.element, heard.text) }
      return
    }
    blocks.end(name)
    persons.end(name)
    if headers > 0 { header.end() }
    if name == "teiHeader" { headers -= 1 }
  }

  private func endInSpeech(_ name: String) {
    guard path.count == speechDepth else { return speech!.end() }
    if utterances.isEmpty, parts.isEmpty, !first.isEmpty {
      speech!.hear(first, before: true)
      first = []
    }
    if name == "u" { utterances.append(speech!) } else { parts.append(speech!) }
    speech = nil
  }

  private func finish(_ element: XMLElement, _ text: String) {
    heard = nil
    guard let event = TEIElements.event(element, text.xmlWhiteSpaceFolded) else { return }
    let piece = TEISpeech.Piece.event(event.text, event.kind)
    if !utterances.isEmpty {
      utterances[utterances.count - 1].hear([piece])
    } else if !parts.isEmpty {
      parts[parts.count - 1].hear([piece])
    } else {
      first.append(piece)
    }
  }

  func characters(_ text: XMLText) {
    if speech != nil { return speech!.characters(text) }
    if heard != nil {
      heard!.text += text.string
      return
    }
    if headers == 0, leftOut.texts > 0, text.isBlank { return }
    let text = text.string
    blocks.characters(text)
    persons.characters(text)
    if headers > 0 { header.characters(text) }
  }
}
