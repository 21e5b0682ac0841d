import QualitativeData

/// Numbers the words of texts, each by its folded spelling: short words of ASCII by their bytes at once, all others
/// through a look at Unicode's folding, once for each spelling.
struct WordTable: ~Copyable {
  /// Up to 16 folded bytes, with zeros behind, and the number of the word + 1; 0 is free.
  private struct Slot: BitwiseCopyable {
    var first: UInt64
    var second: UInt64
    var number: UInt64
  }

  private static let shortest = 16

  private var slots: UnsafeMutablePointer<Slot>
  /// How many slots there are, less one; they are a power of two, and at most half of them are taken.
  private var mask = (1 << 14) - 1
  private var taken = 0
  /// Spellings that are long or hold other characters than ASCII's, as they stand in texts.
  private var others = ByteNumbers()
  private var numbersOfOthers: [UInt32] = []
  /// For long or unusual folded words, their number.
  private var folded: [String: UInt32] = [:]

  init() { slots = LargePages.allocate(Slot.self, count: mask + 1) }

  deinit { LargePages.free(slots) }

  /// How many spellings are held.
  var size: Int { taken + others.count }

  /// The numbers of words, as they stand in a text.
  ///
  /// Where a word is kept can be anywhere in the table, and fetching it is most of the work; so the places of a
  /// few words are fetched together before any of them is looked at.
  ///
  /// - Parameter makeNumber: Gives a folded word that was not met before its number.
  /// - Complexity: O(length of the words), on average.
  mutating func number(
    _ words: UnsafeBufferPointer<TextRange>, in text: UnsafeBufferPointer<UInt8>,
    into numbers: UnsafeMutableBufferPointer<UInt32>, new makeNumber: (String) -> UInt32
  ) {
    var fetched: UInt64 = 0
    withUnsafeTemporaryAllocation(of: Key.self, capacity: Self.together) { keys in
      var start = 0
      while start < words.count {
        let count = min(Self.together, words.count &- start)
        for index in 0..<count {
          let key = Self.key(of: words[start &+ index], in: text)
          keys[index] = key
          fetched &+= slots[key.hash & mask].first
        }
        for index in 0..<count {
          numbers[start &+ index] = number(
            keys[index], words[start &+ index], in: text, makeNumber)
        }
        start &+= count
      }
    }
    lastFetched = fetched
  }

  private static let together = 16
  /// Written so that what was fetched counts as used.
  private var lastFetched: UInt64 = 0

  /// A short word of ASCII, folded; `isOther` for all other words.
  private struct Key: BitwiseCopyable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var hash = 0
    var isOther = true
  }

  @inline(__always)
  private static func key(of word: TextRange, in text: UnsafeBufferPointer<UInt8>) -> Key {
    let length = word.length
    guard length <= shortest, word.start &+ shortest <= text.count else { return Key() }
    let bytes = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + word.start)
    // Zeros behind the word's own bytes; without branches, since the lengths of words are not to be foreseen.
    let inFirst = min(length, 8)
    let first =
      UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
      & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- inFirst &* 8)
    let second =
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      & ~(UInt64.max << UInt64(truncatingIfNeeded: (length &- inFirst) &* 8))
    if (first | second) & EightBytes.high != 0 { return Key() }
    let (one, two) = (EightBytes.folded(first), EightBytes.folded(second))
    return Key(first: one, second: two, hash: hash(one, two), isOther: false)
  }

  @inline(__always)
  private mutating func number(
    _ key: Key, _ word: TextRange, in text: UnsafeBufferPointer<UInt8>,
    _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    if key.isOther { return numberOfLong(word, in: text, new: makeNumber) }
    return number(key, word.length, makeNumber)
  }

  @inline(__always)
  private mutating func number(
    _ key: Key, _ length: Int, _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    var slot = key.hash & mask
    while true {
      let known = slots[slot]
      if known.first == key.first, known.second == key.second, known.number != 0 {
        return UInt32(truncatingIfNeeded: known.number &- 1)
      }
      if known.number == 0 { break }
      slot = (slot &+ 1) & mask
    }
    return add(key.first, key.second, length, at: slot, makeNumber)
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
    if taken * 2 > mask { grow() }
    return number
  }

  /// A word that is long or unusual, or so near the end of the text that 16 bytes cannot be read.
  @inline(never)
  private mutating func numberOfLong(
    _ word: TextRange, in text: UnsafeBufferPointer<UInt8>, new makeNumber: (String) -> UInt32
  ) -> UInt32 {
    let bytes = UnsafeBufferPointer(rebasing: text[word.start..<word.end])
    guard word.length <= Self.shortest, !bytes.contains(where: { $0 >= 0x80 }) else {
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
    (first, second) = (EightBytes.folded(first), EightBytes.folded(second))
    let key = Key(
      first: first, second: second, hash: Self.hash(first, second), isOther: false)
    return number(key, word.length, makeNumber)
  }

  @inline(never)
  private mutating func numberOfUnusual(
    _ word: TextRange, in text: UnsafeBufferPointer<UInt8>, new makeNumber: (String) -> UInt32
  ) -> UInt32 {
    let bytes = UnsafeBufferPointer(rebasing: text[word.start..<word.end])
    let (spelling, isNew) = others.number(of: bytes)
    if isNew {
      let folded = Words.folded(String(decoding: bytes, as: UTF8.self))
      numbersOfOthers.append(number(ofFolded: folded, makeNumber))
    }
    return numbersOfOthers[spelling]
  }

  /// The number of a folded word that was found by a spelling long or unusual; the word itself may be neither.
  private mutating func number(
    ofFolded word: String, _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    var word = word
    if 1...Self.shortest ~= word.utf8.count, word.utf8.allSatisfy({ $0 < 0x80 }) {
      return word.withUTF8 { numberOfLong(TextRange(0, $0.count), in: $0, new: makeNumber) }
    }
    if let known = folded[word] { return known }
    let number = makeNumber(word)
    folded[word] = number
    return number
  }

  private mutating func grow() {
    let (old, count) = (slots, mask + 1)
    mask = count * 2 - 1
    slots = LargePages.allocate(Slot.self, count: mask + 1)
    for known in UnsafeBufferPointer(start: old, count: count) where known.number != 0 {
      var slot = Self.hash(known.first, known.second) & mask
      while slots[slot].number != 0 { slot = (slot + 1) & mask }
      slots[slot] = known
    }
    LargePages.free(old)
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ second: UInt64) -> Int {
    let mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ mixed &>> 32) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
