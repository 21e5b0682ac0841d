import Foundation

/// Counts lines as far as somebody asks for them, each once.
struct XMLLineCount {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var counted = 0
  private var ends = 0
  /// Where the reader stands. It never goes back.
  var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The line the reader stands on, from 1.
  ///
  /// - Complexity: O(bytes since it was asked for last).
  var line: Int {
    mutating get {
      while counted < offset,
        let next = memchr(bytes.baseAddress! + counted, 0x0A, offset - counted)
      {
        ends += 1
        counted = UnsafeRawPointer(next) - UnsafeRawPointer(bytes.baseAddress!) + 1
      }
      counted = max(counted, offset)
      return ends + 1
    }
  }
}
