/// Where a quote stands, in sentences: `VOR-07:14.2` is transcript, turn, sentence.
///
/// A reference may span: `VOR-07:14.2-15.1` goes from the first to the last sentence touched.
package struct QuoteReference: Hashable, Sendable {
  /// A sentence by its turn's number and its own number in that turn, both from 1.
  package struct Place: Hashable, Sendable, Comparable {
    package let turn: Int
    package let sentence: Int

    package init(turn: Int, sentence: Int) {
      self.turn = turn
      self.sentence = sentence
    }

    package static func < (left: Place, right: Place) -> Bool {
      (left.turn, left.sentence) < (right.turn, right.sentence)
    }
  }

  package let transcript: String
  package let first: Place
  package let last: Place

  package init(transcript: String, first: Place, last: Place) {
    self.transcript = transcript
    self.first = first
    self.last = last
  }

  /// Reads `T:14.2` or `T:14.2-15.1`; `nil` when the text is neither, or ends before it begins.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else { return nil }
    let ends = text[text.index(after: colon)...].split(
      separator: "-", omittingEmptySubsequences: false)
    let places = ends.compactMap { Self.place($0) }
    guard (1...2).contains(ends.count), places.count == ends.count, places[0] <= places.last! else {
      return nil
    }
    self.init(transcript: String(text[..<colon]), first: places[0], last: places.last!)
  }

  private static func place(_ text: Substring) -> Place? {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 2, numbers.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let turn = Int(numbers[0]), let sentence = Int(numbers[1]), turn > 0, sentence > 0
    else { return nil }
    return Place(turn: turn, sentence: sentence)
  }
}

extension QuoteReference: CustomStringConvertible {
  package var description: String {
    var text = transcript
    text += ":"
    text += String(first.turn)
    text += "."
    text += String(first.sentence)
    return first == last ? text : text + "-\(last.turn).\(last.sentence)"
  }
}
