import QualitativeData

/// The first 16 bytes of a folded word, with zeros behind: what words are told apart by.
///
/// Letters are made small by setting a bit of every byte, which is quick, and changes of all else that words of ASCII
/// hold the low line alone; that stands as 0x7F here, which no word holds.
struct WordKey: BitwiseCopyable {
  enum Kind: UInt8 {
    /// The key is the whole word.
    case whole
    /// The library must be asked how the word is folded; the key means nothing.
    case unknown
    /// The word goes on.
    case beginning
  }

  static let length = 16

  let first: UInt64
  let second: UInt64
  let hash: UInt32
  let kind: Kind

  @inline(__always)
  init(_ first: UInt64, _ second: UInt64, _ kind: Kind = .whole) {
    self.first = first
    self.second = second
    hash = Self.hash(first, second)
    self.kind = kind
  }

  /// - Parameter folded: At least one byte, and none of them zero.
  init(folded: some Collection<UInt8>) {
    var (first, second): (UInt64, UInt64) = (0, 0)
    for (index, byte) in folded.prefix(Self.length).enumerated() {
      let byte = byte == UInt8(ascii: "_") ? Self.lowLine : byte
      if index < 8 {
        first |= UInt64(byte) &<< UInt64(index * 8)
      } else {
        second |= UInt64(byte) &<< UInt64(index * 8 - 64)
      }
    }
    self.init(first, second, folded.count <= Self.length ? .whole : .beginning)
  }

  /// The key of a word as it stands in a text.
  ///
  /// - Parameter own: To be fetched once where many words come by.
  @inline(__always)
  init(
    _ word: TextRange, in text: UnsafeBufferPointer<UInt8>, own: UnsafeRawPointer = WordKey.own
  ) {
    let length = word.length
    guard word.start &+ Self.length <= text.count, length <= Self.length else {
      self = Self.unusual(word, in: text)
      return
    }
    let bytes = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + word.start)
    let own = own.loadUnaligned(
      fromByteOffset: Self.length &- length, as: SIMD2<UInt64>.self)
    let folded = (bytes.loadUnaligned(as: SIMD2<UInt64>.self) | Self.small) & own
    guard (folded[0] | folded[1]) & Self.high == 0 else {
      self = Self.unusual(word, in: text)
      return
    }
    self.init(UInt64(littleEndian: folded[0]), UInt64(littleEndian: folded[1]))
  }

  /// The folded word, of a key that is whole.
  var word: String {
    withUnsafeBytes(of: (first.littleEndian, second.littleEndian)) { bytes in
      String(
        decoding: bytes.prefix { $0 != 0 }.map { $0 == Self.lowLine ? UInt8(ascii: "_") : $0 },
        as: UTF8.self)
    }
  }

  private static let lowLine: UInt8 = 0x7F
  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static var small: SIMD2<UInt64> { SIMD2(repeating: 0x2020_2020_2020_2020) }

  /// Sixteen bytes of ones, then of zeros: read from the right place on, as many ones as a word is long. Nobody writes
  /// there once they stand.
  nonisolated(unsafe) static let own: UnsafeRawPointer = {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: 2 * length, alignment: 16)
    bytes.initializeMemory(as: UInt8.self, repeating: 0xFF, count: length)
    (bytes + length).initializeMemory(as: UInt8.self, repeating: 0, count: length)
    return UnsafeRawPointer(bytes)
  }()

  /// The key of a word that is long, or at the end of the text, or holds other characters than ASCII's.
  @inline(never)
  private static func unusual(_ word: TextRange, in text: UnsafeBufferPointer<UInt8>) -> WordKey {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * length) { folded in
      let bytes = UnsafeBufferPointer(rebasing: text[word.start..<word.end])
      guard let count = LatinFolding.fold(bytes, into: folded) else {
        return WordKey(0, 0, .unknown)
      }
      return WordKey(folded: UnsafeBufferPointer(rebasing: folded[..<count]))
    }
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ second: UInt64) -> UInt32 {
    let mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: mixed ^ mixed &>> 32)
  }
}

/// The folded form of words of Latin letters, as `Words.folded` gives it, without asking the library.
enum LatinFolding {
  /// In bytes; of what is longer the library folds all, or nothing.
  private static let longestWord = 256

  /// Writes the folded form of a word, or its beginning where it is longer than the room.
  ///
  /// - Returns: How many bytes were written; `nil` for a word that holds anything but ASCII, the letters of
  ///   U+00C0 to U+00FF and apostrophes, or is very long.
  static func fold(
    _ word: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    guard word.count <= longestWord else { return nil }
    var count = 0
    var place = 0
    func write(_ byte: UInt8) {
      if count < folded.count { folded[count] = byte }
      count += 1
    }
    while place < word.count {
      let byte = word[place]
      if byte < 0x80 {
        write(65...90 ~= byte ? byte | 0x20 : byte)
        place += 1
      } else if byte == 0xC3, place + 1 < word.count {
        let second = word[place + 1]
        switch second {
        // À to Þ, without the sign of multiplication.
        case 0x80...0x96, 0x98...0x9E:
          write(0xC3)
          write(second + 0x20)
        // ß
        case 0x9F:
          write(UInt8(ascii: "s"))
          write(UInt8(ascii: "s"))
        // The small letters, without the sign of division.
        case 0xA0...0xB6, 0xB8...0xBF:
          write(0xC3)
          write(second)
        default: return nil
        }
        place += 2
      } else if byte == 0xE2, place + 2 < word.count, word[place + 1] == 0x80,
        word[place + 2] == 0x99
      {
        write(UInt8(ascii: "'"))
        place += 3
      } else {
        return nil
      }
    }
    return min(count, folded.count)
  }
}
