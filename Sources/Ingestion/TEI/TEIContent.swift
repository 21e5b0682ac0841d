import QualitativeData

/// What the speeches of a document are made of, in memory that all of them share.
///
/// A class, since it is filled by the one who reads and looked at by the one who writes, and is as large as the text.
final class TEIContent {
  /// What stands in a speech, in order. Plain values, since a document has as many of them as elements.
  enum Piece {
    /// A stretch of `bytes`.
    ///
    /// - Parameter isDirect: whether it stands outside every paragraph of the speech.
    case text(from: Int32, to: Int32, isDirect: Bool)
    /// One of the `words`.
    case word(Int32)
    case space
    /// One of the `events`.
    case event(Int32)
    /// Where a paragraph begins or ends; `seg` may be a paragraph or a part of one.
    case paragraph(isCertain: Bool)
  }

  struct Word {
    let text: String
    let joinsLeft: Bool
    let joinsRight: Bool
    let isPunctuation: Bool
  }

  private(set) var pieces: [Piece] = []
  /// What is said, as UTF-8, with the white space of the document.
  private(set) var bytes = GrowingBytes()
  private(set) var words: [Word] = []
  private(set) var events: [(text: String, kind: Event.Kind)] = []
  /// Whether blanks are elements of their own.
  private(set) var hasBlankElements = false

  /// Adds what is said; it continues the piece before it where that is text of the same speech and standing.
  ///
  /// - Parameter first: the speech's first piece.
  func add(_ text: UnsafeBufferPointer<UInt8>, isDirect: Bool, after first: Int) {
    let start = Int32(bytes.count)
    bytes.append(text)
    let end = Int32(bytes.count)
    if pieces.count > first, case .text(let before, start, isDirect) = pieces[pieces.count - 1] {
      pieces[pieces.count - 1] = .text(from: before, to: end, isDirect: isDirect)
    } else {
      pieces.append(.text(from: start, to: end, isDirect: isDirect))
    }
  }

  func addBlank() {
    let start = Int32(bytes.count)
    bytes.append(0x20)
    pieces.append(.text(from: start, to: start + 1, isDirect: false))
  }

  func add(_ word: Word) {
    words.append(word)
    pieces.append(.word(Int32(words.count - 1)))
  }

  func addSpace() {
    hasBlankElements = true
    pieces.append(.space)
  }

  func addParagraph(isCertain: Bool) { pieces.append(.paragraph(isCertain: isCertain)) }

  func add(_ event: (text: String, kind: Event.Kind)) {
    pieces.append(.event(keep(event)))
  }

  /// Keeps an event that stands in no speech, and says which it is.
  func keep(_ event: (text: String, kind: Event.Kind)) -> Int32 {
    events.append(event)
    return Int32(events.count - 1)
  }

  /// Whether a stretch holds nothing but blanks, TABs and line ends.
  func isBlank(_ start: Int32, _ end: Int32) -> Bool {
    text(start, end).allSatisfy { $0 <= 0x20 }
  }

  /// A stretch of `bytes`, valid until more is added.
  func text(_ start: Int32, _ end: Int32) -> UnsafeBufferPointer<UInt8> {
    bytes.stretch(Int(start)..<Int(end))
  }
}
