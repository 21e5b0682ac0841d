/// One `<u>` or `<sp>`: who speaks, when, and which pieces of the document's content it is made of.
struct TEISpeech {
  let line: Int
  /// Who speaks, as a place in `TEISpeechReader.people`.
  let who: Int
  var start: String?
  var stop: String?
  /// What a `<speaker>` inside a `<sp>` says.
  var label: String?
  /// Whether it is said to go on in a later speech.
  let isContinued: Bool

  var pieces: Range<Int>
  /// Whether words are marked one by one.
  var hasWords = false
  /// Whether text stands beside `seg` elements, which are then parts of a paragraph.
  var hasDirectText = false
  /// What is heard right before and after the speech, among the content's events.
  var heardBefore: [Int32] = []
  var heardAfter: [Int32] = []
}
