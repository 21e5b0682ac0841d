import QualitativeData

/// A cell that holds nothing but a time, in one of the ways tables write it.
enum CellTime: Equatable {
  /// `0:17`, `[01:02:09.5]`, `00:05 - 00:09`.
  case clock(start: Double, end: Double?)
  /// `01:02:09:12` or `01:02:09;12`: the last number counts pictures.
  case frames(seconds: Double, frame: Int)
  /// `17.5` or `17500`, of a unit only the whole column shows.
  case number(Double)

  /// - Returns: `nil` for a cell that holds anything else.
  /// - Complexity: O(1) for a long cell.
  init?(_ cell: String) {
    let bytes = Array(cell.utf8.prefix(61))
    guard (1...60).contains(bytes.count),
      let content = WhiteSpace.trimmed(0..<bytes.count, in: bytes)
    else { return nil }
    if let stamp = TimeStamp(at: content.lowerBound, before: content.upperBound, in: bytes),
      stamp.range == content, let start = stamp.time.start
    {
      self = .clock(start: start, end: stamp.time.end)
      return
    }
    let text = String(decoding: bytes[content], as: UTF8.self)
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == ";" }
    if parts.count == 4 {
      let numbers = parts.compactMap { $0.count <= 3 ? UInt16($0) : nil }.map(Int.init)
      guard numbers.count == 4, numbers[1] < 60, numbers[2] < 60, numbers[3] < 120 else {
        return nil
      }
      let seconds = numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
      self = .frames(seconds: Double(seconds), frame: numbers[3])
      return
    }
    // Only digits, so that `nan` and `0x10` are none.
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }),
      let number = Double(text.replacing(",", with: "."))
    else { return nil }
    self = .number(number)
  }
}
