import QualitativeData

/// The distinct words met so far, numbered, each with the patterns it fits.
///
/// Unicode work and the matching of patterns happen once for each new word, not for each occurrence; and words that a
/// look at their bytes shows to fit nothing are not even told apart. One vocabulary serves one thread.
final class Vocabulary {
  /// Set in the number of a word that is the anchor of a rule, beside its number among the fitting ones; so all others
  /// cost no look-up.
  static let isAnchor: UInt32 = 1 << 31
  /// Set likewise where a word fits a pattern that rules look up.
  static let isLookedUp: UInt32 = 1 << 30
  /// The number of a word among the fitting ones.
  static let number: UInt32 = isLookedUp - 1

  let patterns: PatternIndex
  private let needs: PatternNeeds
  private var table = WordTable()
  private(set) var fitting = FittingWords()

  /// The number of every word that fits no pattern.
  private static let withoutFit: UInt32 = 0
  private let sieve: WordSieve

  /// When more spellings are held, all are forgotten before the next text: made-up texts may hold millions.
  private static let mostKept = 1 << 20

  init(_ patterns: PatternIndex, _ needs: PatternNeeds) {
    self.patterns = patterns
    self.needs = needs
    sieve = WordSieve(patterns.patterns)
  }

  /// Numbers the words of a text; the numbers hold until the next text.
  ///
  /// - Complexity: O(bytes of the words), and O(patterns with a star inside) for each new word.
  func number(
    _ words: [TextRange], in text: UnsafeBufferPointer<UInt8>
  ) -> [UInt32] {
    if table.size > Self.mostKept { forget() }
    return Array(unsafeUninitializedCapacity: words.count) { numbers, count in
      words.withUnsafeBufferPointer { words in
        sieve.use { sieve in
          table.number(
            words, in: text, into: numbers, leftOut: Self.withoutFit, where: sieve.mayFit,
            new: addWord)
        }
      }
      count = words.count
    }
  }

  /// The positions of the words at which rules look for something, in order.
  func watched(_ numbers: [UInt32]) -> [UInt32] {
    Array(unsafeUninitializedCapacity: numbers.count) { words, count in
      for (word, number) in numbers.enumerated() {
        // Without a branch, since which words are watched for is not to be foreseen.
        words[count] = UInt32(truncatingIfNeeded: word)
        count &+= Int(truncatingIfNeeded: (number &>> 31) | (number &>> 30 & 1))
      }
    }
  }

  private func addWord(_ folded: String) -> UInt32 {
    let found = patterns.patterns(fitting: folded)
    guard !found.isEmpty else { return Self.withoutFit }
    return fitting.add(found, needs)
  }

  private func forget() {
    table = WordTable()
    fitting = FittingWords()
  }
}
