/// Something that stands in the text without being said: a laugh, a pause, a time, a transcriber's note.
///
/// Events do not count as words and rules skip them; quotes show them.
package struct Event: Hashable, Sendable {
  /// The kinds are written as they are spelled here in every output.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case laughter, pause, inaudible, crosstalk, redacted, time, sound, note
  }

  package let range: TextRange
  package let kind: Kind

  package init(range: TextRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
