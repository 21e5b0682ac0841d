/// Numbers the words of texts, each by its folded spelling: short words of ASCII by their bytes at once, all others
/// through a look at Unicode's folding, once for each spelling.
struct WordTable {
  /// Up to 16 folded bytes, with zeros behind, and the number of the word + 1; 0 is free.
  private struct Slot: BitwiseCopyable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var number: UInt64 = 0
  }

  private static let shortest = 16

  private var slots = [Slot](repeating: Slot(), count: 1 << 14)
  private var taken = 0
  /// Spellings that are long or hold other characters than ASCII's, as they stand in texts.
  private var others = ByteNumbers()
  private var numbersOfOthers: [UInt32] = []
  /// For long or unusual folded words, their number.
  private var folded: [String: UInt32] = [:]

  /// How many spellings are held.
  var size: Int { taken + others.count }

  /// The number of a word, as it stands in a text.
  ///
  /// - Parameter makeNumber: Gives a folded word that was not met before its number.
  /// - Complexity: O(length of the word), on average.
  @inline(__always)
  mutating func number(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>,
    new makeNumber: (String) -> UInt32
  ) -> UInt32 {
    guard word.count <= Self.shortest, word.lowerBound &+ Self.shortest <= text.count else {
      return numberOfLong(word, in: text, new: makeNumber)
    }
    let bytes = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + word.lowerBound)
    let (first, second) = Self.cut(
      UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)),
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)), word.count)
    if (first | second) & EightBytes.high != 0 {
      return numberOfUnusual(word, in: text, new: makeNumber)
    }
    return number(EightBytes.folded(first), EightBytes.folded(second), word.count, makeNumber)
  }

  @inline(__always)
  private mutating func number(
    _ first: UInt64, _ second: UInt64, _ length: Int, _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    var slot = Self.hash(first, second) & (slots.count &- 1)
    while true {
      let known = slots[slot]
      if known.first == first, known.second == second, known.number != 0 {
        return UInt32(truncatingIfNeeded: known.number &- 1)
      }
      if known.number == 0 { break }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return add(first, second, length, at: slot, makeNumber)
  }

  @inline(never)
  private mutating func add(
    _ first: UInt64, _ second: UInt64, _ length: Int, at slot: Int,
    _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    let word = withUnsafeBytes(of: (first.littleEndian, second.littleEndian)) {
      String(decoding: $0.prefix(length), as: UTF8.self)
    }
    let number = makeNumber(word)
    slots[slot] = Slot(first: first, second: second, number: UInt64(number) + 1)
    taken += 1
    if taken * 2 > slots.count { grow() }
    return number
  }

  /// A word that may be short, near the end of the text or long.
  @inline(never)
  private mutating func numberOfLong(
    _ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, new makeNumber: (String) -> UInt32
  ) -> UInt32 {
    let bytes = UnsafeBufferPointer(rebasing: text[word])
    guard word.count <= Self.shortest, !bytes.contains(where: { $0 >= 0x80 }) else {
      return numberOfUnusual(word, in: text, new: makeNumber)
    }
    var (first, second): (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        first |= UInt64(byte) &<< UInt64(index * 8)
      } else {
        second |= UInt64(byte) &<< UInt64(index * 8 - 64)
      }
    }
    return number(EightBytes.folded(first), EightBytes.folded(second), word.count, makeNumber)
  }

  @inline(never)
  private mutating func numberOfUnusual(
    _ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, new makeNumber: (String) -> UInt32
  ) -> UInt32 {
    let bytes = UnsafeBufferPointer(rebasing: text[word])
    let (spelling, isNew) = others.number(of: bytes)
    if isNew {
      numbersOfOthers.append(
        number(ofFolded: Words.folded(String(decoding: bytes, as: UTF8.self)), makeNumber))
    }
    return numbersOfOthers[spelling]
  }

  /// The number of a folded word that was found by a spelling long or unusual; the word itself may be neither.
  private mutating func number(
    ofFolded word: String, _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    var word = word
    if word.utf8.count <= Self.shortest, word.utf8.allSatisfy({ $0 < 0x80 }) {
      return word.withUTF8 { numberOfLong(0..<$0.count, in: $0, new: makeNumber) }
    }
    if let known = folded[word] { return known }
    let number = makeNumber(word)
    folded[word] = number
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for known in old where known.number != 0 {
      var slot = Self.hash(known.first, known.second) & (slots.count - 1)
      while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = known
    }
  }

  /// The first bytes alone, with zeros behind.
  @inline(__always)
  private static func cut(
    _ first: UInt64, _ second: UInt64, _ length: Int
  ) -> (UInt64, UInt64) {
    if length > 8 {
      return (first, second & (UInt64.max &>> UInt64(128 &- length &* 8)))
    }
    return (first & (UInt64.max &>> UInt64(64 &- length &* 8)), 0)
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ second: UInt64) -> Int {
    var hash = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash &>> 32
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
