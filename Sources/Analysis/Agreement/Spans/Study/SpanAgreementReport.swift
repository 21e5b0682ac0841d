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

  package struct CodeFigures: Sendable {
    package let code: CodePath
    /// For each coder how many segments, overlapping ones joined, and how many characters they cover.
    package let segments: [Int]
    package let characters: [Int]
    package let figures: [SpanFigure]
  }

  /// Codes of which a segment can have one only.
  package struct Group: Sendable {
    package struct Code: Sendable {
      package let code: CodePath
      package let figure: SpanFigure
      /// The share of what has the code that another coder marked; `nil` where nobody gave it.
      package let coverage: Double?
    }

    package let parent: CodePath
    package let figures: [SpanFigure]
    package let codes: [Code]
    /// For each coder how many segments begin within an earlier one of another code of the group.
    package let doublyMarked: [Int]
  }

  package struct Pair: Sendable {
    package let first: String
    package let second: String
    package let figures: [SpanFigure]
  }

  package let family: Family
  package let comparison: SpanComparison
  package let resampling: AgreementResampling
  package let summary: [SpanFigure]
  package let codes: [CodeFigures]
  package let groups: [Group]
  package let pairs: [Pair]

  /// - Complexity: O(n log n) in the number of segments, once for each pair of coders; the alignments of γ, and what is
  ///   drawn anew, come on top.
  package init(
    _ comparison: SpanComparison, _ family: Family, _ resampling: AgreementResampling
  ) {
    self.family = family
    self.comparison = comparison
    self.resampling = resampling
    let battery = SpanBattery(family, resampling)
    let all = battery.ready(comparison.spans())
    summary = battery.summary(all)
    let ofCodes = battery.codesAmongOthers(all)
    codes = comparison.codes.enumerated().map { number, code in
      let spans = comparison.spans(of: [code])
      return CodeFigures(
        code: code, segments: spans.continuum.coders.map(\.count),
        characters: spans.continuum.coders.map { $0.reduce(0) { $0 + $1.length } },
        figures: battery.ofOneCode(spans) + ofCodes[number])
    }
    groups =
      family == .characters
      ? []
      : comparison.exclusiveGroups.map { Self.group($0.parent, $0.codes, comparison, battery) }
    let coders = comparison.coders
    var still = resampling
    still.way = .none
    let ofPairs = SpanBattery(family, still)
    pairs =
      coders.count < 3
      ? []
      : CodedContinuum.pairs(of: coders.count).map { first, second in
        Pair(
          first: coders[first], second: coders[second],
          figures: ofPairs.summary(comparison.pair(first, second)))
      }
  }

  private static func group(
    _ parent: CodePath, _ codes: [CodePath], _ comparison: SpanComparison,
    _ battery: SpanBattery
  ) -> Group {
    let raw = comparison.spans(of: codes)
    let joined = raw.continuum.joinedByCode
    let spans = SpanEvidence(joined, codes: codes.count, cuts: raw.cuts)
    let coincidences =
      joined.isUnitized ? UnitizedCoincidences(joined, codes: codes.count) : nil
    let ofCodes = battery.figures(codes.indices.map { (CodeUnitizingAlpha(code: $0), spans) })
    return Group(
      parent: parent,
      figures: battery.figures(UnitizingAlpha.Kind.allCases.map { (UnitizingAlpha($0), spans) }),
      codes: codes.enumerated().map { number, code in
        Group.Code(
          code: code, figure: ofCodes[number],
          coverage: coincidences?.coverage(of: number))
      }, doublyMarked: joined.doublyMarked)
  }
}
