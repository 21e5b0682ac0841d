import Analysis
import Testing

@Suite struct LogOddsRatioTests {
  /// By hand: prior 10 shared out 10/1000, so α = 0.1; δ = ln(6.1/103.9) − ln(4.1/905.9) = −2.8351 + 5.3979;
  /// variance 1/6.1 + 1/4.1 = 0.1639 + 0.2439.
  @Test func `a term said 6 times in 100 words and 4 times in 900 is weighed as by hand`() throws {
    let ratio = try #require(LogOddsRatio(.init(6, of: 100), .init(4, of: 900), prior: 10))
    #expect(abs(ratio.delta - 2.5627) < 0.0005)
    #expect(abs(ratio.variance - 0.4078) < 0.0005)
    #expect(abs(ratio.z - 4.013) < 0.001)
  }

  @Test func `swapping the groups turns the sign and nothing else`() throws {
    let there = try #require(LogOddsRatio(.init(6, of: 100), .init(4, of: 900)))
    let back = try #require(LogOddsRatio(.init(4, of: 900), .init(6, of: 100)))
    #expect(abs(there.delta + back.delta) < 1e-12 && there.variance == back.variance)
  }

  @Test func `the same share in both groups is no difference`() throws {
    let ratio = try #require(LogOddsRatio(.init(5, of: 100), .init(50, of: 1000), prior: 0))
    #expect(abs(ratio.z) < 1e-12)
  }

  @Test func `a larger prior draws a rare term towards no difference`() throws {
    let small = try #require(LogOddsRatio(.init(2, of: 100), .init(1, of: 900), prior: 10))
    let large = try #require(LogOddsRatio(.init(2, of: 100), .init(1, of: 900), prior: 5000))
    #expect(0 < large.delta && large.delta < small.delta)
  }

  @Test func `an empty group, or a term nobody says, has no ratio`() {
    #expect(LogOddsRatio(.init(0, of: 0), .init(1, of: 9)) == nil)
    #expect(LogOddsRatio(.init(1, of: 9), .init(0, of: 0)) == nil)
    #expect(LogOddsRatio(.init(0, of: 9), .init(0, of: 9)) == nil)
  }
}
