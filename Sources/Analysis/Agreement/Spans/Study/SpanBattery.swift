/// Which statistics of spans are reported of what.
package struct SpanBattery: Sendable {
  private let family: SpanAgreementReport.Family
  private let resampling: AgreementResampling

  package init(_ family: SpanAgreementReport.Family, _ resampling: AgreementResampling) {
    self.family = family
    self.resampling = resampling
  }

  /// Of all codes together: units with their codes; characters, α and boundaries as marked or not.
  package func summary(_ spans: SpanEvidence, only names: [String]? = nil) -> [SpanFigure] {
    var statistics: [any SpanStatistic] =
      switch family {
      case .characters: CharacterAgreement.Kind.allCases.map { CharacterAgreement($0) }
      case .spans:
        [UnitizingAlpha(.marking)] + Gamma.Kind.allCases.map { Gamma($0) }
          + SpanMatching.Rule.allCases.map { SpanF1($0) }
          + BoundaryStatistic.Kind.allCases.map { BoundaryStatistic($0) }
      }
    if let names { statistics.removeAll { !names.contains($0.name) } }
    let marked = SpanEvidence(spans.continuum.ofAnyCode, codes: 1, cuts: spans.cuts)
    let units = statistics.contains { $0 is Gamma } ? ready(spans) : spans
    return resampling.figures(
      statistics.map { ($0, $0 is Gamma || $0 is SpanF1 ? units : marked) })
  }

  /// What is said of every code by itself, all else left unmarked.
  func ofOneCode(_ spans: SpanEvidence) -> [SpanFigure] {
    let spans = ready(spans)
    return resampling.figures(Self.ofOneCode(family).map { ($0, spans) })
  }

  /// What is said of every code among the others, code by code.
  func codesAmongOthers(_ spans: SpanEvidence) -> [[SpanFigure]] {
    guard family == .spans else { return (0..<spans.codes).map { _ in [] } }
    let spans = ready(spans)
    return resampling.figures((0..<spans.codes).map { (CodeGamma(code: $0), spans) })
      .map { [$0] }
  }

  func figures(_ asked: [(any SpanStatistic, SpanEvidence)]) -> [SpanFigure] {
    resampling.figures(asked)
  }

  package static func ofOneCode(
    _ family: SpanAgreementReport.Family
  ) -> [any SpanStatistic] {
    switch family {
    case .characters: CharacterAgreement.Kind.allCases.map { CharacterAgreement($0) }
    case .spans:
      [UnitizingAlpha(.codes), Gamma(.units)] + SpanMatching.Rule.allCases.map { SpanF1($0) }
    }
  }

  /// Ready for the γ family, which is computed once for all that asks for it.
  func ready(_ spans: SpanEvidence) -> SpanEvidence {
    guard family == .spans else { return spans }
    var ready = spans
    ready.seed = resampling.seed
    ready.prepareGamma()
    return ready
  }
}
