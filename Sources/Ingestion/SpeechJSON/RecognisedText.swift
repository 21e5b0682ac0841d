import QualitativeData

/// The text of recognisers, in which some words are marks: `<unk>`, `%HESITATION`, `<|en|>`.
enum RecognisedText {
  /// Adds text, marks of what is not said as events; an empty line ends a paragraph.
  ///
  /// - Complexity: O(length).
  static func add(_ text: String, to turn: inout TurnText) {
    let bytes = Array(text.utf8)
    var start = 0
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x0A, let next = afterEmptyLine(at: offset, in: bytes) {
        turn.add(bytes: bytes[start..<offset])
        turn.paragraph()
        start = next
        offset = next
        continue
      }
      guard bytes[offset] == UInt8(ascii: "<") || bytes[offset] == UInt8(ascii: "%"),
        let mark = mark(at: offset, in: bytes)
      else {
        offset += 1
        continue
      }
      turn.add(bytes: bytes[start..<offset])
      if let event = mark.event { turn.event(event.words, event.kind) }
      start = mark.end
      offset = mark.end
    }
    turn.add(bytes: bytes[start...])
  }

  static func of(_ text: String) -> TurnText {
    var turn = TurnText()
    add(text, to: &turn)
    return turn
  }

  /// Where text goes on after a line break that an empty line follows.
  private static func afterEmptyLine(at offset: Int, in bytes: [UInt8]) -> Int? {
    var breaks = 0
    var place = offset
    while place < bytes.count, bytes[place] <= 0x20 {
      if bytes[place] == 0x0A { breaks += 1 }
      place += 1
    }
    return breaks > 1 ? place : nil
  }

  private struct Mark {
    let end: Int
    /// `nil` for a mark that stands for nothing anybody could hear.
    let event: (words: String, kind: Event.Kind?)?
  }

  private static func mark(at offset: Int, in bytes: [UInt8]) -> Mark? {
    if bytes[offset] == UInt8(ascii: "%") {
      guard bytes[offset...].starts(with: hesitation) else { return nil }
      return Mark(end: offset + hesitation.count, event: ("hesitation", .note))
    }
    let window = bytes[(offset + 1)..<min(bytes.count, offset + 42)]
    guard let first = window.first, first == UInt8(ascii: "|") || first | 0x20 >= 0x61,
      let close = window.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let inner = String(decoding: bytes[(offset + 1)..<close], as: UTF8.self).lowercased()
    if inner.hasPrefix("|"), inner.hasSuffix("|"), inner.utf8.count > 1 {
      return Mark(end: close + 1, event: nil)
    }
    let words = String(inner.map { $0 == "_" || $0 == "-" ? " " : $0 })
    if unknown.contains(words) { return Mark(end: close + 1, event: (words, .inaudible)) }
    if pauses.contains(words) { return Mark(end: close + 1, event: (words, .pause)) }
    guard words.allSatisfy({ $0.isLetter || $0 == " " }), words.utf8.count > 2 else { return nil }
    return EventWords.kind(of: words).map { Mark(end: close + 1, event: (words, $0)) }
  }

  private static let hesitation = Array("%HESITATION".utf8)
  private static let unknown: Set<String> = ["unk", "spn", "unknown"]
  private static let pauses: Set<String> = ["sil", "silence", "blank", "eps"]
}
