/// Where blanks stand between words, by the recogniser's own text of the same words.
///
/// Words are looked for in order, so that each is compared with where the one before it ended.
struct TranscriptSpacing {
  private let bytes: [UInt8]
  private var offset = 0

  /// - Parameter text: `nil` or empty where there is none: then the usual gaps are taken.
  init(_ text: String?) { bytes = Array((text ?? "").utf8) }

  /// How far a word may stand from where it is expected, in bytes.
  private static let reach = 120

  /// The gap before the next word.
  ///
  /// - Complexity: O(length of the word).
  mutating func gap(before word: String) -> RecognisedWord.Gap {
    let wanted = Array(word.utf8)
    guard !wanted.isEmpty, offset < bytes.count else { return .usual }
    var place = offset
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
    if stands(wanted, at: place) {
      defer { offset = place + wanted.count }
      return place > offset ? .blank : .none
    }
    for place in place..<min(place + Self.reach, bytes.count)
    where Self.isBlank(bytes[place - 1 < 0 ? 0 : place - 1]) && stands(wanted, at: place) {
      offset = place + wanted.count
      return .blank
    }
    return .usual
  }

  private func stands(_ word: [UInt8], at place: Int) -> Bool {
    place + word.count <= bytes.count && bytes[place..<(place + word.count)].elementsEqual(word)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
