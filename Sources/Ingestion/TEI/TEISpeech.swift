import DocumentPackaging
import QualitativeData

/// One `<u>` or `<sp>`: who speaks, when, and the pieces its text is made of.
struct TEISpeech {
  /// What stands in a speech, in order.
  enum Piece {
    /// A stretch of the speech's `content`.
    ///
    /// - Parameter isDirect: whether it stands outside every paragraph of the speech.
    case text(Range<Int>, isDirect: Bool)
    case word(String, joinsLeft: Bool, joinsRight: Bool, isPunctuation: Bool)
    case space
    case event(String, Event.Kind)
    /// Where a paragraph begins or ends; `seg` may be a paragraph or a part of one.
    case paragraph(isCertain: Bool)
  }

  let line: Int
  /// The identifiers of those who speak, without what points to another place.
  let who: [String]
  private(set) var start: String?
  private(set) var stop: String?
  /// What a `<speaker>` inside a `<sp>` says.
  private(set) var label: String?
  private(set) var pieces: [Piece] = []
  /// What is said, as UTF-8, with the white space of the document.
  private(set) var content: [UInt8] = []

  /// Whether it is said to go on in a later speech.
  let isContinued: Bool

  private var open: [TEIElements.Part] = []
  private var paragraphs = 0
  /// The element whose text is collected apart from what is said, and how deep it stands.
  private var apart: (element: XMLElement, depth: Int, text: String)?
  private var word: (element: XMLElement, depth: Int, text: String)?
  /// How deep an element stands that is inside a word without being part of it.
  private var insideWord: Int?

  init(_ tag: XMLStartTag, around: XMLElement?) {
    line = tag.line
    isContinued = tag["next"] != nil
    who = Self.identifiers(tag["who"] ?? around?["who"] ?? "")
    content.reserveCapacity(256)
    start = tag["start"] ?? tag["synch"] ?? around?["start"]
    stop = tag["end"] ?? around?["end"]
  }

  private static func identifiers(_ pointers: String) -> [String] {
    pointers.utf8.split { $0 <= 0x20 }.compactMap { pointer in
      let name = pointer.split(separator: UInt8(ascii: "#")).last
      return name.map { String(Substring($0)) }
    }
  }

  mutating func start(_ tag: XMLStartTag, _ part: TEIElements.Part) {
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
    case .event, .silent, .speaker: apart = (tag.element, open.count, "")
    case .word: word = (tag.element, open.count, "")
    case .paragraph(let isCertain):
      paragraphs += 1
      pieces.append(.paragraph(isCertain: isCertain))
    case .lineBreak: if tag["break"] != "no" { addBlank() }
    case .anchor:
      let point = tag["synch"]
      start = start ?? point
      stop = point ?? stop
    case .sentence: addBlank()
    case .text: break
    }
  }

  mutating func characters(_ text: XMLText) {
    if apart != nil {
      apart!.text += text.string
    } else if word != nil {
      if insideWord == nil { word!.text += text.string }
    } else {
      let start = content.count
      content.append(contentsOf: text.bytes)
      let isDirect = paragraphs == 0
      if case .text(let before, isDirect) = pieces.last {
        pieces[pieces.count - 1] = .text(before.lowerBound..<content.count, isDirect: isDirect)
      } else {
        pieces.append(.text(start..<content.count, isDirect: isDirect))
      }
    }
  }

  private mutating func addBlank() {
    content.append(0x20)
    pieces.append(.text(content.count - 1..<content.count, isDirect: false))
  }

  /// Adds what is heard right after the speech, or before it.
  mutating func hear(_ heard: [Piece], before: Bool = false) {
    pieces.insert(contentsOf: heard, at: before ? 0 : pieces.count)
  }

  mutating func end() {
    guard let part = open.last else { return }
    defer { open.removeLast() }
    if let apart {
      guard apart.depth == open.count else { return }
      self.apart = nil
      finish(apart.element, apart.text.xmlWhiteSpaceFolded)
    } else if let word {
      if insideWord == open.count { insideWord = nil }
      guard word.depth == open.count else { return }
      self.word = nil
      add(word.element, word.text)
    } else if case .paragraph(let isCertain) = part {
      paragraphs -= 1
      pieces.append(.paragraph(isCertain: isCertain))
    } else if case .sentence = part {
      addBlank()
    }
  }

  private mutating func finish(_ element: XMLElement, _ text: String) {
    switch TEIElements.part(for: element.name) {
    case .speaker: label = label ?? text
    case .event:
      if let event = TEIElements.event(element, text) {
        pieces.append(.event(event.text, event.kind))
      }
    default: break
    }
  }

  private mutating func add(_ element: XMLElement, _ text: String) {
    if element.name == "c" {
      let isBlank = text.allSatisfy(\.isWhitespace)
      pieces.append(
        isBlank ? .space : .word(text, joinsLeft: true, joinsRight: true, isPunctuation: false))
      return
    }
    let folded = text.xmlWhiteSpaceFolded
    guard !folded.isEmpty else { return }
    let join = element["join"] ?? ""
    pieces.append(
      .word(
        folded, joinsLeft: ["left", "both"].contains(join),
        joinsRight: ["right", "both"].contains(join),
        isPunctuation: element.name == "pc"))
  }
}
