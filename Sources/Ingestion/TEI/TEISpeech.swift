import DocumentPackaging
import QualitativeData

/// One `<u>` or `<sp>`: who speaks, when, and the pieces its text is made of.
struct TEISpeech {
  /// What stands in a speech, in order.
  enum Piece {
    /// - Parameter isDirect: whether it stands outside every paragraph of the speech.
    case text(String, isDirect: Bool)
    case word(String, joinsLeft: Bool, joinsRight: Bool, isPunctuation: Bool)
    case space
    case event(String, Event.Kind)
    /// Where a paragraph begins or ends; `seg` may be a paragraph or a part of one.
    case paragraph(isCertain: Bool)
  }

  let line: Int
  let who: String?
  private(set) var start: String?
  private(set) var stop: String?
  /// What a `<speaker>` inside a `<sp>` says.
  private(set) var label: String?
  private(set) var pieces: [Piece] = []

  /// Whether it is said to go on in a later speech.
  let isContinued: Bool

  private var open: [TEIElements.Part] = []
  private var paragraphs = 0
  /// The element whose text is collected apart from what is said, and how deep it stands.
  private var apart: (element: XMLElement, depth: Int, text: String)?
  private var word: (element: XMLElement, depth: Int, text: String)?
  /// How deep an element stands that is inside a word without being part of it.
  private var insideWord: Int?

  init(_ element: XMLElement, around: XMLElement?) {
    line = element.line
    isContinued = element["next"] != nil
    who = element["who"] ?? around?["who"]
    start = element["start"] ?? element["synch"] ?? around?["start"]
    stop = element["end"] ?? around?["end"]
  }

  mutating func start(_ element: XMLElement) {
    let part = TEIElements.part(for: element)
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
    case .event, .silent, .speaker: apart = (element, open.count, "")
    case .word: word = (element, open.count, "")
    case .paragraph(let isCertain):
      paragraphs += 1
      pieces.append(.paragraph(isCertain: isCertain))
    case .lineBreak: if element["break"] != "no" { pieces.append(.text(" ", isDirect: false)) }
    case .anchor:
      start = start ?? element["synch"]
      stop = element["synch"] ?? stop
    case .sentence: pieces.append(.text(" ", isDirect: false))
    case .text: break
    }
  }

  mutating func characters(_ text: String) {
    if apart != nil {
      apart!.text += text
    } else if word != nil {
      if insideWord == nil { word!.text += text }
    } else {
      pieces.append(.text(text, isDirect: paragraphs == 0))
    }
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
      finish(apart.element, Self.folded(apart.text))
    } else if let word {
      if insideWord == open.count { insideWord = nil }
      guard word.depth == open.count else { return }
      self.word = nil
      add(word.element, word.text)
    } else if case .paragraph(let isCertain) = part {
      paragraphs -= 1
      pieces.append(.paragraph(isCertain: isCertain))
    } else if case .sentence = part {
      pieces.append(.text(" ", isDirect: false))
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
    let folded = Self.folded(text)
    guard !folded.isEmpty else { return }
    let join = element["join"] ?? ""
    pieces.append(
      .word(
        folded, joinsLeft: ["left", "both"].contains(join),
        joinsRight: ["right", "both"].contains(join),
        isPunctuation: element.name == "pc"))
  }

  static func folded(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }.joined(
      separator: " ")
  }
}
