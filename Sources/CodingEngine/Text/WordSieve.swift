/// Tells of most words at once that no pattern fits them, so that only few need to be looked up.
///
/// Of each pattern that is a word, and of what each other pattern's words begin with, a bit is set at a place that its
/// bytes give. A word none of whose bits is set fits none; of any other nothing is known yet.
struct WordSieve {
  /// For whole words by their keys, and for beginnings; their number is a power of two.
  private var bits: [UInt64]
  /// How much of a word is looked at for beginnings of four bytes or fewer, and for longer ones: as many bytes as the
  /// shortest of them has.
  private var short: UInt64
  private var long: UInt64
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
    let shortOnes = beginnings.filter { $0.byteCount <= Self.shortest }
    let longOnes = beginnings.filter { $0.byteCount > Self.shortest }
    // Where there are none of a kind, the other stands for both.
    let ofLong = Self.looked(longOnes)
    short = Self.looked(shortOnes) ?? ofLong ?? .max
    long = ofLong ?? short
    bits = Self.room(for: words.count + beginnings.count)
    for word in words { set(word.hash) }
    for beginning in shortOnes { set(Tables.hash(beginning.first & short)) }
    for beginning in longOnes { set(Tables.hash(beginning.first & long)) }
  }

  /// So many bits that one in thirty is set.
  private static func room(for count: Int) -> [UInt64] {
    var size = 16
    while size * 64 < count * 30 { size *= 2 }
    return Array(repeating: 0, count: size)
  }

  /// As many bytes as the shortest of some beginnings has; `nil` where there are none.
  private static func looked(_ beginnings: [WordKey]) -> UInt64? {
    beginnings.map(\.byteCount).min().map { UInt64.max &>> UInt64(64 - min(8, $0) * 8) }
  }

  private mutating func set(_ hash: UInt32) {
    bits[Int(hash &>> 6) & (bits.count - 1)] |= 1 &<< UInt64(hash & 63)
  }

  /// Calls with what says of words whether a pattern may fit them.
  @inline(__always)
  func use<Result>(_ body: (Tables) throws -> Result) rethrows -> Result {
    try bits.withUnsafeBufferPointer { bits in
      try body(
        Tables(
          bits: bits.baseAddress!, last: bits.count - 1, short: short, long: long,
          letsAllThrough: letsAllThrough ? 1 : 0))
    }
  }

  /// The bits themselves, to be used where every word passes.
  struct Tables {
    fileprivate let bits: UnsafePointer<UInt64>
    fileprivate let last: Int
    fileprivate let short: UInt64
    fileprivate let long: UInt64
    fileprivate let letsAllThrough: UInt64

    /// 1 for a word that a pattern may fit, and 0 for one that certainly none does.
    ///
    /// All is looked at whatever comes of it: a branch that cannot be foreseen costs more.
    @inline(__always)
    func mayFit(_ key: WordKey) -> Int {
      let isWord = bit(key.hash)
      let isShort = bit(Self.hash(key.first & short))
      let isLong = long == short ? 0 : bit(Self.hash(key.first & long))
      let isUnknown = UInt64(key.kind.rawValue)
      return Int(truncatingIfNeeded: (isWord | isShort | isLong | letsAllThrough | isUnknown) & 1)
    }

    /// In the lowest bit; the others mean nothing.
    @inline(__always)
    private func bit(_ hash: UInt32) -> UInt64 {
      bits[Int(truncatingIfNeeded: hash &>> 6) & last] &>> UInt64(truncatingIfNeeded: hash)
    }

    @inline(__always)
    fileprivate static func hash(_ beginning: UInt64) -> UInt32 {
      let mixed = beginning &* 0x9E37_79B9_7F4A_7C15
      return UInt32(truncatingIfNeeded: mixed ^ mixed &>> 32)
    }
  }
}

extension WordKey {
  /// How many bytes it holds.
  fileprivate var byteCount: Int {
    16 - (second == 0 ? 8 + first.leadingZeroBitCount / 8 : second.leadingZeroBitCount / 8)
  }
}
