import QualitativeData

/// Numbers the words of texts, each by its folded spelling: short words by their bytes at once, all others through a
/// look at Unicode's folding, once for each spelling.
struct WordTable: ~Copyable {
  /// A folded word and its number + 1; 0 is free.
  private struct Slot: BitwiseCopyable {
    var first: UInt64
    var second: UInt64
    var number: UInt64
  }

  private var slots: UnsafeMutablePointer<Slot>
  /// How many slots there are, less one; they are a power of two, and at most half of them are taken.
  private var mask = (1 << 14) - 1
  private var taken = 0
  /// Spellings of words that are long or that the library folds, as they stand in texts.
  private var others = ByteNumbers()
  private var numbersOfOthers: [UInt32] = []
  /// For long folded words, their number.
  private var folded: [String: UInt32] = [:]

  init() { slots = LargePages.allocate(Slot.self, count: mask + 1) }

  deinit { LargePages.free(slots) }

  /// How many spellings are held.
  var size: Int { taken + others.count }

  /// A word to be looked up, and its position among the words of its text.
  private struct Waiting: BitwiseCopyable {
    let key: WordKey
    let index: UInt32
  }

  private static let together = 16
  /// Written so that what was fetched counts as used.
  private var lastFetched: UInt64 = 0

  /// The numbers of words, as they stand in a text; `leftOut` for those that are not wanted.
  ///
  /// Where a word is kept can be anywhere in the table, and fetching it is most of the work; so the places of a
  /// few words are fetched together before any of them is looked at.
  ///
  /// - Parameters:
  ///   - isWanted: 1 for a word that must be known, else 0; the fewer are, the quicker.
  ///   - makeNumber: Gives a folded word that was not met before its number.
  /// - Complexity: O(length of the words), on average.
  @inline(__always)
  mutating func number(
    _ words: UnsafeBufferPointer<TextRange>, in text: UnsafeBufferPointer<UInt8>,
    into numbers: UnsafeMutableBufferPointer<UInt32>, leftOut: UInt32 = 0,
    where isWanted: (WordKey) -> Int = { _ in 1 }, new makeNumber: (String) -> UInt32
  ) {
    numbers[..<words.count].initialize(repeating: leftOut)
    withUnsafeTemporaryAllocation(of: Waiting.self, capacity: Self.together) { waiting in
      let room = waiting.baseAddress.unsafelyUnwrapped
      let own = WordKey.own
      var count = 0
      for index in 0..<words.count {
        let key = WordKey(words[index], in: text, own: own)
        // Without a branch, since which words are wanted is not to be foreseen.
        room[count] = Waiting(key: key, index: UInt32(truncatingIfNeeded: index))
        count &+= isWanted(key)
        if count == Self.together {
          number(UnsafeBufferPointer(waiting), words, in: text, into: numbers, makeNumber)
          count = 0
        }
      }
      number(
        UnsafeBufferPointer(rebasing: waiting[..<count]), words, in: text, into: numbers,
        makeNumber)
    }
  }

  private mutating func number(
    _ waiting: UnsafeBufferPointer<Waiting>, _ words: UnsafeBufferPointer<TextRange>,
    in text: UnsafeBufferPointer<UInt8>, into numbers: UnsafeMutableBufferPointer<UInt32>,
    _ makeNumber: (String) -> UInt32
  ) {
    var fetched: UInt64 = 0
    for word in waiting { fetched &+= slots[Int(word.key.hash) & mask].first }
    lastFetched = fetched
    for word in waiting {
      let index = Int(word.index)
      numbers[index] =
        word.key.kind == .whole
        ? number(word.key, makeNumber) : numberOfOther(words[index], in: text, new: makeNumber)
    }
  }

  @inline(__always)
  private mutating func number(_ key: WordKey, _ makeNumber: (String) -> UInt32) -> UInt32 {
    var slot = Int(key.hash) & mask
    while true {
      let known = slots[slot]
      if known.first == key.first, known.second == key.second, known.number != 0 {
        return UInt32(truncatingIfNeeded: known.number &- 1)
      }
      if known.number == 0 { break }
      slot = (slot &+ 1) & mask
    }
    return add(key, at: slot, makeNumber)
  }

  @inline(never)
  private mutating func add(
    _ key: WordKey, at slot: Int, _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    let number = makeNumber(key.word)
    slots[slot] = Slot(first: key.first, second: key.second, number: UInt64(number) + 1)
    taken += 1
    if taken * 2 > mask { grow() }
    return number
  }

  /// A word that is long, or that the library must fold.
  @inline(never)
  private mutating func numberOfOther(
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

  /// The number of a folded word, which may be short although its spelling was long or unusual.
  private mutating func number(
    ofFolded word: String, _ makeNumber: (String) -> UInt32
  ) -> UInt32 {
    if 1...WordKey.length ~= word.utf8.count {
      return number(WordKey(folded: word.utf8), makeNumber)
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
      var slot = Int(WordKey(known.first, known.second).hash) & mask
      while slots[slot].number != 0 { slot = (slot + 1) & mask }
      slots[slot] = known
    }
    LargePages.free(old)
  }
}
