import DocumentPackaging
import QualitativeData

/// One `<u>` or `<sp>`: who speaks, when, and which pieces of the document's content it is made of.
struct TEISpeech {
  /// What few documents say of a speech, kept apart so that the others need not carry it.
  final class Besides {
    var start: String?
    var stop: String?
    /// What a `<speaker>` inside a `<sp>` says.
    var label: String?
    /// What is heard right before and after the speech, among the content's events.
    var heardBefore: [Int32] = []
    var heardAfter: [Int32] = []
  }

  let line: Int
  /// Who speaks, as a place in `TEISpeechReader.people`.
  let who: Int
  /// Whether it is said to go on in a later speech.
  let isContinued: Bool

  var pieces: Range<Int>
  /// Whether words are marked one by one.
  var hasWords = false
  /// Whether text stands beside `seg` elements, which are then parts of a paragraph.
  var hasDirectText = false
  private(set) var besides: Besides?

  init(line: Int, who: Int, isContinued: Bool, pieces: Range<Int>) {
    self.line = line
    self.who = who
    self.isContinued = isContinued
    self.pieces = pieces
  }

  /// Changes what is kept apart.
  mutating func note(_ change: (Besides) -> Void) {
    let kept = besides ?? Besides()
    besides = kept
    change(kept)
  }
}
