import Analysis
import QualitativeData

/// Which codes meet, as JSON.
struct CooccurrenceShape: Encodable, Sendable {
  private struct Code: Encodable {
    let code: String
    let count: Int
  }

  private struct Pair: Encodable {
    let codes: [String]
    let together: Int
    let meeting: [Int]
    let shares: [Double]
    let c: Nullable<Double>
    let jaccard: Nullable<Double>
    let both: Nullable<Int>
    let either: Nullable<Int>
    let uneven: Bool
    let references: [String]
  }

  private let level: String
  private let within: Nullable<Int>
  private let unit: String
  private let coders: [String]
  private let selection: SelectionShape
  private let codes: [Code]
  private let pairs: [Pair]

  init(_ layout: CooccurrenceLayout) {
    let answer = layout.answer
    var within: Int?
    switch answer.level {
    case .overlap: (level, unit) = ("overlap", "segments")
    case .turn: (level, unit) = ("turn", "turns")
    case .transcript: (level, unit) = ("transcript", "transcripts")
    case .near(.turns(let most)):
      (level, unit) = ("near", "segments")
      within = most
    case .near(.characters(let most)):
      (level, unit) = ("near-characters", "segments")
      within = most
    }
    self.within = Nullable(within)
    coders = answer.coders
    selection = SelectionShape(layout.selection)
    codes = answer.codes.indices.map { Code(code: layout.name($0), count: answer.counts[$0]) }
    let isOverlap = answer.level == .overlap
    pairs = layout.listed.map { pair in
      Pair(
        codes: [layout.name(pair.first), layout.name(pair.second)], together: pair.together,
        meeting: [pair.firstMeeting, pair.secondMeeting],
        shares: [pair.firstShare, pair.secondShare],
        c: Nullable(isOverlap ? pair.coefficient : nil), jaccard: Nullable(pair.jaccard),
        both: Nullable(pair.shared?.both), either: Nullable(pair.shared?.either),
        uneven: pair.isUneven,
        references: layout.material.references(of: pair.segments).map(\.description))
    }
  }
}
