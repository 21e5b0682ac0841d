import DocumentPackaging

/// How the times beside labels are written in a text.
enum LabelTimes {
  /// How far into a line a time beside a label may stand.
  private static let reach = 60

  /// Whether a line begins with a time, or a label and a time, whose numbers have full stops between them.
  ///
  /// - Complexity: O(lines).
  static func haveStops(_ lines: TextLines) -> Bool {
    guard ByteSearch.place(of: "00.", in: lines.bytes) != nil else { return false }
    return lines.lines.contains { line in
      let end = min(line.content.upperBound, line.content.lowerBound + reach)
      var offset = line.content.lowerBound
      while offset + 8 <= end {
        if isBeginning(lines.bytes, offset),
          TimeStamp(at: offset, before: line.content.upperBound, in: lines.bytes) != nil
        {
          return true
        }
        offset += 1
      }
      return false
    }
  }

  /// Whether `00.` and two digits stand here, not behind another digit.
  private static func isBeginning(_ bytes: [UInt8], _ offset: Int) -> Bool {
    bytes[offset] == 0x30 && bytes[offset + 1] == 0x30 && bytes[offset + 2] == UInt8(ascii: ".")
      && (offset == 0 || !(0x2E...0x39).contains(bytes[offset - 1]))
  }
}
