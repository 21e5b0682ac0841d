import CMemory
import Foundation

/// Finds words among bytes, as fast as the C library can.
package enum ByteSearch {
  /// Where a word begins for the first time; `nil` where it does not stand.
  ///
  /// - Parameters:
  ///   - word: at least one byte.
  ///   - offset: where to begin, counted from the first of the bytes.
  /// - Complexity: O(bytes).
  package static func place(
    of word: StaticString, in bytes: some ContiguousBytes, from offset: Int = 0
  ) -> Int? {
    bytes.withUnsafeBytes { place(of: word, in: $0, from: offset) }
  }

  package static func place(
    of word: StaticString, in bytes: UnsafeRawBufferPointer, from offset: Int = 0
  ) -> Int? {
    guard let base = bytes.baseAddress, offset + word.utf8CodeUnitCount <= bytes.count else {
      return nil
    }
    return word.utf8CodeUnitCount > 4
      ? placeOfLong(word, base, bytes.count, offset) : placeOfShort(word, base, bytes.count, offset)
  }

  private static func placeOfLong(
    _ word: StaticString, _ base: UnsafeRawPointer, _ count: Int, _ offset: Int
  ) -> Int? {
    memmem(base + offset, count - offset, word.utf8Start, word.utf8CodeUnitCount).map {
      UnsafeRawPointer($0) - base
    }
  }

  /// For a few letters it is quicker to look for the first alone.
  private static func placeOfShort(
    _ word: StaticString, _ base: UnsafeRawPointer, _ count: Int, _ offset: Int
  ) -> Int? {
    let length = word.utf8CodeUnitCount
    var offset = offset
    while offset + length <= count,
      let found = memchr(base + offset, Int32(word.utf8Start[0]), count - offset - length + 1)
    {
      if memcmp(found, word.utf8Start, length) == 0 { return UnsafeRawPointer(found) - base }
      offset = UnsafeRawPointer(found) - base + 1
    }
    return nil
  }
}
