import Analysis
import QualitativeData

/// How relations between codes are described.
enum RelationWords {
  static func notes(_ coders: [String]) -> [String] {
    coders.count > 1
      ? [
        "Looked for within each coder's segments, never across: \(coders.joined(separator: ", "))."
      ] : []
  }

  /// How far turns are counted.
  static let questions =
    "Interviewers' turns count: two answers with a question between them are 2 turns apart."

  /// Where the second of two begins.
  static func behind(_ reach: Cooccurrence.Reach) -> String {
    switch reach {
    case .turns(0): "in the turn in which the first ends"
    case .turns(let most): "at most \(counted(most, "turn")) after the one in which the first ends"
    case .characters(let most): "at most \(counted(most, "character")) after the first ends"
    }
  }

  static func reach(_ reach: Cooccurrence.Reach) -> String {
    switch reach {
    case .turns(0): "in the same turn"
    case .turns(let most): "within \(counted(most, "turn"))"
    case .characters(let most): "within \(counted(most, "character"))"
    }
  }
}

extension Cooccurrence.Level {
  fileprivate var title: String {
    switch self {
    case .overlap: "Codes whose segments overlap"
    case .turn: "Codes in the same turn"
    case .near(let reach): "Codes near each other, \(RelationWords.reach(reach))"
    case .transcript: "Codes in the same interview"
    }
  }

  /// What circles and lines of a network are.
  fileprivate var network: String {
    switch self {
    case .overlap:
      "Circle: how many segments a code has. Line: how many pairs of two codes' segments overlap."
    case .turn: "Circle: turns with a code. Line: turns in which one coder saw both codes."
    case .near(let reach):
      "Circle: how many segments a code has. Line: pairs of two codes' segments that do not overlap, the second beginning \(RelationWords.behind(reach)). \(RelationWords.questions)"
    case .transcript:
      "Circle: interviews with a code. Line: interviews in which one coder saw both codes."
    }
  }

  /// What is counted in the column of both codes.
  fileprivate var together: String { isOfPairs ? "pairs" : "both" }

  fileprivate var explanation: String {
    switch self {
    case .overlap:
      "n1, n2: segments of each code. pairs: of two segments that share a character; touching is not overlapping."
    case .turn: "n1, n2: turns with each code. both: turns in which one coder saw both."
    case .near(let reach):
      "n1, n2: segments of each code. pairs: of two segments that do not overlap, the second beginning \(RelationWords.behind(reach)). \(RelationWords.questions)"
    case .transcript:
      "n1, n2: interviews with each code. both: interviews in which one coder saw both."
    }
  }

  fileprivate var hasCoefficient: Bool { self == .overlap }
  fileprivate var hasJaccard: Bool {
    if case .near = self { false } else { true }
  }
}

/// A co-occurrence to be laid out, with the material its segments stand in.
package typealias CooccurrenceLayout = RelationLayout<Cooccurrence>

extension RelationLayout<Cooccurrence> {
  /// Those that meet often enough, most often first.
  var listed: [Cooccurrence.Pair] {
    answer.pairs.filter { $0.together >= least }.sorted {
      ($1.together, $1.jaccard ?? 0, $0.first, $0.second)
        < ($0.together, $0.jaccard ?? 0, $1.first, $1.second)
    }
  }

  var notes: [String] {
    [answer.level.explanation] + RelationWords.notes(answer.coders)
      + SelectionNotes.notes(
        selection, segments: answer.level.isOfPairs ? answer.counts.reduce(0, +) : nil,
        coders: answer.coders, codebook: nil)
  }

  /// What a reader of the network must know, which shows none of the table's coefficients.
  var notesOfNetwork: [String] {
    [answer.level.network] + hidden + notes.dropFirst()
  }

  /// How many pairs are left out; nothing where all are there.
  var hidden: [String] {
    let count = answer.pairs.count - listed.count
    return count == 0
      ? []
      : [
        "\(counted(count, "pair")) of codes that meet fewer than \(least) times not listed; --at-least 1 lists all."
      ]
  }
}

