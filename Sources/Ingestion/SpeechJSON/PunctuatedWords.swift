/// Words with times but without punctuation, and the text in which they stand with it.
struct PunctuatedWords {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The words, each with all of the text up to the next one; as they are where the text does not hold them in order.
  ///
  /// - Complexity: O(length of the text).
  func words(_ words: [RecognisedWord]) -> [RecognisedWord] {
    var starts: [Int] = []
    var offset = 0
    for word in words {
      let wanted = Array(word.text.utf8.drop { $0 <= 0x20 })
      guard let place = find(wanted, from: offset) else { return words }
      starts.append(place)
      offset = place + wanted.count
    }
    guard !starts.isEmpty else { return words }
    starts[0] = 0
    let ends = starts.dropFirst() + [bytes.count]
    return zip(words, zip(starts, ends)).map { word, range in
      var word = word
      word.text = String(decoding: bytes[range.0..<range.1], as: UTF8.self)
      word.gap = .none
      return word
    }
  }

  private func find(_ word: [UInt8], from offset: Int) -> Int? {
    var place = offset
    // Far away it would be another word.
    while place + word.count <= bytes.count, place < offset + 80 {
      if bytes[place..<(place + word.count)].elementsEqual(word) { return place }
      place += 1
    }
    return nil
  }
}
