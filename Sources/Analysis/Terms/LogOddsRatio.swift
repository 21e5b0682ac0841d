import Foundation

/// How much more one group of texts uses a term than another: the log-odds ratio with an informative Dirichlet prior
/// (Monroe, Colaresi & Quinn 2008, "Fightin' Words", Political Analysis 16(4), 372–403, section 3).
///
/// With *y* the term's count and *n* the count of all terms in a group, *α* the term's share of the prior and *α₀*
/// the prior's size, the log-odds of a group are log((*y* + *α*) / (*n* + *α₀* − *y* − *α*)). *δ* is those of the
/// first group less those of the second, its variance about 1/(*y₁* + *α*) + 1/(*y₂* + *α*), and *z* = *δ* / its root.
/// The prior is shared out as the terms are in both groups together: *α* = *α₀* (*y₁* + *y₂*) / (*n₁* + *n₂*). So a
/// rare term is drawn towards no difference, and a frequent one hardly at all.
package struct LogOddsRatio: Hashable, Sendable {
  /// How often a term stands in one of the groups, and how many terms there are in it.
  package struct Count: Hashable, Sendable {
    package let term: Int
    package let all: Int

    package init(_ term: Int, of all: Int) {
      self.term = term
      self.all = all
    }
  }

  /// The size of the prior in words, where nothing else is said.
  package static let usualPrior = 500.0

  /// Above 0 where the first group uses the term more.
  package let delta: Double
  package let variance: Double

  /// How many standard errors the difference is from none; beyond ±1.96 it is unlikely to be chance.
  package var z: Double { delta / variance.squareRoot() }

  /// - Returns: `nil` where a group is empty, or the term stands in neither.
  package init?(_ first: Count, _ second: Count, prior: Double = usualPrior) {
    guard first.all > 0, second.all > 0, first.term + second.term > 0 else { return nil }
    let share = prior * Double(first.term + second.term) / Double(first.all + second.all)
    func logOdds(_ count: Count) -> Double {
      let with = Double(count.term) + share
      return log(with / (Double(count.all) + prior - with))
    }
    delta = logOdds(first) - logOdds(second)
    variance = 1 / (Double(first.term) + share) + 1 / (Double(second.term) + share)
  }
}
