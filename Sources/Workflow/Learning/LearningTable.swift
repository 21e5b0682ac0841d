import Analysis
import CodingEngine
import Exports
import QualitativeData

extension Learning {
  /// One row a term.
  package var table: Table {
    Table(
      title: "Terms to consider for \(code)", rowHeading: "term",
      columns: [
        "for", "z", "said there", "said elsewhere", "passages", "transcripts", "speakers",
        "recall", "recall with it", "precision", "precision with it",
      ],
      rows: proposals.map { proposal in
        let cells: [Table.Cell] = [
          .init(.text(proposal.use.rawValue)), .init(.measure(proposal.z, decimals: 2)),
          .init(.count(proposal.inside)), .init(.count(proposal.outside)),
          .init(.count(proposal.passages.count), references: proposal.passages),
          .init(.count(proposal.transcripts)), .init(.count(proposal.speakers)),
          .init(Self.share(figures.recall)), .init(Self.share(proposal.figures.recall)),
          .init(Self.share(figures.precision)), .init(Self.share(proposal.figures.precision)),
        ]
        return Table.Row(key: proposal.term.rule, title: proposal.term.rule, cells: cells)
      },
      notes: [
        "z is the log-odds ratio's with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008).",
        "Nothing is changed: write into the codebook what you keep.",
      ], shape: shape)
  }

  private static func share(_ value: Double?) -> Table.Content {
    value.map { .measure($0, decimals: 2) } ?? .blank(.undefined)
  }

  private var shape: LearningShape {
    LearningShape(
      code: code.description, figures: FiguresShape(figures), missedPassages: missed,
      wrongSuggestions: wrong,
      terms: proposals.map { proposal in
        TermShape(
          term: proposal.term.rule, use: proposal.use.rawValue, z: proposal.z,
          inside: proposal.inside, outside: proposal.outside,
          passages: proposal.passages.map(\.description), transcripts: proposal.transcripts,
          speakers: proposal.speakers, figures: FiguresShape(proposal.figures))
      })
  }
}

/// Terms to consider as JSON.
private struct LearningShape: Encodable, Sendable {
  let code: String
  let figures: FiguresShape
  let missedPassages: Int
  let wrongSuggestions: Int
  let terms: [TermShape]
}

private struct TermShape: Encodable, Sendable {
  let term: String
  let use: String
  let z: Double
  let inside: Int
  let outside: Int
  let passages: [String]
  let transcripts: Int
  let speakers: Int
  let figures: FiguresShape
}

private struct FiguresShape: Encodable, Sendable {
  let right: Int
  let wrong: Int
  let found: Int
  let segments: Int
  let precision: Nullable<Double>
  let recall: Nullable<Double>

  init(_ figures: Retrieval) {
    right = figures.right
    wrong = figures.wrong
    found = figures.found
    segments = figures.judged
    precision = Nullable(figures.precision)
    recall = Nullable(figures.recall)
  }
}
