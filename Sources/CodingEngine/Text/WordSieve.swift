/// Tells of most words at once that no pattern fits them, so that only few need to be looked up.
///
/// Of each pattern that is a word, and of what each other pattern's words begin with, a bit is set at a place that its
/// bytes give. A word none of whose bits is set fits none; of any other nothing is known yet.
struct WordSieve {
  /// Whole words, by their keys.
  private var words: [UInt64]
  /// Beginnings of four bytes or fewer, and of more, by as many bytes as the shortest of them has.
  private var short: Beginnings
  private var long: Beginnings
  /// Whether there are patterns of which a word's bytes say nothing, such as stems.
  private var letsAllThrough = false

  private static let shortest = 4

  init(_ patterns: [WordPattern]) {
    var (words, beginnings): ([WordKey], [WordKey]) = ([], [])
    for pattern in patterns {
      switch pattern {
      case .any: break
      case .word(let word): words.append(WordKey(folded: word.utf8))
      case .wildcard(let text):
        let beginning = text.utf8.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") }
        if beginning.isEmpty {
          letsAllThrough = true
        } else {
          beginnings.append(WordKey(folded: beginning))
        }
      case .stem: letsAllThrough = true
      }
    }
    self.words = Self.room(for: words.count)
    for word in words {
      self.words[word.hash &>> 6 & (self.words.count - 1)] |= 1 &<< UInt64(word.hash & 63)
    }
    short = Beginnings(beginnings.filter { $0.byteCount <= Self.shortest })
    long = Beginnings(beginnings.filter { $0.byteCount > Self.shortest })
  }

  /// So many bits that one in thirty is set.
  fileprivate static func room(for count: Int) -> [UInt64] {
    var size = 16
    while size * 64 < count * 30 { size *= 2 }
    return Array(repeating: 0, count: size)
  }

  /// Calls with what says of words whether a pattern may fit them.
  @inline(__always)
  func use<Result>(_ body: (Tables) throws -> Result) rethrows -> Result {
    try words.withUnsafeBufferPointer { words in
      try short.bits.withUnsafeBufferPointer { short in
        try long.bits.withUnsafeBufferPointer { long in
          try body(
            Tables(
              words: words, short: short, long: long, shortMask: self.short.mask,
              longMask: self.long.mask, letsAllThrough: letsAllThrough ? 1 : 0))
        }
      }
    }
  }

  /// The bits themselves, to be used where every word passes.
  struct Tables {
    fileprivate let words: UnsafeBufferPointer<UInt64>
    fileprivate let short: UnsafeBufferPointer<UInt64>
    fileprivate let long: UnsafeBufferPointer<UInt64>
    fileprivate let shortMask: UInt64
    fileprivate let longMask: UInt64
    fileprivate let letsAllThrough: UInt64

    /// 1 for a word that a pattern may fit, and 0 for one that certainly none does.
    ///
    /// All is looked at whatever comes of it: a branch that cannot be foreseen costs more.
    @inline(__always)
    func mayFit(_ key: WordKey) -> Int {
      let word = words[key.hash &>> 6 & (words.count &- 1)] &>> UInt64(truncatingIfNeeded: key.hash)
      let place = Beginnings.place(key.first & shortMask)
      let start = short[place &>> 6 & (short.count &- 1)] &>> UInt64(truncatingIfNeeded: place)
      let further = Beginnings.place(key.first & longMask)
      let longStart =
        long[further &>> 6 & (long.count &- 1)] &>> UInt64(truncatingIfNeeded: further)
      let isUnknown = UInt64(key.kind.rawValue)
      return Int(
        truncatingIfNeeded: (word | start | longStart | letsAllThrough | isUnknown) & 1)
    }
  }

  /// What words begin with.
  fileprivate struct Beginnings {
    private(set) var bits: [UInt64]
    /// Covers as many bytes as the shortest has.
    private(set) var mask: UInt64 = 0

    init(_ beginnings: [WordKey]) {
      bits = WordSieve.room(for: beginnings.count)
      guard let length = beginnings.map(\.byteCount).min() else { return }
      mask = UInt64.max &>> UInt64(64 - min(8, length) * 8)
      for beginning in beginnings {
        let place = Self.place(beginning.first & mask)
        bits[place &>> 6 & (bits.count - 1)] |= 1 &<< UInt64(place & 63)
      }
    }

    @inline(__always)
    static func place(_ bytes: UInt64) -> Int {
      let mixed = bytes &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: (mixed ^ mixed &>> 32) & 0x7FFF_FFFF_FFFF_FFFF)
    }
  }
}

extension WordKey {
  /// How many bytes it holds.
  fileprivate var byteCount: Int {
    16 - (second == 0 ? 8 + first.leadingZeroBitCount / 8 : second.leadingZeroBitCount / 8)
  }
}
