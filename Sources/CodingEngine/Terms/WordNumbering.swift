import QualitativeData

/// The different words of texts, numbered as they are met; words are the same where rules take them for the same.
///
/// One numbering serves one thread.
package final class WordNumbering {
  private var table = WordTable()
  /// Folded, by number.
  package private(set) var words: [String] = []

  package init() {}

  /// The numbers of a transcript's words, in order; they hold for all transcripts.
  ///
  /// - Complexity: O(bytes of the words).
  package func numbers(of units: TextUnits, in transcript: Transcript) -> [UInt32] {
    var text = transcript.text
    return text.withUTF8 { text in
      Array(unsafeUninitializedCapacity: units.words.count) { numbers, count in
        units.words.withUnsafeBufferPointer {
          table.number($0, in: text, into: numbers) { folded in
            words.append(folded)
            return UInt32(words.count - 1)
          }
        }
        count = units.words.count
      }
    }
  }
}
