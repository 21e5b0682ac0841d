import Foundation

/// The one change text goes through: CRLF and CR become LF.
enum LineEnds {
  /// How many LF there are.
  static func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var start = 0
    while start < bytes.count, let found = memchr(base + start, 0x0A, bytes.count - start) {
      count += 1
      start = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
    }
    return count
  }

  /// - Complexity: O(bytes).
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      while let found = memchr(base + start, 0x0D, bytes.count - start) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        result.append(contentsOf: bytes[start..<end])
        result.append(0x0A)
        start = end + 1
        if start < bytes.count, bytes[start] == 0x0A { start += 1 }
      }
      result.append(contentsOf: bytes[start...])
    }
    return result
  }
}
