/// How far coders agree on where segments begin and end, whatever their codes.
package struct BoundaryStatistic: SpanStatistic {
  package enum Kind: String, Sendable, CaseIterable {
    case similarity = "boundary-similarity"
    case pi = "boundary-pi"
    case kappa = "boundary-kappa"
    case windowDifference = "window-diff"
    case pk
  }

  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  package var name: String { kind.rawValue }

  package var title: String {
    switch kind {
    case .similarity: "Boundary similarity B"
    case .pi: "π of boundaries (with B)"
    case .kappa: "κ of boundaries (with B)"
    case .windowDifference: "WindowDiff (an error: 0 is best)"
    case .pk: "Pk (an error: 0 is best)"
    }
  }

  package var explanation: StatisticExplanation {
    let places =
      "Cuts stand between two sentences where a segment begins or ends; segments are widened to whole sentences."
    return switch kind {
    case .similarity:
      StatisticExplanation(
        definition:
          "1 − (cuts only one coder has + ½ × cuts set off by one sentence) ÷ all cuts, matched ones and pairs set off counted once.",
        source: "Fournier (2013), Proceedings of ACL 51, 1702–1712.",
        edgeCases: [
          "Nobody cut: undefined.", places,
          "With more than two coders cuts are summed over all pairs.",
        ])
    case .pi, .kappa:
      StatisticExplanation(
        definition: "(B − e) / (1 − e) with the boundary similarity B over all pairs of coders.",
        chance: kind == .pi
          ? "Two coders cut at a place by chance, both at the coders' common rate: its square."
          : "Two coders cut at a place by chance, each at their own rate; the mean over pairs.",
        source:
          "Fournier & Inkpen (2012), Proceedings of NAACL-HLT, 152–161; with B, Fournier (2013).",
        edgeCases: ["Nobody cut: undefined.", "Everybody cut everywhere: undefined.", places])
    case .windowDifference:
      StatisticExplanation(
        definition:
          "A window of half the mean segment is moved along the text; the share of its places at which the coders have another number of cuts in it. 0 is full agreement.",
        source: "Pevzner & Hearst (2002), Computational Linguistics 28(1), 19–36.",
        edgeCases: [
          "Each coder is taken as the reference once, and the mean is shown: the measure itself is not the same both ways.",
          "No transcript longer than the window: undefined.", places,
          "With more than two coders: the mean over pairs.",
        ], isAgreement: false)
    case .pk:
      StatisticExplanation(
        definition:
          "A window of half the mean segment is moved along the text; the share of its places at which one coder has a cut in it and the other has none. 0 is full agreement.",
        source: "Beeferman, Berger & Lafferty (1999), Machine Learning 34, 177–210.",
        edgeCases: [
          "Each coder is taken as the reference once, and the mean is shown.",
          "It overlooks near misses and small segments; WindowDiff was made to mend that.",
          "No transcript longer than the window: undefined.", places,
        ], isAgreement: false)
    }
  }

  package func result(for spans: SpanEvidence) -> SpanResult {
    guard spans.coders > 1 else { return .undefined(.needsCoders) }
    switch kind {
    case .similarity: return .value(spans.cuts.edits.similarity, else: .noCuts)
    case .pi, .kappa:
      guard let agreement = BoundaryAgreement(spans.cuts) else { return .undefined(.noCuts) }
      return .value(kind == .pi ? agreement.pi : agreement.kappa, else: .cutEverywhere)
    case .windowDifference: return mean(of: spans.cuts, \.windowDifference)
    case .pk: return mean(of: spans.cuts, \.pk)
    }
  }

  package func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)? {
    guard spans.coders > 1 else { return nil }
    switch kind {
    case .similarity:
      let edits = DrawnEdits(spans.cuts)
      return { edits.sum($0).similarity }
    case .pi, .kappa:
      let edits = DrawnEdits(spans.cuts)
      return { counts in
        let agreement = BoundaryAgreement(
          edits.sum(counts), cuts: edits.cuts(counts), places: edits.places(counts))
        return kind == .pi ? agreement?.pi : agreement?.kappa
      }
    case .windowDifference: return DrawnWindows(spans.cuts).mean(of: \.windowDifference)
    case .pk: return DrawnWindows(spans.cuts).mean(of: \.pk)
    }
  }

  /// The mean over pairs of coders, each taken as the reference once.
  private func mean(
    of cuts: Segmentations, _ error: KeyPath<WindowComparison, Double?>
  ) -> SpanResult {
    let values = CodedContinuum.pairs(of: cuts.coders).flatMap { pair in
      [(pair.0, pair.1), (pair.1, pair.0)].compactMap {
        WindowComparison(of: $0.0, against: $0.1, in: cuts)[keyPath: error]
      }
    }
    return .value(
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count), else: .tooShort)
  }
}
