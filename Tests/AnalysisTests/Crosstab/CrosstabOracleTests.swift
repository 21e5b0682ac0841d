import Analysis
import Foundation
import TestSupport
import Testing

/// Every number of the reference cases of crosstabs: Agresti (2007), Fisher's tea, a sparse table, a zero cell, by scipy,
/// statsmodels and R.
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct CrosstabOracleTests {
  /// One case: its counts, and each number under the name it has there.
  private struct Case {
    let id: String
    let counts: [[Int]]
    let expected: [String: Any]

    func number(_ name: String) -> Double? { expected[name] as? Double }
    func numbers(_ name: String) -> [[Double]] { expected[name] as? [[Double]] ?? [] }
  }

  private static func cases() throws -> [Case] {
    let data = try Data(contentsOf: SharedData.file("oracles/crosstab_tests.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(root["cases"] as? [[String: Any]]).map { each in
      let input = try #require(each["input"] as? [String: Any])
      return Case(
        id: try #require(each["id"] as? String), counts: try #require(input["counts"] as? [[Int]]),
        expected: try #require(each["expected"] as? [String: Any]))
    }
  }

  private static func close(_ ours: Double?, _ theirs: Double?, _ tolerance: Double = 1e-6) -> Bool
  {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return abs(ours - theirs) <= tolerance * max(1, abs(theirs))
  }

  private static func close(_ ours: [[Double]], _ theirs: [[Double]]) -> Bool {
    ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { zip($0, $1).allSatisfy { close($0, $1) } }
  }

  @Test func `every number of every case is ours`() throws {
    let cases = try Self.cases()
    #expect(cases.count == 4)
    for each in cases {
      let table = try #require(ContingencyTable(each.counts))
      let two = TwoByTwo(table)
      let woolf = two?.woolfInterval
      let limits = each.expected["odds_ratio_ci95"] as? [Any]
      for (name, ours, theirs) in [
        ("chi2", table.chiSquared.value, each.number("chi2")),
        ("df", Double(table.chiSquared.degreesOfFreedom), each.number("df")),
        ("G2", table.likelihoodRatio.value, each.number("G2")),
        ("V", table.cramersV, each.number("cramers_v")),
        ("corrected V", table.correctedV, each.number("cramers_v_bias_corrected")),
        (
          "share below 5", table.shareExpectedBelowFive,
          each.number("share_cells_expected_below_5")
        ),
        ("Yates", table.yates?.value, each.number("chi2_yates")),
        ("Yates's p", table.yates?.probability, each.number("p_yates")),
        ("greater", two?.greater, each.number("fisher_p_greater")),
        ("less", two?.less, each.number("fisher_p_less")),
        ("odds ratio", two?.sampleOddsRatio, each.number("odds_ratio_sample")),
        ("from", woolf?.lower, limits?[0] as? Double), ("to", woolf?.upper, limits?[1] as? Double),
      ] as [(String, Double?, Double?)] {
        #expect(Self.close(ours, theirs), "\(each.id), \(name): \(ours ?? .nan)")
      }
      for (name, ours) in [
        ("expected", table.expected), ("pearson_residuals", table.pearsonResiduals),
        ("adjusted_residuals", table.adjustedResiduals),
        ("adjusted_residual_p_holm", table.residualProbabilities),
      ] { #expect(Self.close(ours, each.numbers(name)), "\(each.id), \(name): \(ours)") }
      // Small probabilities are written with four digits there.
      for (name, ours) in [
        ("p", table.chiSquared.probability), ("G2_p", table.likelihoodRatio.probability),
      ] {
        let theirs = try #require(each.number(name))
        #expect(abs(ours / theirs - 1) < 2e-4, "\(each.id), \(name): \(ours)")
      }
      let exact = try #require(FisherExactTest(table).probability)
      let theirs = try #require(each.number("fisher_p_two_sided"))
      #expect(abs(exact / theirs - 1) < 1e-8, "\(each.id): \(exact)")
    }
  }

  /// R's `fisher.test` gives the conditional estimate with its exact interval. R finds them by `uniroot`, which stops
  /// within ε^¼ = 0.00012 of the odds, or above 1 of their inverse.
  @Test func `the odds ratio and its exact interval are R's`() throws {
    let data = try Data(contentsOf: SharedData.file("oracles/crosstab_R_outputs.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cases = try #require(root["cases"] as? [String: [String: Any]])
    let tea = try #require(
      TwoByTwo(ContingencyTable([[3, 1], [1, 3]])!))
    let teaR = try #require(cases["fisher_tea"])
    let estimate = try #require(teaR["fisher_or"] as? Double)
    let interval = try #require(teaR["fisher_ci"] as? [Double])
    let upper = try #require(tea.oddsRatioInterval.upper)
    #expect(abs(1 / tea.oddsRatio! - 1 / estimate) < 1.23e-4)
    #expect(abs(tea.oddsRatioInterval.lower - interval[0]) < 1.23e-4)
    #expect(abs(1 / upper - 1 / interval[1]) < 1.23e-4)
    // By hand: with totals of four, P(4 or fewer than 4) is 1 less ω⁴ / (1 + 16ω + 36ω² + 16ω³ + ω⁴).
    let odds = [1, 16, 36, 16, 1].enumerated().map { $1 * pow(upper, Double($0)) }
    #expect(abs(1 - odds[4] / odds.reduce(0, +) - 0.025) < 1e-12)
    let zero = try #require(TwoByTwo(ContingencyTable([[5, 0], [2, 6]])!))
    let zeroR = try #require(cases["zero_cell_2x2"])
    let limits = try #require(zeroR["fisher_ci"] as? [Any])
    #expect(zero.oddsRatio == nil && zero.oddsRatioInterval.upper == nil)
    #expect(Self.close(zero.oddsRatioInterval.lower, limits[0] as? Double, 1e-4))
    for (id, counts) in [
      ("agresti2007_party_gender", [[762, 327, 468], [484, 239, 477]]),
      ("sparse_codes", [[2, 1, 0, 3], [9, 6, 2, 5], [1, 4, 5, 0]]),
    ] {
      let table = try #require(ContingencyTable(counts))
      let r = try #require(cases[id])
      #expect(Self.close(FisherExactTest(table).probability, r["fisher_p"] as? Double, 1e-9))
      #expect(Self.close(table.chiSquared.value, r["chi2"] as? Double, 1e-9))
      #expect(abs(table.chiSquared.probability / (r["p"] as! Double) - 1) < 1e-9)
      #expect(Self.close(table.likelihoodRatio.value, r["G2"] as? Double, 1e-9))
      #expect(Self.close(table.cramersV, r["cramer"] as? Double, 1e-9))
    }
  }
}
