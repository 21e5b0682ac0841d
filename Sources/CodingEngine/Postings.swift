/// For each pattern that a codebook's rules look up, the words of one transcript that fit it.
struct Postings {
  /// The words that fit one pattern, in order.
  struct Words: RandomAccessCollection {
    fileprivate let words: [UInt32]
    fileprivate let range: Range<Int>

    var startIndex: Int { 0 }
    var endIndex: Int { range.count }
    subscript(index: Int) -> Int { Int(words[range.lowerBound + index]) }
  }

  /// The patterns that any word fits, in the order in which they are met.
  private(set) var met: [Int] = []
  /// All words that fit a pattern: first those of the pattern met first, and so on.
  private var words: [UInt32] = []
  /// For each pattern, where its words end in `words`, and how many they are.
  private var ends: [UInt32]
  private var counts: [UInt32]
  /// A word and a pattern it fits, by word.
  private var pairs: [(word: UInt32, pattern: UInt32)] = []

  init(patterns: Int) {
    ends = Array(repeating: 0, count: patterns)
    counts = Array(repeating: 0, count: patterns)
  }

  /// Whether any word fits a pattern.
  @inline(__always)
  func isMet(_ pattern: Int) -> Bool { counts[pattern] > 0 }

  /// How many words fit a pattern.
  @inline(__always)
  func count(of pattern: Int) -> Int { Int(counts[pattern]) }

  subscript(pattern: Int) -> Words {
    let end = Int(ends[pattern])
    return Words(words: words, range: end - Int(counts[pattern])..<end)
  }

  /// Takes another transcript's words in place of those held.
  ///
  /// - Parameter watched: The positions of those that fit any pattern, in order.
  /// - Complexity: O(how often any fits a pattern).
  mutating func fill(with watched: [UInt32], of numbers: [UInt32], _ fitting: FittingWords) {
    for pattern in met {
      counts[pattern] = 0
      ends[pattern] = 0
    }
    met.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    for word in watched {
      let number = numbers[Int(word)]
      guard number & Vocabulary.isLookedUp != 0 else { continue }
      fitting.forEachLookedUp(of: number & Vocabulary.number) { pattern in
        if counts[pattern] == 0 { met.append(pattern) }
        counts[pattern] &+= 1
        pairs.append((word, UInt32(truncatingIfNeeded: pattern)))
      }
    }
    place()
  }

  private mutating func place() {
    var end: UInt32 = 0
    for pattern in met {
      ends[pattern] = end
      end += counts[pattern]
    }
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: repeatElement(0, count: pairs.count))
    for (word, pattern) in pairs {
      words[Int(ends[Int(pattern)])] = word
      ends[Int(pattern)] &+= 1
    }
  }
}
