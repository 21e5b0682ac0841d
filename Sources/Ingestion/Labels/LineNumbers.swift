/// Whether a text's turns or lines are numbered, as in `12  Name: text` and `12. Name: text`.
struct LineNumbers {
  /// Whether numbers stand there, one higher each time, before as good as everything.
  let areThere: Bool

  /// - Complexity: O(lines).
  init(_ lines: TextLines) {
    var last: Int?
    var numbered = 0
    var following = 0
    var paragraphs = 0
    for (index, line) in lines.lines.enumerated() where !line.isBlank {
      if lines.beginsParagraph(index) { paragraphs += 1 }
      guard let (number, _) = Self.number(line.content, in: lines.bytes) else { continue }
      numbered += 1
      if let last, number == last + 1 { following += 1 }
      last = number
    }
    areThere = numbered > 3 && following * 10 >= (numbered - 1) * 8 && numbered * 2 >= paragraphs
  }

  /// The number a line begins with, and where the line goes on after it.
  static func number(_ line: Range<Int>, in bytes: [UInt8]) -> (value: Int, next: Int)? {
    var offset = line.lowerBound
    var value = 0
    while offset < line.upperBound, (0x30...0x39).contains(bytes[offset]),
      offset - line.lowerBound < 6
    {
      value = value * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset > line.lowerBound, offset < line.upperBound else { return nil }
    if [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[offset]) { offset += 1 }
    let blanks = offset
    while offset < line.upperBound, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset > blanks && offset < line.upperBound ? (value, offset) : nil
  }
}
