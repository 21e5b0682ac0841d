import QualitativeData

/// The distinct words met so far, numbered, each with the patterns it fits.
///
/// Unicode work and the matching of patterns happen once for each new word, not for each occurrence. One vocabulary
/// serves one thread.
final class Vocabulary {
  /// Set in the number of a word that fits a pattern, so that all others cost no look-up.
  static let watched: UInt32 = 1 << 31

  let patterns: PatternIndex
  private var table = WordTable()
  /// For each word that fits any, where its patterns begin in `fits`, and where the last one's end.
  private var firstFits: [UInt32] = [0]
  /// The numbers of patterns, in rising order for each word.
  private var fits: [UInt32] = []
  private var wordsWithoutFit: UInt32 = 0

  /// When more spellings are held, all are forgotten before the next text: made-up texts may hold millions.
  private static let mostKept = 1 << 20

  init(_ patterns: PatternIndex) { self.patterns = patterns }

  /// Numbers the words of a text; the numbers hold until the next text.
  ///
  /// - Complexity: O(bytes of the words), and O(patterns with a star inside) for each new word.
  func number(
    _ words: [TextRange], in text: UnsafeBufferPointer<UInt8>
  ) -> [UInt32] {
    if table.size > Self.mostKept { forget() }
    return Array(unsafeUninitializedCapacity: words.count) { numbers, count in
      words.withUnsafeBufferPointer {
        table.number($0, in: text, into: numbers, new: addWord)
      }
      count = words.count
    }
  }

  /// Calls with the number of each pattern that a word fits, in rising order.
  ///
  /// - Parameter word: A word's number with `watched` set.
  @inline(__always)
  func forEachPattern(fitting word: UInt32, _ take: (Int) -> Void) {
    let index = Int(word & ~Self.watched)
    for place in Int(firstFits[index])..<Int(firstFits[index + 1]) { take(Int(fits[place])) }
  }

  /// Whether a word fits a pattern.
  func fits(_ word: UInt32, _ pattern: Int) -> Bool {
    guard word & Self.watched != 0 else { return false }
    let index = Int(word & ~Self.watched)
    return fits[Int(firstFits[index])..<Int(firstFits[index + 1])].contains(UInt32(pattern))
  }

  private func addWord(_ folded: String) -> UInt32 {
    let found = patterns.patterns(fitting: folded)
    if found.isEmpty {
      wordsWithoutFit += 1
      return wordsWithoutFit - 1
    }
    fits += found.map(UInt32.init)
    firstFits.append(UInt32(fits.count))
    return UInt32(firstFits.count - 2) | Self.watched
  }

  private func forget() {
    table = WordTable()
    firstFits = [0]
    fits = []
    wordsWithoutFit = 0
  }
}
