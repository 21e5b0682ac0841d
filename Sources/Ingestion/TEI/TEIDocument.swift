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
  private var speech = TEISpeechReader()

  /// The elements that are open, a speech and what stands in it not counted.
  private var path: [String] = []
  /// What each name in the document means, by its number.
  private var meanings: [Meaning] = []
  private var headers = 0
  /// What is heard between the turns, and how deep it stands.
  private var heard: (element: XMLElement, depth: Int, text: String)?
  /// What was heard before the first speech.
  private var first: [Int32] = []

  /// The document's `<u>`, else its `<sp>`.
  var speeches: [TEISpeech] { utterances.isEmpty ? parts : utterances }

  /// Those who speak, by `TEISpeech.who`.
  var people: [[String]] { speech.people }

  /// What the speeches are made of.
  var content: TEIContent { speech.content }

  /// The people it lists, with what its blocks say of them.
  var cast: Cast { blocks.completed(persons.cast) }

  var findings: [Finding] { leftOut.findings(speeches) }

  func start(_ tag: XMLStartTag) {
    let number = tag.number
    let meaning = number < meanings.count ? meanings[number] : meaning(of: tag.name)
    if meaning.isInclusion { leftOut.includes(tag.element) }
    if speech.isOpen { return speech.start(tag, meaning.part) }
    if meaning.isSpeech, heard == nil {
      return speech.begin(tag, around: blocks.open)
    }
    path.append(tag.name.local)
    start(tag.element)
  }

  private func meaning(of name: XMLName) -> Meaning {
    if name.number < meanings.count { return meanings[name.number] }
    // Names are numbered in the order in which they are met.
    let meaning = Meaning(name)
    if meanings.count == name.number { meanings.append(meaning) }
    return meaning
  }

  private struct Meaning {
    let part: TEIElements.Part
    let isSpeech: Bool
    let isUtterance: Bool
    let isInclusion: Bool

    init(_ name: XMLName) {
      part = TEIElements.part(for: name.local)
      isUtterance = name.local == "u"
      isSpeech = isUtterance || name.local == "sp"
      isInclusion = name.namespace == XMLInclusion.namespace
    }
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
    if speech.isOpen { return endInSpeech(name) }
    defer { path.removeLast() }
    let name = name.local
    if let heard {
      if heard.depth == path.count { finish(heard.element, heard.text) }
      return
    }
    blocks.end(name)
    persons.end(name)
    if headers > 0 { header.end() }
    if name == "teiHeader" { headers -= 1 }
  }

  private func endInSpeech(_ name: XMLName) {
    guard speech.depth == 0 else { return speech.end() }
    var finished = speech.finish()
    if utterances.isEmpty, parts.isEmpty {
      if !first.isEmpty { finished.note { $0.heardBefore = first } }
      first = []
    }
    if meaning(of: name).isUtterance { utterances.append(finished) } else { parts.append(finished) }
  }

  private func finish(_ element: XMLElement, _ text: String) {
    heard = nil
    guard let event = TEIElements.event(element, text.xmlWhiteSpaceFolded) else { return }
    let number = speech.keep(event)
    if !utterances.isEmpty {
      utterances[utterances.count - 1].note { $0.heardAfter.append(number) }
    } else if !parts.isEmpty {
      parts[parts.count - 1].note { $0.heardAfter.append(number) }
    } else {
      first.append(number)
    }
  }

  func characters(_ text: XMLText) {
    if speech.isOpen { return speech.characters(text) }
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
