import Analysis
import TestSupport
import Testing

struct AgreementReportTests {
  private var still: AgreementResampling {
    var resampling = AgreementResampling()
    resampling.way = .none
    return resampling
  }

  private func units(_ given: [[[Int]?]], codes: [String]) -> CodedUnits {
    let coders = ["Ida", "Mikkel", "Asta"].prefix(given[0].count)
    var units = CodedUnits(coders: Array(coders), codes: codes, isClustered: true)
    for (number, unit) in given.enumerated() {
      // Two units a transcript.
      if number % 2 == 0 {
        units.addCluster("P\(number / 2 + 1)", units: min(2, given.count - number))
      }
      for (coder, codes) in unit.enumerated() {
        guard let codes else { continue }
        units.rate(coder: coder, cluster: number / 2, unit: number % 2)
        for code in codes { units.give(code, coder: coder, cluster: number / 2, unit: number % 2) }
      }
    }
    return units
  }

  @Test func `differences are crossed, and say whether or what`() throws {
    // Both a; a against b; a and b against a; nothing against b; nothing at all.
    let units = units(
      [[[0], [0]], [[0], [1]], [[0, 1], [0]], [[], [1]], [[], []]], codes: ["a", "b"])
    let report = AgreementReport(units, still)
    let confusion = try #require(report.confusion)
    #expect(confusion.codes == ["a", "b", "(none)"])
    #expect(confusion.counts == [[2, 1, 0], [0, 0, 1], [0, 1, 0]])
    #expect(confusion.whether == 2 && confusion.which == 1)
    #expect(
      confusion.disagreements.map(\.count) == [1, 1, 1]
        && confusion.disagreements[0].row == "a")
    #expect(report.ratings.unitsWithoutCode == 1)
    #expect(report.summary.allSatisfy { $0.interval == nil })
  }

  @Test func `each code is counted for each coder, and costs what its absence changes`() {
    let units = units(
      [[[0], [0]], [[0, 1], [0]], [[], []], [[1], []], [[0], [0]], [[], [1]]], codes: ["a", "b"])
    let report = AgreementReport(units, still)
    #expect(report.codes.map(\.usage) == [[3, 3], [2, 1]])
    #expect(
      report.codes[0].table == PresenceTable(both: 3, onlyFirst: 0, onlySecond: 0, neither: 3))
    // Without b the coders agree everywhere; b stands first among what costs.
    #expect(report.costs[0].name == "b" && report.costs[0].result.value == 1)
    #expect(report.costs.map(\.part) == [.code, .code, .transcript, .transcript, .transcript])
    #expect(report.pairs.isEmpty)
  }

  @Test func `of three coders each pair is shown, and what each coder costs`() {
    let units = units(
      [[[0], [0], [1]], [[1], [1], [0]], [[0], [0], nil], [[], [], [1]], [[1], [1], [1]]],
      codes: ["a", "b"])
    let report = AgreementReport(units, still)
    #expect(
      report.pairs.map(\.coders) == [["Ida", "Mikkel"], ["Ida", "Asta"], ["Mikkel", "Asta"]])
    #expect(report.pairs.map(\.units) == [5, 4, 4])
    #expect(report.costs.first { $0.part == .coder }?.name == "Asta")
    #expect(report.codes.allSatisfy { $0.table == nil })
  }

  @Test func `no code at all is no variation, not agreement`() {
    let report = AgreementReport(units([[[], []], [[], []]], codes: []), still)
    for figure in report.summary where figure.statistic.name != "percent-pairwise" {
      #expect(figure.result.value == nil && figure.result.undefined != nil)
    }
  }

  @Test func `of categories the statistics fit the level, and one category is a row`() {
    let ratings = Ratings(
      [["low", "mid"], ["mid", "mid"], ["high", "high"]], categories: ["low", "mid", "high"],
      level: .ordinal)
    let report = AgreementReport(
      ratings, weights: .custom([[1, 1, 0], [1, 1, 0], [0, 0, 1]]), still)
    let names = report.summary.map(\.statistic.name)
    #expect(names.contains("alpha-ordinal") && !names.contains("alpha-interval"))
    #expect(report.headline.statistic.name == "alpha-ordinal")
    #expect(
      report.summary.first { $0.statistic.name == "weighted-kappa-custom" }?.result.value == 1)
    #expect(report.codes.map(\.code) == ["low", "mid", "high"])
    #expect(report.confusion == nil && report.costs.isEmpty)
  }
}
