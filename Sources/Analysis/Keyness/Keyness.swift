import Foundation
import QualitativeData

/// How much more often a word is said in one group of texts than in others, by the measures corpus linguists report.
package struct Keyness: Hashable, Sendable {
  /// How often the word is said in a group, and how many words the group has.
  package struct Count: Hashable, Sendable {
    package let word: Int
    package let all: Int

    package init(_ word: Int, of all: Int) {
      self.word = word
      self.all = all
    }

    fileprivate var share: Double { Double(word) / Double(all) }
  }

  package let here: Count
  package let elsewhere: Count

  /// - Returns: `nil` where a group has no words, or the word is said in neither.
  package init?(_ here: Count, _ elsewhere: Count) {
    guard here.all > 0, elsewhere.all > 0, here.word + elsewhere.word > 0 else { return nil }
    self.here = here
    self.elsewhere = elsewhere
  }

  private var words: Double { Double(here.word + elsewhere.word) }
  private var all: Double { Double(here.all + elsewhere.all) }

  /// The log-likelihood over the two cells of the word alone (Rayson & Garside 2000): 2 Σ O ln(O / E), with E a
  /// group's share of all words.
  package var twoTerm: Double {
    max(0, [here, elsewhere].reduce(0) { $0 + Self.term($1.word, words * Double($1.all) / all) })
  }

  /// The log-likelihood over all four cells, the other words too (Dunning 1993): G² of the table of two by two.
  package var fourTerm: Double {
    max(
      0,
      twoTerm
        + [here, elsewhere].reduce(0) {
          $0 + Self.term($1.all - $1.word, (all - words) * Double($1.all) / all)
        })
  }

  /// Whether the word is said more often here than elsewhere.
  package var isMore: Bool { here.share > elsewhere.share }

  /// The two-term log-likelihood, below 0 where the word is said less often here.
  package var signed: Double { here.share < elsewhere.share ? -twoTerm : twoTerm }

  /// The probability of the two-term log-likelihood by χ² with one degree of freedom.
  package var probability: Double {
    ChiSquaredDistribution.upperTail(twoTerm, degreesOfFreedom: 1) ?? 1
  }

  /// The binary logarithm of how many times as often the word is said here (Hardie 2014); a count of 0 is taken as 0.5.
  package var logRatio: Double {
    func share(_ count: Count) -> Double { max(0.5, Double(count.word)) / Double(count.all) }
    return log2(share(here) / share(elsewhere))
  }

  /// How many percent more often than elsewhere (%DIFF, Gabrielatos & Marchi 2012); `nil` where it is never said there.
  package var percentDifference: Double? {
    elsewhere.word > 0 ? (here.share - elsewhere.share) * 100 / elsewhere.share : nil
  }

  /// The two-term log-likelihood less ln N (Wilson 2013): above 2 there is evidence of a difference, above 10 very
  /// strong evidence; below 0 against one.
  package var bic: Double { twoTerm - log(all) }

  /// The odds of the word here over those elsewhere; `nil` where it is never said elsewhere, or nothing else is here.
  package var oddsRatio: Double? {
    let product = Double(elsewhere.word) * Double(here.all - here.word)
    return product > 0
      ? Double(here.word) * Double(elsewhere.all - elsewhere.word) / product : nil
  }

  private static func term(_ observed: Int, _ expected: Double) -> Double {
    observed > 0 ? 2 * Double(observed) * log(Double(observed) / expected) : 0
  }
}
