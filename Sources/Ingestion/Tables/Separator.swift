/// What stands between the cells of a table in a text file, and where its rows begin.
struct Separator: Equatable {
  let byte: UInt8
  /// Behind the line `sep=;` that some programs put first, else 0.
  let start: Int

  private static let candidates = Array(",;\t".utf8)
  private static let sample = 262_144
  private static let sampledRows = 200

  /// The one that cuts most rows into as many cells as the first; a comma where none cuts any.
  ///
  /// - Complexity: O(1), since only the beginning is looked at.
  init(of bytes: [UInt8]) {
    let first = bytes.prefix(16).prefix { $0 != 0x0A }
    let stated = first.filter { $0 != UInt8(ascii: "\"") && $0 != 0x20 }
    if stated.count == 5, stated.starts(with: "sep=".utf8) || stated.starts(with: "SEP=".utf8),
      first.count < bytes.count
    {
      byte = stated[4]
      start = first.count + 1
      return
    }
    let scores = Self.candidates.map { Self.score(of: $0, in: bytes) }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    byte = scores[best] > (0, 0) ? Self.candidates[best] : Self.candidates[0]
    start = 0
  }

  /// The share of rows with as many cells as the first, in thousandths, and how many cells that has.
  private static func score(of separator: UInt8, in bytes: [UInt8]) -> (even: Int, cells: Int) {
    var counts: [Int] = []
    var cells = 1
    var isQuoted = false
    var hasJustClosed = false
    var isAtStart = true
    var isEmpty = true
    let end = min(bytes.count, sample)
    func endRow() {
      if !isEmpty { counts.append(cells) }
      (cells, isAtStart, isEmpty) = (1, true, true)
    }
    for byte in bytes[..<end] {
      let isQuote = byte == UInt8(ascii: "\"")
      if isQuoted {
        (isQuoted, hasJustClosed) = (!isQuote, isQuote)
        continue
      }
      if isQuote, isAtStart || hasJustClosed {
        // A doubled mark ends the quote and opens it again.
        (isQuoted, isAtStart, isEmpty) = (true, false, false)
      } else if byte == separator {
        (cells, isAtStart) = (cells + 1, true)
      } else if byte == 0x0A {
        endRow()
        if counts.count == sampledRows { break }
      } else if byte != 0x20 {
        (isAtStart, isEmpty) = (false, false)
      }
      hasJustClosed = false
    }
    if end == bytes.count || counts.isEmpty { endRow() }
    guard let first = counts.first, first > 1 else { return (0, 0) }
    return (counts.count { $0 == first } * 1000 / counts.count, first)
  }
}
