import QualitativeData

/// The paragraphs of a turn: runs of lines without a blank line between them.
enum Paragraphs {
  /// In order, each without white space at its ends; a stretch of white space alone has none.
  static func ranges(in text: UnsafeBufferPointer<UInt8>, from turn: TextRange) -> [TextRange] {
    var ranges: [TextRange] = []
    var open: Range<Int>?
    func close() {
      if let paragraph = open.map({ UTF8WhiteSpace.trimmed($0, in: text) }), !paragraph.isEmpty {
        ranges.append(TextRange(paragraph.lowerBound, paragraph.upperBound))
      }
      open = nil
    }
    var start = turn.start
    while start < turn.end {
      var end = start
      while end < turn.end, text[end] != UInt8(ascii: "\n") { end += 1 }
      if UTF8WhiteSpace.trimmed(start..<end, in: text).isEmpty {
        close()
      } else {
        open = (open?.lowerBound ?? start)..<end
      }
      start = end + 1
    }
    close()
    return ranges
  }
}
