import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// Agreement at one point of a study: as coded, after decisions, or under one version of a codebook.
struct AgreementStage {
  let name: String
  /// `nil` where two coders have nothing in common there.
  let comparison: SpanComparison?
  let figures: [SpanFigure]

  /// In the order of the table.
  static let statistics = [
    "characters-percent", "characters-alpha", "u-alpha-marking", "span-f1-exact", "span-f1-half",
  ]
}

extension Project {
  /// Agreement as it was coded, after what was decided, and under each version of the codebook that anything was judged
  /// under.
  ///
  /// - Throws: `AnalysisError` and `AgreementError` where coders cannot be compared at all.
  package func agreementStages(_ question: AgreementQuestion) throws -> Table {
    let segments = try store.segments()
    let adjudications = try store.adjudications()
    let question = try withoutAdjudicators(question)
    let first = try stage("as coded", question, segments, mustCompare: true)
    var stages = [first]
    let coders = Set(first.comparison?.coders ?? [])
    let theirs = adjudications.filter { coders.isSuperset(of: $0.subject.coders) }
    if !theirs.isEmpty {
      stages.append(
        try stage(
          "after \(counted(theirs.count, "decision"))", question,
          Adjudication.applied(theirs, to: segments)))
    }
    let books = try store.codebooksOfSegments()
    let versions = Dictionary(grouping: segments) { $0.identifier.flatMap { books[$0] } ?? "" }
    if versions.count > 1 {
      for (version, segments) in versions.sorted(by: { $0.key < $1.key }) {
        let name = version.isEmpty ? "judged without a codebook" : "judged under \(version)"
        stages.append(try stage(name, question, segments))
      }
    }
    return table(stages, coders: first.comparison?.coders ?? [], adjudications: theirs)
  }

  /// The question for those who coded, leaving out who decided for others, unless coders are named.
  func withoutAdjudicators(_ question: AgreementQuestion) throws -> AgreementQuestion {
    guard question.selection.coders.isEmpty else { return question }
    let judges = try store.adjudicators()
    guard !judges.isEmpty else { return question }
    var narrowed = question
    narrowed.selection.coders = Set(try store.segments().map(\.coder.description))
      .subtracting(judges).sorted()
    return narrowed
  }

  private func stage(
    _ name: String, _ question: AgreementQuestion, _ segments: [CodedSegment],
    mustCompare: Bool = false
  ) throws -> AgreementStage {
    do {
      let comparison = try spanComparison(question, of: segments)
      var still = AgreementResampling()
      still.way = .none
      let spans = comparison.spans()
      return AgreementStage(
        name: name, comparison: comparison,
        figures: [.characters, .spans].flatMap { family in
          SpanBattery(family, still).summary(spans, only: AgreementStage.statistics)
        })
    } catch is AgreementError where !mustCompare {
      return AgreementStage(name: name, comparison: nil, figures: [])
    } catch is AnalysisError where !mustCompare {
      // Under a version somebody did not code by, the coder or a code is unknown.
      return AgreementStage(name: name, comparison: nil, figures: [])
    }
  }

  private func table(
    _ stages: [AgreementStage], coders: [String], adjudications: [Adjudication]
  ) -> Table {
    let shown = AgreementStage.statistics
    let titles = ["percent", "α", "|uα", "F1 exact", "F1 half"]
    func value(_ stage: AgreementStage, _ name: String) -> SpanResult? {
      stage.figures.first { $0.statistic.name == name }?.result
    }
    var notes = [
      "percent and α over the characters of what was compared, marked or not; |uα, and F1 of segments with their codes: 'verbatim agreement --explain all'."
    ]
    if stages.contains(where: { $0.comparison == nil }) {
      notes.append("A dash in a whole row: no transcript was coded by all of them at that stage.")
    }
    if !adjudications.isEmpty {
      let judges = Set(adjudications.map(\.adjudicator)).sorted().joined(separator: ", ")
      notes.append(
        "After decisions, both coders have what \(judges) decided in place of what they had coded there; what is not decided stays. It shows how much is settled, and is no measure of how well the coders agree: report the figures as coded."
      )
    }
    return Table(
      title: "Agreement of \(coders.joined(separator: ", ")), before and after",
      rowHeading: "stage",
      columns: ["transcripts", "characters", "segments"] + titles,
      rows: stages.map { stage in
        let comparison = stage.comparison
        let counts: [Int?] = [
          comparison?.transcripts.count, comparison?.characters,
          comparison?.shares.reduce(0) { $0 + $1.segments },
        ]
        let numbers = counts.map {
          Table.Cell($0.map(Table.Content.count) ?? .blank(.undefined))
        }
        let figures = shown.map { name in
          Table.Cell(
            value(stage, name)?.value.map { .coefficient($0, decimals: 3) } ?? .blank(.undefined))
        }
        return Table.Row(key: stage.name, title: stage.name, cells: numbers + figures)
      },
      notes: notes,
      shape: stages.map { stage in
        StageShape(
          stage: stage.name, transcripts: Nullable(stage.comparison?.transcripts),
          characters: Nullable(stage.comparison?.characters),
          statistics: Dictionary(
            uniqueKeysWithValues: shown.map { ($0, Nullable(value(stage, $0)?.value)) }))
      })
  }
}

private struct StageShape: Encodable, Sendable {
  let stage: String
  let transcripts: Nullable<[String]>
  let characters: Nullable<Int>
  let statistics: [String: Nullable<Double>]
}
