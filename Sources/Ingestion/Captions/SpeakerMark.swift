import QualitativeData

/// What begins a line to say that somebody else speaks, without saying who: `- ` or `>> `.
enum SpeakerMark {
  case dash, arrow

  /// The mark a line begins with, and where what is said begins.
  ///
  /// - Parameter isTight: whether a dash counts that no blank follows.
  static func at(
    _ line: ArraySlice<UInt8>, isTight: Bool = false
  ) -> (mark: SpeakerMark, content: Int)? {
    if line.starts(with: ">>".utf8) {
      return (.arrow, afterBlanks(line.drop { $0 == UInt8(ascii: ">") }).startIndex)
    }
    guard let length = dashLength(line) else { return nil }
    let rest = line.dropFirst(length)
    guard let next = rest.first, dashLength(rest) == nil, next != UInt8(ascii: ">") else {
      return nil
    }
    let content = afterBlanks(rest)
    if content.startIndex > rest.startIndex {
      return content.isEmpty ? nil : (.dash, content.startIndex)
    }
    let mayBeWord =
      next >= 0x80 || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
      || "[(\"'".utf8.contains(next)
    return isTight && mayBeWord ? (.dash, rest.startIndex) : nil
  }

  private static func afterBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while let byte = rest.first {
      if byte == 0x20 || byte == 0x09 {
        rest.removeFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest.removeFirst(2)
      } else {
        break
      }
    }
    return rest
  }

  /// A hyphen, a minus, an en dash or an em dash.
  private static func dashLength(_ line: ArraySlice<UInt8>) -> Int? {
    if line.first == UInt8(ascii: "-") { return 1 }
    let dashes: [[UInt8]] = [
      [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x88, 0x92],
    ]
    return dashes.contains(where: line.starts) ? 3 : nil
  }
}
