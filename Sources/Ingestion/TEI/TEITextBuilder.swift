import QualitativeData

/// Puts the pieces of one speech together as text, white space collapsed, with its events.
struct TEITextBuilder {
  let spacing: TEISpacing
  let content: TEIContent

  private var joinsNext = true

  init(spacing: TEISpacing, content: TEIContent) {
    self.spacing = spacing
    self.content = content
  }

  /// - Complexity: O(length of the speech).
  mutating func add(_ speech: TEISpeech, to text: inout TurnText) {
    joinsNext = true
    if let before = speech.besides?.heardBefore { hear(before, &text) }
    for piece in content.pieces[speech.pieces] {
      switch piece {
      case .text(let start, let end, _):
        // Between words, white space is indentation where blanks are marked otherwise.
        if speech.hasWords, content.isBlank(start, end) { continue }
        text.add(bytes: content.text(start, end))
        joinsNext = false
      case .word(let number): add(content.words[Int(number)], &text)
      case .space: text.blank()
      case .event(let number): hear(number, &text)
      case .paragraph(let isCertain):
        if isCertain || !speech.hasDirectText { text.paragraph() } else { text.blank() }
      }
    }
    if let after = speech.besides?.heardAfter { hear(after, &text) }
  }

  private mutating func hear(_ numbers: [Int32], _ text: inout TurnText) {
    for number in numbers { hear(number, &text) }
  }

  private mutating func hear(_ number: Int32, _ text: inout TurnText) {
    let event = content.events[Int(number)]
    text.event(event.text, event.kind)
    joinsNext = false
  }

  private mutating func add(_ word: TEIContent.Word, _ text: inout TurnText) {
    let first = word.text.utf8.first!
    if !spacing.hasBlankElements {
      let isClosing = word.isPunctuation && TurnText.closes(first)
      let attaches = joinsNext || (spacing.hasJoins ? word.joinsLeft : isClosing)
      if !attaches { text.blank() }
    }
    text.add(word.text)
    joinsNext =
      word.joinsRight
      || (!spacing.hasJoins && word.isPunctuation && (first == 0x28 || first == 0x5B))
  }
}
