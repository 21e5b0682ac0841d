/// What a file marks as one speaker's stretch: a labelled block, a `<u>`, a table row.
package struct Turn: Hashable, Sendable {
  /// Seconds from the start of the recording; `nil` where the file does not say.
  package struct Time: Hashable, Sendable {
    package let start: Double?
    package let end: Double?

    package init(start: Double?, end: Double? = nil) {
      self.start = start
      self.end = end
    }
  }

  /// The position in the transcript, from 1.
  package let number: Int
  /// The index into the transcript's speakers, or `nil` where the file names none.
  package let speaker: Int?
  /// What was said, without the label and the time.
  package let range: TextRange
  /// `nil` where the file gives no time at all.
  package let time: Time?

  package init(number: Int, speaker: Int?, range: TextRange, time: Time? = nil) {
    self.number = number
    self.speaker = speaker
    self.range = range
    self.time = time
  }
}
