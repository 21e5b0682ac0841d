/// The lines of a text as byte ranges, without their line ends, with what stands at their ends cut off.
struct TextLines {
  struct Line {
    // Kept small: a file may have millions of lines, and is never larger than 200 MB.
    private let start, end, contentStart, contentEnd: Int32

    init(_ range: Range<Int>, content: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
      contentStart = Int32(content.lowerBound)
      contentEnd = Int32(content.upperBound)
    }

    /// The whole line.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// Without the white space at its ends; empty, at the line's start, for a blank line.
    var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
    var isBlank: Bool { contentStart == contentEnd }
    /// Bytes of white space before the content.
    var indent: Int { content.lowerBound - range.lowerBound }
  }

  let bytes: [UInt8]
  let lines: [Line]

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Line] = []
    var start = 0
    for offset in bytes.indices where bytes[offset] == 0x0A {
      lines.append(Self.line(start..<offset, in: bytes))
      start = offset + 1
    }
    if start < bytes.count { lines.append(Self.line(start..<bytes.count, in: bytes)) }
    self.lines = lines
  }

  private static func line(_ range: Range<Int>, in bytes: [UInt8]) -> Line {
    let blank = range.lowerBound..<range.lowerBound
    return Line(range, content: WhiteSpace.trimmed(range, in: bytes) ?? blank)
  }

  /// Whether a line begins a paragraph: it is not blank, and nothing or a blank line stands before it.
  func beginsParagraph(_ index: Int) -> Bool {
    !lines[index].isBlank && (index == 0 || lines[index - 1].isBlank)
  }

  /// The runs of lines without a blank line between them.
  var paragraphs: [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in lines.indices {
      if lines[index].isBlank {
        if let first = start { result.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let first = start { result.append(first..<lines.count) }
    return result
  }

  /// Whether lines were broken to fit a page, so that a line's beginning says nothing.
  var isHardWrapped: Bool {
    let lengths = lines.lazy.filter { !$0.isBlank }.map(\.content.count)
    let long = lengths.count { $0 > 130 }
    let full = lengths.count { (50...130).contains($0) }
    return full > 3 && full > long * 4
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
