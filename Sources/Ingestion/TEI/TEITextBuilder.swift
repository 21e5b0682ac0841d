import QualitativeData

/// Puts the pieces of one speech together as text, white space collapsed, with its events.
struct TEITextBuilder {
  private(set) var text = TurnText()

  private let spacing: TEISpacing
  private let speech: TEISpeech
  private let hasWords: Bool
  /// Text stands beside `seg` elements, which are then parts of a paragraph.
  private let hasDirectText: Bool
  private var joinsNext = true

  init(spacing: TEISpacing, speech: TEISpeech) {
    self.spacing = spacing
    self.speech = speech
    hasWords = speech.pieces.contains { if case .word = $0 { true } else { false } }
    hasDirectText = speech.pieces.contains { piece in
      if case .text(let range, true) = piece {
        return !speech.content[range].allSatisfy { $0 <= 0x20 }
      }
      return false
    }
  }

  mutating func build() {
    for piece in speech.pieces {
      switch piece {
      case .text(let range, _): add(range)
      case .word(let word, let left, let right, let isPunctuation):
        addWord(word, joinsLeft: left, joinsRight: right, isPunctuation: isPunctuation)
      case .space: text.blank()
      case .event(let words, let kind):
        text.event(words, kind)
        joinsNext = false
      case .paragraph(let isCertain):
        if isCertain || !hasDirectText { text.paragraph() } else { text.blank() }
      }
    }
  }

  private mutating func add(_ range: Range<Int>) {
    // Between words, white space is indentation where blanks are marked otherwise.
    if hasWords, speech.content[range].allSatisfy({ $0 <= 0x20 }) { return }
    speech.content.withUnsafeBufferPointer {
      text.add(bytes: UnsafeBufferPointer(rebasing: $0[range]))
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
        ? joinsLeft || joinsNext : joinsNext || (isPunctuation && TurnText.closes(first))
      if !attaches { text.blank() }
    }
    text.add(word)
    joinsNext = joinsRight || (!spacing.hasJoins && isPunctuation && [0x28, 0x5B].contains(first))
  }
}
