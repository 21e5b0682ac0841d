import QualitativeData

/// The places of some words of one text in few bytes: most words take one.
///
/// A byte's lower five bits are the word's length, less one; the upper three how far it stands from the end of the word
/// before, up to 6. 31 and 7 say that the rest of the length, or of the distance, follows as a number.
enum WordPlaces {
  /// - Parameter end: Where the word before ends; 0 for the first word of a block.
  static func write(_ word: TextRange, after end: Int, to bytes: inout [UInt8]) {
    let (length, distance) = (word.length - 1, word.start - end)
    bytes.append(UInt8(min(length, 31) | min(distance, 7) << 5))
    if distance >= 7 { write(distance - 7, to: &bytes) }
    if length >= 31 { write(length - 31, to: &bytes) }
  }

  private static func write(_ number: Int, to bytes: inout [UInt8]) {
    var writer = NumberWriter()
    writer.add(number)
    bytes += writer.bytes
  }

  /// The place of one word of a block, by its position there.
  ///
  /// - Returns: `nil` where the bytes are no places, or fewer.
  static func read(
    _ word: Int, _ bytes: UnsafeRawBufferPointer, from start: Int, length: Int
  ) -> TextRange? {
    guard start >= 0, length >= 0, start + length <= bytes.count else { return nil }
    var place = start
    let stop = start + length
    func number() -> Int? {
      var reader = NumberReader(bytes, from: place, to: stop)
      let number = reader.number()
      place = reader.place
      return reader.isBroken ? nil : number
    }
    var (end, index) = (0, 0)
    while place < stop {
      let byte = Int(bytes[place])
      place += 1
      var (length, distance) = (byte & 31, byte >> 5)
      if distance == 7 {
        guard let more = number() else { return nil }
        distance += more
      }
      if length == 31 {
        guard let more = number() else { return nil }
        length += more
      }
      let first = end + distance
      end = first + length + 1
      guard end <= Int(UInt32.max) else { return nil }
      if index == word { return TextRange(first, end) }
      index += 1
    }
    return nil
  }
}
