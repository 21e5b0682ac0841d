import Analysis
import Foundation
import TestSupport
import Testing

struct AgreementResamplingTests {
  /// The bands are those of the file, wide enough for another random generator.
  @Test(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
  func `intervals meet those computed elsewhere, by units and in KALPHA's way`() throws {
    let cases = try Oracle.cases("agreement_bootstrap_ci")
    #expect(cases.count == 3)
    for example in cases {
      let id = example["id"] as? String ?? ""
      let input = try #require(example["input"] as? [String: Any])
      let units = try #require(input["units_x_coders"] as? [[Any]]).map { $0.map { $0 as? Double } }
      let distance: RatingDistance = input["metric"] as? String == "ordinal" ? .ordinal : .nominal
      let ratings = Ratings(numbers: units, level: .ratio)
      let alpha = KrippendorffsAlpha(distance)
      let expected = try #require(example["expected"] as? [String: Any])
      let tolerance = try #require(example["tolerance"] as? Double)
      #expect((expected["alpha"] as! Double).isNear(alpha.result(for: ratings).value))
      var resampling = AgreementResampling()
      resampling.resamples = 5_000
      let byUnits = try #require(resampling.intervals(of: [alpha], for: ratings)[0])
      let limits = try #require(expected["percentile_ci95_units_resampled"] as? [Double])
      #expect(limits[0].isNear(byUnits.lower, within: tolerance), "\(id) \(byUnits)")
      #expect(limits[1].isNear(byUnits.upper, within: tolerance), "\(id) \(byUnits)")
      let below = try #require(expected["prob_below"] as? [String: Double])
      #expect(below["0.667"]!.isNear(byUnits.belowTentative, within: tolerance), "\(id)")
      #expect(below["0.8"]!.isNear(byUnits.belowReliable, within: tolerance), "\(id)")
      resampling.way = .kalpha
      let byPairs = try #require(resampling.intervals(of: [alpha], for: ratings)[0])
      let pairLimits = try #require(expected["hk_ci95"] as? [Double])
      #expect(ratings.pairs == expected["hk_pairs"] as? Int)
      #expect(pairLimits[0].isNear(byPairs.lower, within: tolerance), "\(id) \(byPairs)")
      #expect(pairLimits[1].isNear(byPairs.upper, within: tolerance), "\(id) \(byPairs)")
    }
  }

  @Test func `the same seed gives the same interval, another seed another`() {
    let ratings = Ratings([
      ["a", "a"], ["a", "b"], ["b", "b"], ["b", "b"], ["c", "b"], ["c", "c"], ["a", "a"],
      ["b", "a"],
    ])
    var resampling = AgreementResampling()
    let one = resampling.intervals(of: [KrippendorffsAlpha()], for: ratings)
    #expect(one == resampling.intervals(of: [KrippendorffsAlpha()], for: ratings))
    resampling.seed = 2
    resampling.resamples = 2_001
    #expect(one != resampling.intervals(of: [KrippendorffsAlpha()], for: ratings))
  }

  @Test func `where units lie in transcripts, whole transcripts are drawn`() throws {
    // In each transcript everything agrees or nothing does: drawn by units it looks far surer than it is.
    let agree: [[String?]] = Array(repeating: ["a", "a"], count: 20) + [["b", "b"]]
    let differ: [[String?]] = Array(repeating: ["a", "b"], count: 20) + [["b", "b"]]
    let clusters = (0..<6).map { Ratings.Cluster(name: "P\($0)", units: $0 * 21..<($0 + 1) * 21) }
    let ratings = Ratings(
      (0..<6).flatMap { $0 % 2 == 0 ? agree : differ }, clusters: clusters)
    var resampling = AgreementResampling()
    #expect(resampling.drawn(ratings) == "transcripts")
    let byTranscripts = try #require(
      resampling.intervals(of: [PercentAgreement(.pairwise)], for: ratings)[0])
    resampling.way = .units
    let byUnits = try #require(
      resampling.intervals(of: [PercentAgreement(.pairwise)], for: ratings)[0])
    #expect(
      byTranscripts.upper - byTranscripts.lower > 2 * (byUnits.upper - byUnits.lower))
  }

  @Test func `resamples without variation are counted and left out`() throws {
    let ratings = Ratings([["a", "a"], ["a", "a"], ["a", "a"], ["b", "b"]])
    let resampling = AgreementResampling()
    let interval = try #require(resampling.intervals(of: [KrippendorffsAlpha()], for: ratings)[0])
    // (3/4)^4 of the resamples lack the fourth unit, and (1/4)^4 hold nothing else.
    let share = Double(interval.undefined) / Double(resampling.resamples)
    #expect(share.isNear(81.0 / 256 + 1.0 / 256, within: 0.03))
    #expect(interval.lower == 1 && interval.upper == 1)
  }

  @Test func `one transcript alone, or one unit, has no interval`() {
    let ratings = Ratings(
      [["a", "a"], ["a", "b"]], clusters: [Ratings.Cluster(name: "P1", units: 0..<2)])
    #expect(AgreementResampling().intervals(of: [CohensKappa()], for: ratings) == [nil])
    #expect(
      AgreementResampling().intervals(of: [CohensKappa()], for: Ratings([["a", "b"]])) == [nil])
  }

  @Test func `numbers below a bound come equally often`() {
    var random = SplitMix64(seed: 4)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[random.below(3)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
  }
}
