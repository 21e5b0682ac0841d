import QualitativeData

/// Which segments of a material a question is about, looked up by the numbers of code and coder; and what was met of
/// judgements and coders on the way.
struct WantedSegments: Sendable {
  /// What is to be done with a segment, by coder and judgement.
  struct Verdict: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    static let take = Verdict(rawValue: 1)
    /// One of the coders asked for has accepted it.
    static let isTouch = Verdict(rawValue: 2)
    /// Somebody has accepted it.
    static let isJudgement = Verdict(rawValue: 4)
  }

  /// For each code of the material, whether it stands on the axes.
  let wantsCode: [Bool]
  private let selection: SegmentSelection
  /// For each coder of the material three: of what is suggested, accepted, rejected.
  private(set) var verdicts: [Verdict] = []

  /// How many segments stand in the matrix.
  var count = 0
  /// For each coder of the material, whether a segment of theirs stands in the matrix.
  var coderIsMet: [Bool] = []
  private var met: Verdict = []
  private(set) var hasJudgements = false

  init(_ selection: SegmentSelection, wantsCode: [Bool]) {
    self.selection = selection
    self.wantsCode = wantsCode
  }

  /// Whether one of the coders asked for has accepted anything in the present transcript.
  var isTouched: Bool { met.contains(.isTouch) }

  /// Turns to the next transcript.
  mutating func enter(_ material: CodedMaterial) {
    met = []
    while coderIsMet.count < material.coders.count {
      let isWanted = selection.wants(material.coders[coderIsMet.count])
      verdicts.append(selection.suggestions == .none ? [] : .take)
      verdicts.append(
        isWanted
          ? (selection.suggestions == .only
            ? [.isTouch, .isJudgement] : [.take, .isTouch, .isJudgement])
          : .isJudgement)
      verdicts.append([])
      coderIsMet.append(false)
    }
  }

  /// Where in `verdicts` a segment's stands.
  @inline(__always)
  static func place(of row: CodedMaterial.Row) -> Int {
    let judgement =
      switch row.judgement {
      case .suggested: 0
      case .accepted: 1
      case .rejected: 2
      }
    return Int(row.coder) &* 3 &+ judgement
  }

  /// Whether a segment is wanted by code, coder and judgement.
  mutating func takes(_ row: CodedMaterial.Row) -> Bool {
    let verdict = verdicts[Self.place(of: row)]
    note(verdict)
    return verdict.contains(.take) && wantsCode[Int(row.code)]
  }

  /// Notes what was met of verdicts.
  mutating func note(_ verdict: Verdict) {
    met.formUnion(verdict)
    if verdict.contains(.isJudgement) { hasJudgements = true }
  }
}
