import Analysis
import TestSupport
import Testing

/// What must hold of every registered statistic of spans.
@Suite struct SpanStatisticsTests {
  private static func evidence(
    _ coders: [[CodedContinuum.Span]], length: Int = 60, cuts: [[Int]]? = nil
  ) -> SpanEvidence {
    SpanEvidence(
      CodedContinuum(length: length, coders: coders), codes: 2,
      cuts: Segmentations(
        coders: coders.count,
        texts: [
          .init(
            units: 12, boundaries: cuts ?? coders.map { $0.map { $0.start / 5 }.filter { $0 > 0 } })
        ]))
  }

  private static let one: [CodedContinuum.Span] = [
    .init(5, 15, code: 0), .init(20, 30, code: 1), .init(40, 45, code: 0),
  ]
  private static let other: [CodedContinuum.Span] = [
    .init(6, 15, code: 0), .init(22, 30, code: 0), .init(50, 55, code: 1),
  ]

  @Test func `every statistic file is registered, and names are used once`() throws {
    let files = try SourceFiles.types(in: "Sources/Analysis/Agreement/Spans/Statistics")
    let registered = Set(SpanStatistics.all.map { String(describing: type(of: $0)) })
    #expect(Set(files).isSubset(of: registered))
    let names = SpanStatistics.all.map(\.name) + AgreementStatistics.all.map(\.name)
    #expect(Set(names).count == names.count)
    for statistic in SpanStatistics.all {
      #expect(SpanStatistics.named(statistic.name)?.title == statistic.title)
      #expect(!statistic.explanation.source.isEmpty && !statistic.explanation.edgeCases.isEmpty)
    }
  }

  @Test(arguments: SpanStatistics.all.map(\.name))
  func `full agreement is 1, or no error`(name: String) throws {
    let statistic = try #require(SpanStatistics.named(name))
    let value = statistic.result(for: Self.evidence([Self.one, Self.one])).value
    #expect(value == (statistic.explanation.isAgreement ? 1 : 0))
  }

  @Test(arguments: SpanStatistics.all.map(\.name))
  func `swapped coders change nothing`(name: String) throws {
    let statistic = try #require(SpanStatistics.named(name))
    let forth = statistic.result(for: Self.evidence([Self.one, Self.other])).value
    let back = statistic.result(for: Self.evidence([Self.other, Self.one])).value
    #expect(abs(try #require(forth) - (try #require(back))) < 1e-12)
  }

  @Test(arguments: SpanStatistics.all.map(\.name))
  func `with nothing to go by a statistic is undefined and says why`(name: String) throws {
    let statistic = try #require(SpanStatistics.named(name))
    for evidence in [
      Self.evidence([Self.one]), Self.evidence([[], []], length: 0),
    ] {
      let result = statistic.result(for: evidence)
      #expect(result.value == nil || name.hasPrefix("window") || name == "pk")
      #expect((result.value == nil) == (result.undefined != nil))
    }
    let nothing = statistic.result(for: Self.evidence([[], []]))
    if !["characters-percent", "window-diff", "pk"].contains(name) {
      #expect(nothing.value == nil && nothing.undefined?.isEmpty == false)
    }
  }

  @Test
  func `two codes on the same words keep alpha for units from being computed, with the reason`() {
    let doubled = Self.evidence([[.init(0, 10), .init(5, 12, code: 1)], [.init(0, 10)]])
    for kind in UnitizingAlpha.Kind.allCases {
      let result = UnitizingAlpha(kind).result(for: doubled)
      #expect(result.value == nil && result.undefined?.contains("two of these codes") == true)
    }
    #expect(SpanF1(.exact).result(for: doubled).value == 2.0 / 3)
  }
}
