import QualitativeData

/// The distinct words met so far, numbered, each with the patterns it fits.
///
/// Unicode work and the matching of patterns happen once for each new word, not for each occurrence.
struct Vocabulary {
  /// Set in the number of a word that fits a pattern, so that all others cost no look-up.
  static let watched: UInt32 = 1 << 31

  private var table = WordTable()
  private let patterns: PatternIndex
  /// For each word that fits any, the numbers of the patterns in rising order.
  private var fits: [[Int]] = []
  private var wordsWithoutFit: UInt32 = 0

  /// When more spellings are held, all are forgotten before the next transcript: made-up texts may hold millions.
  private static let mostKept = 1 << 20

  init(_ patterns: PatternIndex) { self.patterns = patterns }

  /// The numbers of patterns that fit a word.
  ///
  /// - Parameter word: A word's number with `watched` set.
  func patterns(fitting word: UInt32) -> [Int] { fits[Int(word & ~Self.watched)] }

  /// Numbers the words of a text; numbers of one text say nothing about another's.
  ///
  /// - Complexity: O(bytes of the words), and O(patterns with a star inside) for each new word.
  mutating func number(
    _ words: [TextRange], in text: UnsafeBufferPointer<UInt8>, into numbers: inout [UInt32]
  ) {
    if table.size > Self.mostKept { self = Vocabulary(patterns) }
    numbers.removeAll(keepingCapacity: true)
    numbers.reserveCapacity(words.count)
    let patterns = patterns
    var (fits, others) = (fits, wordsWithoutFit)
    self.fits = []
    for word in words {
      numbers.append(
        table.number(of: word.start..<word.end, in: text) { folded in
          let found = patterns.patterns(fitting: folded)
          if found.isEmpty {
            others += 1
            return others - 1
          }
          fits.append(found)
          return UInt32(fits.count - 1) | Self.watched
        })
    }
    self.fits = fits
    wordsWithoutFit = others
  }
}
