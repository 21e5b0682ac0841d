import QualitativeData

/// Agreement on spans as it is reported: as a whole, code by code, for codes that exclude each other, pair by pair.
package struct SpanAgreementReport: Sendable {
  /// What is taken for the unit.
  package enum Family: String, Sendable, CaseIterable {
    /// Every character is a unit that has a code or not.
    case characters
    /// Segments as they were cut, and where they begin and end.
    case spans
  }

  package struct Figure: Sendable {
    package let statistic: any SpanStatistic
    package let result: SpanResult
  }

  package struct CodeFigures: Sendable {
    package let code: CodePath
    /// For each coder how many segments, overlapping ones joined, and how many characters they cover.
    package let segments: [Int]
    package let characters: [Int]
    package let figures: [Figure]
  }

  /// Codes of which a segment can have one only.
  package struct Group: Sendable {
    package struct Code: Sendable {
      package let code: CodePath
      package let figure: Figure
      /// The share of what has the code that another coder marked; `nil` where nobody gave it.
      package let coverage: Double?
    }

    package let parent: CodePath
    package let figures: [Figure]
    package let codes: [Code]
    /// For each coder how many segments begin within an earlier one of another code of the group.
    package let doublyMarked: [Int]
  }

  package struct Pair: Sendable {
    package let first: String
    package let second: String
    package let figures: [Figure]
  }

  package let family: Family
  package let comparison: SpanComparison
  package let summary: [Figure]
  package let codes: [CodeFigures]
  package let groups: [Group]
  package let pairs: [Pair]

  /// - Complexity: O(n log n) in the number of segments, once for each pair of coders.
  package init(_ comparison: SpanComparison, _ family: Family) {
    self.family = family
    self.comparison = comparison
    let all = comparison.spans()
    summary = Self.summary(family, all)
    codes = comparison.codes.map { code in
      let spans = comparison.spans(of: [code])
      return CodeFigures(
        code: code, segments: spans.continuum.coders.map(\.count),
        characters: spans.continuum.coders.map { $0.reduce(0) { $0 + $1.length } },
        figures: Self.ofOneCode(family).map { Figure(statistic: $0, result: $0.result(for: spans)) }
      )
    }
    groups =
      family == .characters
      ? []
      : comparison.exclusiveGroups.map { Self.group($0.parent, $0.codes, comparison) }
    let coders = comparison.coders
    pairs =
      coders.count < 3
      ? []
      : CodedContinuum.pairs(of: coders.count).map { first, second in
        Pair(
          first: coders[first], second: coders[second],
          figures: Self.summary(family, comparison.pair(first, second)))
      }
  }

  /// Of all codes together: spans with their codes, characters and α as marked or not.
  private static func summary(_ family: Family, _ spans: SpanEvidence) -> [Figure] {
    let marked = SpanEvidence(spans.continuum.ofAnyCode, codes: 1, cuts: spans.cuts)
    let statistics: [any SpanStatistic] =
      switch family {
      case .characters: CharacterAgreement.Kind.allCases.map { CharacterAgreement($0) }
      case .spans:
        [UnitizingAlpha(.marking)] + SpanMatching.Rule.allCases.map { SpanF1($0) }
          + BoundaryStatistic.Kind.allCases.map { BoundaryStatistic($0) }
      }
    return statistics.map { statistic in
      Figure(
        statistic: statistic,
        result: statistic.result(for: statistic is SpanF1 ? spans : marked))
    }
  }

  /// What is said of every code.
  package static func ofOneCode(_ family: Family) -> [any SpanStatistic] {
    switch family {
    case .characters: CharacterAgreement.Kind.allCases.map { CharacterAgreement($0) }
    case .spans: [UnitizingAlpha(.codes)] + SpanMatching.Rule.allCases.map { SpanF1($0) }
    }
  }

  private static func group(
    _ parent: CodePath, _ codes: [CodePath], _ comparison: SpanComparison
  ) -> Group {
    let raw = comparison.spans(of: codes)
    // The same code twice on the same words is no contradiction; two codes are.
    let joined = CodedContinuum(
      length: raw.continuum.length,
      coders: raw.continuum.coders.indices.map { coder in
        codes.indices.flatMap { code in
          raw.continuum.only(code).coders[coder].map { .init($0.start, $0.end, code: code) }
        }
      })
    let spans = SpanEvidence(joined, codes: codes.count, cuts: raw.cuts)
    let coincidences =
      joined.isUnitized ? UnitizedCoincidences(joined, codes: codes.count) : nil
    return Group(
      parent: parent,
      figures: UnitizingAlpha.Kind.allCases.map { kind in
        let statistic = UnitizingAlpha(kind)
        return Figure(statistic: statistic, result: statistic.result(for: spans))
      },
      codes: codes.enumerated().map { number, code in
        let statistic = CodeUnitizingAlpha(code: number)
        return Group.Code(
          code: code, figure: Figure(statistic: statistic, result: statistic.result(for: spans)),
          coverage: coincidences?.coverage(of: number))
      }, doublyMarked: joined.doublyMarked)
  }
}
