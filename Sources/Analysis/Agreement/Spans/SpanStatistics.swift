/// Every statistic of agreement on spans. A new one is one file in `Statistics`, or one case in it, and one line here.
package enum SpanStatistics {
  package static let all: [any SpanStatistic] =
    CharacterAgreement.Kind.allCases.map { CharacterAgreement($0) }
    + UnitizingAlpha.Kind.allCases.map { UnitizingAlpha($0) }
    + [CodeUnitizingAlpha(code: 0)]
    + Gamma.Kind.allCases.map { Gamma($0) }
    + [CodeGamma(code: 0)]
    + SpanMatching.Rule.allCases.map { SpanF1($0) }
    + BoundaryStatistic.Kind.allCases.map { BoundaryStatistic($0) }

  package static func named(_ name: String) -> (any SpanStatistic)? {
    all.first { $0.name == name }
  }
}
