import DocumentPackaging
import QualitativeData

/// Takes in the speech that is open, element by element.
struct TEISpeechReader {
  let content = TEIContent()
  private var speech = TEISpeech(line: 0, who: 0, isContinued: false, pieces: 0..<0)
  private(set) var isOpen = false

  private var open: [TEIElements.Part] = []
  private var paragraphs = 0
  /// The element whose text is collected apart from what is said, and how deep it stands.
  private var apart: (element: XMLElement, part: TEIElements.Part, depth: Int, text: String)?
  private var word: (element: XMLElement, depth: Int, text: String)?
  /// How deep an element stands that is inside a word without being part of it.
  private var insideWord: Int?
  /// The identifiers each value of `who` lists, without what points to another place; a document has few of them.
  private(set) var people: [[String]] = []
  private var numbers: [String: Int] = [:]
  private var recent: [(pointers: [UInt8], number: Int)] = []

  /// How many elements of the speech are open, its own not counted.
  var depth: Int { open.count }

  /// Opens a speech.
  ///
  /// - Parameter around: the block it stands in.
  mutating func begin(_ tag: XMLStartTag, around: XMLElement?) {
    speech = TEISpeech(
      line: tag.line, who: number(of: tag, around: around), isContinued: tag["next"] != nil,
      pieces: content.pieces.count..<content.pieces.count)
    let start = tag["start"] ?? tag["synch"] ?? around?["start"]
    let stop = tag["end"] ?? around?["end"]
    if start != nil || stop != nil {
      speech.note {
        $0.start = start
        $0.stop = stop
      }
    }
    open.removeAll(keepingCapacity: true)
    paragraphs = 0
    isOpen = true
  }

  /// Who speaks; the last few are known by their bytes, since talk goes to and fro between them.
  private mutating func number(of tag: XMLStartTag, around: XMLElement?) -> Int {
    tag.withValue("who") { value in
      guard let value else { return number(of: around?["who"] ?? "") }
      if let known = recent.first(where: { value.elementsEqual($0.pointers) }) {
        return known.number
      }
      let pointers = tag["who"] ?? ""
      let number = number(of: pointers)
      if recent.count == 4 { recent.removeFirst() }
      recent.append((Array(value), number))
      return number
    }
  }

  private mutating func number(of pointers: String) -> Int {
    if let known = numbers[pointers] { return known }
    people.append(
      pointers.utf8.split { $0 <= 0x20 }.compactMap { pointer in
        let name = pointer.split(separator: UInt8(ascii: "#")).last
        return name.map { String(Substring($0)) }
      })
    numbers[pointers] = people.count - 1
    return people.count - 1
  }

  /// The speech that is at its end.
  mutating func finish() -> TEISpeech {
    isOpen = false
    if apart != nil { apart = nil }
    if word != nil { word = nil }
    insideWord = nil
    speech.pieces = speech.pieces.lowerBound..<content.pieces.count
    return speech
  }

  func keep(_ event: (text: String, kind: Event.Kind)) -> Int32 { content.keep(event) }

  mutating func start(_ tag: XMLStartTag, _ named: TEIElements.Part) {
    let part = TEIElements.part(for: tag, named: named)
    open.append(part)
    if apart != nil { return }
    if word != nil {
      switch part {
      case .event, .silent: insideWord = insideWord ?? open.count
      default: break
      }
      return
    }
    switch part {
    case .event, .silent, .speaker: apart = (tag.element, part, open.count, "")
    case .word: word = (tag.element, open.count, "")
    case .paragraph(let isCertain):
      paragraphs += 1
      content.addParagraph(isCertain: isCertain)
    case .lineBreak: if tag["break"] != "no" { content.addBlank() }
    case .anchor:
      guard let point = tag["synch"] else { break }
      speech.note {
        $0.start = $0.start ?? point
        $0.stop = point
      }
    case .sentence: content.addBlank()
    case .text: break
    }
  }

  mutating func characters(_ text: XMLText) {
    if apart != nil {
      apart!.text += text.string
    } else if word != nil {
      if insideWord == nil { word!.text += text.string }
    } else {
      let isDirect = paragraphs == 0
      content.add(text.bytes, isDirect: isDirect, after: speech.pieces.lowerBound)
      if isDirect, !speech.hasDirectText { speech.hasDirectText = !text.isBlank }
    }
  }

  mutating func end() {
    guard let part = open.popLast() else { return }
    if apart != nil {
      guard let apart, apart.depth == open.count + 1 else { return }
      self.apart = nil
      finish(apart.element, apart.part, apart.text.xmlWhiteSpaceFolded)
    } else if word != nil {
      if insideWord == open.count + 1 { insideWord = nil }
      guard let word, word.depth == open.count + 1 else { return }
      self.word = nil
      add(word.element, word.text)
    } else if case .paragraph(let isCertain) = part {
      paragraphs -= 1
      content.addParagraph(isCertain: isCertain)
    } else if case .sentence = part {
      content.addBlank()
    }
  }

  private mutating func finish(
    _ element: XMLElement, _ part: TEIElements.Part, _ text: String
  ) {
    switch part {
    case .speaker: speech.note { $0.label = $0.label ?? text }
    case .event: if let event = TEIElements.event(element, text) { content.add(event) }
    default: break
    }
  }

  private mutating func add(_ element: XMLElement, _ text: String) {
    if element.name == "c" {
      if text.allSatisfy(\.isWhitespace) { return content.addSpace() }
      speech.hasWords = true
      return content.add(
        TEIContent.Word(text: text, joinsLeft: true, joinsRight: true, isPunctuation: false))
    }
    let folded = text.xmlWhiteSpaceFolded
    guard !folded.isEmpty else { return }
    let join = element["join"] ?? ""
    speech.hasWords = true
    content.add(
      TEIContent.Word(
        text: folded, joinsLeft: ["left", "both"].contains(join),
        joinsRight: ["right", "both"].contains(join), isPunctuation: element.name == "pc"))
  }
}
