/// For each pattern of a codebook, the words of one transcript that fit it.
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

  subscript(pattern: Int) -> Words {
    let end = Int(ends[pattern])
    return Words(words: words, range: end - Int(counts[pattern])..<end)
  }

  /// Takes another transcript's words in place of those held.
  ///
  /// - Complexity: O(words + how often any fits a pattern).
  mutating func fill(with numbers: [UInt32], of vocabulary: Vocabulary) {
    for pattern in met {
      counts[pattern] = 0
      ends[pattern] = 0
    }
    met.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    for (word, number) in numbers.enumerated() where number & Vocabulary.watched != 0 {
      vocabulary.forEachPattern(fitting: number) { pattern in
        if counts[pattern] == 0 { met.append(pattern) }
        counts[pattern] &+= 1
        pairs.append((UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: pattern)))
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