extension Table {
  /// One row a pair of codes that meet.
  package init(pairs layout: CooccurrenceLayout) {
    let answer = layout.answer
    let level = answer.level
    let pairs = layout.listed
    self.init(
      title: level.title, rowHeading: "code",
      columns: ["and code", "n1", "n2", level.together]
        + (level.hasCoefficient ? ["c"] : []) + (level.hasJaccard ? ["Jaccard"] : [])
        + ["share of n1", "share of n2", ""],
      rows: pairs.map { pair in
        let (first, second) = (layout.name(pair.first), layout.name(pair.second))
        return Row(
          key: "\(first) × \(second)", title: first,
          cells: [
            Cell(.text(second)), Cell(.count(pair.firstCount)), Cell(.count(pair.secondCount)),
            layout.cell(.count(pair.together), pair.segments),
          ]
            + (level.hasCoefficient
              ? [Cell(pair.coefficient.map { .measure($0, decimals: 2) } ?? .blank(.undefined))]
              : [])
            + (level.hasJaccard
              ? [Cell(pair.jaccard.map { .coefficient($0, decimals: 2) } ?? .blank(.undefined))]
              : [])
            + [
              Cell(.coefficient(pair.firstShare, decimals: 2)),
              Cell(.coefficient(pair.secondShare, decimals: 2)),
              Cell(.text(Self.marks(pair, level))),
            ])
      },
      notes: Self.notes(layout, pairs), quotes: layout.quotes, shape: CooccurrenceShape(layout))
  }

  /// Codes by codes.
  package init(square layout: CooccurrenceLayout) {
    let answer = layout.answer
    let level = answer.level
    self.init(
      title: "\(level.title): \(level.together)", rowHeading: "code",
      columns: answer.codes.map(\.description) + [level.isOfPairs ? "segments" : "n"],
      roles: answer.codes.map { _ in .data } + [.margin],
      rows: answer.codes.indices.map { row in
        Row(
          key: layout.name(row), title: layout.name(row),
          cells: answer.codes.indices.map { column in
            guard row != column else { return Cell(.empty) }
            guard let pair = answer.pair(row, column) else { return Cell(.count(0)) }
            return layout.cell(.count(pair.together), pair.segments)
          } + [Cell(.count(answer.counts[row]))])
      },
      notes: layout.notes, quotes: layout.quotes, shape: CooccurrenceShape(layout))
  }

  private static func marks(_ pair: Cooccurrence.Pair, _ level: Cooccurrence.Level) -> String {
    var marks: [String] = []
    if level.hasCoefficient, pair.coefficient.map({ $0 > 1 }) ?? true { marks.append("c!") }
    if pair.isUneven { marks.append("5×") }
    return marks.joined(separator: " ")
  }

  private static func notes(
    _ layout: CooccurrenceLayout, _ pairs: [Cooccurrence.Pair]
  ) -> [String] {
    let level = layout.answer.level
    var notes = [layout.notes[0]]
    if level.hasCoefficient {
      notes.append(
        "c: pairs / (n1 + n2 − pairs), as in ATLAS.ti. Jaccard: characters under both / characters under either, 0 to 1."
      )
    } else if level.hasJaccard {
      notes.append("Jaccard: both / either, 0 to 1.")
    }
    notes.append(
      level.isOfPairs
        ? "share of n1: of the first code's segments, how many meet the second at least once; share of n2: the other way round."
        : "share of n1: both / n1; share of n2: both / n2.")
    if pairs.contains(where: { marks($0, level).contains("c!") }) {
      notes.append(
        "c!: some segment overlaps several of the other code, so that c leaves 0 to 1 (– where pairs reach n1 + n2). Read Jaccard and the shares."
      )
    }
    if pairs.contains(where: \.isUneven) {
      notes.append(
        "5×: one code is more than five times as frequent as the other, so that coefficients stay small however often the rarer meets it. Read the shares."
      )
    }
    notes += layout.hidden
    if layout.answer.pairs.isEmpty { notes.append("No two codes meet.") }
    return notes + layout.notes.dropFirst()
  }
}
