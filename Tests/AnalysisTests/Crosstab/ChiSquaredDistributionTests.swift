import Analysis
import Foundation
import Testing

/// Probabilities with known closed forms, over the whole range.
@Suite struct ChiSquaredDistributionTests {
  /// With two degrees of freedom the tail is e^(−x/2); with four, e^(−x/2) (1 + x/2); with one, erfc(√(x/2)).
  @Test(arguments: [0.001, 0.5, 1, 2, 3.84, 5, 10, 30, 100, 700, 1400])
  func `the tail is the closed form where there is one`(value: Double) throws {
    func tail(_ degrees: Int) throws -> Double {
      try #require(ChiSquaredDistribution.upperTail(value, degreesOfFreedom: degrees))
    }
    #expect(abs(try tail(2) / exp(-value / 2) - 1) < 1e-12)
    #expect(abs(try tail(4) / (exp(-value / 2) * (1 + value / 2)) - 1) < 1e-12)
    #expect(abs(try tail(1) / erfc((value / 2).squareRoot()) - 1) < 1e-10)
  }

  /// The critical values printed in every textbook.
  @Test(arguments: [(3.841459, 1), (5.991465, 2), (12.59159, 6), (31.41043, 20), (124.3421, 100)])
  func `critical values of five percent are the textbooks'`(value: Double, degrees: Int) throws {
    let tail = try #require(
      ChiSquaredDistribution.upperTail(value, degreesOfFreedom: degrees))
    #expect(abs(tail - 0.05) < 1e-6)
  }

  @Test func `without degrees of freedom there is no probability`() {
    #expect(ChiSquaredDistribution.upperTail(1, degreesOfFreedom: 0) == nil)
    #expect(ChiSquaredDistribution.upperTail(-1, degreesOfFreedom: 1) == nil)
    #expect(ChiSquaredDistribution.upperTail(.nan, degreesOfFreedom: 1) == nil)
    #expect(ChiSquaredDistribution.upperTail(0, degreesOfFreedom: 3) == 1)
    #expect(ChiSquaredDistribution.upperTail(.infinity, degreesOfFreedom: 3) == 0)
  }

  /// Holm (1979): .01, .04, .03, .005 become .03, .06, .06, .02.
  @Test func `Holm's adjustment keeps the order and never falls`() {
    let adjusted = HolmAdjustment.adjusted([0.01, 0.04, 0.03, 0.005])
    for (ours, theirs) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(ours - theirs) < 1e-15)
    }
    #expect(HolmAdjustment.adjusted([]) == [])
    #expect(HolmAdjustment.adjusted([0.9, 0.8]) == [1, 1])
  }
}
