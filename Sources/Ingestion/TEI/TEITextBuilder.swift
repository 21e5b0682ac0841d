import QualitativeData

/// How a document marks blanks between its words, seen over all of it.
struct TEISpacing {
  /// Blanks are elements of their own (`<c> </c>`).
  let hasBlankElements: Bool
  /// Words without a blank between them say so (`join`).
  let hasJoins: Bool

  init(_ speeches: [TEISpeech]) {
    var blanks = false
    var joins = false
    for piece in speeches.lazy.flatMap(\.pieces) {
      if case .space = piece { blanks = true }
      if case .word(_, let left, let right, _) = piece, left || right { joins = true }
    }
    hasBlankElements = blanks
    hasJoins = joins
  }
}

/// Puts the pieces of one speech together as text, white space collapsed, with its events.
struct TEITextBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var events: [Event] = []

  private let spacing: TEISpacing
  private let pieces: [TEISpeech.Piece]
  private let hasWords: Bool
  /// Text stands beside `seg` elements, which are then parts of a paragraph.
  private let hasDirectText: Bool
  private enum Gap { case none, blank, paragraph }
  private var gap = Gap.none
  private var joinsNext = true
  private var afterEvent = false

  init(spacing: TEISpacing, pieces: [TEISpeech.Piece]) {
    self.spacing = spacing
    self.pieces = pieces
    hasWords = pieces.contains { if case .word = $0 { true } else { false } }
    hasDirectText = pieces.contains { piece in
      if case .text(let text, true) = piece { return !text.allSatisfy(\.isWhitespace) }
      return false
    }
  }

  mutating func build() {
    for piece in pieces {
      switch piece {
      case .text(let text, _): add(text)
      case .word(let word, let left, let right, let isPunctuation):
        addWord(word, joinsLeft: left, joinsRight: right, isPunctuation: isPunctuation)
      case .space: widen(.blank)
      case .event(let text, let kind): addEvent(text, kind)
      case .paragraph(let isCertain): widen(isCertain || !hasDirectText ? .paragraph : .blank)
      }
    }
  }

  private mutating func widen(_ wanted: Gap) { if gap != .paragraph { gap = wanted } }

  private mutating func close() {
    if !bytes.isEmpty {
      if gap == .blank { bytes.append(0x20) }
      if gap == .paragraph { bytes += [0x0A, 0x0A] }
    }
    gap = .none
    afterEvent = false
  }

  private mutating func add(_ text: String) {
    // Between words, white space is indentation where blanks are marked otherwise.
    if hasWords, text.utf8.allSatisfy({ $0 <= 0x20 }) { return }
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        widen(.blank)
        continue
      }
      if afterEvent, gap == .none, !Self.closes(byte) { gap = .blank }
      close()
      bytes.append(byte)
    }
    joinsNext = false
  }

  private mutating func addWord(
    _ word: String, joinsLeft: Bool, joinsRight: Bool, isPunctuation: Bool
  ) {
    let first = word.utf8.first!
    if !spacing.hasBlankElements {
      let attaches =
        spacing.hasJoins
        ? joinsLeft || joinsNext : joinsNext || (isPunctuation && Self.closes(first))
      if !attaches { widen(.blank) }
    } else if afterEvent, !Self.closes(first) {
      widen(.blank)
    }
    close()
    bytes += Array(word.utf8)
    joinsNext = joinsRight || (!spacing.hasJoins && isPunctuation && [0x28, 0x5B].contains(first))
  }

  private mutating func addEvent(_ text: String, _ kind: Event.Kind) {
    if let last = bytes.last, last != 0x28 { widen(.blank) }
    close()
    let start = bytes.count
    bytes += Array(text.utf8)
    events.append(Event(range: TextRange(start, bytes.count), kind: kind))
    afterEvent = true
    joinsNext = false
  }

  /// Punctuation that stands right after what it ends.
  private static func closes(_ byte: UInt8) -> Bool { ".,;:!?)]}%".utf8.contains(byte) }
}
