import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// What a comparison of cases as sets is asked for.
package struct TruthTableQuestion: Sendable {
  package var selection = SegmentSelection()
  /// What tells cases apart in a project: a variable, or transcripts; `nil` where a table alone is asked.
  package var cases: MatrixAxis?
  /// A table of cases, for sets that are given.
  package var table: String?
  package var conditions: [SetDefinition]
  package var outcome: SetDefinition
  package var cutoffs = TruthTable.Cutoffs()
  /// As typed, against the names of the conditions.
  package var expectations: String?
  package var keepsUncoded = false

  package init(conditions: [SetDefinition], outcome: SetDefinition) {
    self.conditions = conditions
    self.outcome = outcome
  }

  fileprivate var definitions: [SetDefinition] { conditions + [outcome] }
  /// Whether any of its sets is counted from coded interviews.
  package var needsProject: Bool { cases != nil || definitions.contains(where: \.source.isCoded) }
}

/// A comparison of cases as sets, laid out, and as it can be drawn.
package struct TruthTableAnswer: Sendable {
  package let report: Report
  package let comparison: SetComparison
  package let notices: [Notice]
}

extension Project {
  /// Compares the project's cases as sets.
  ///
  /// - Throws: `SetError`, `SetTableError`, `AnalysisError` or `WorkflowError` for a question that has no answer.
  package func truthTable(
    _ question: TruthTableQuestion, detail: Table.Detail = .references
  ) throws -> TruthTableAnswer {
    guard let axis = question.cases else {
      throw SetTableError(place: "cases", reason: .noCases)
    }
    let study = try CodedStudy(self, question.selection)
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    guard question.selection.suggestions != .none || study.hasJudgements else {
      throw WorkflowError(place: store.path, reason: .nobodyHasJudged)
    }
    let coded = question.definitions.filter(\.source.isCoded)
    let codebook = try combinedCodebook()
    let looked = try LookedAt(
      study, question.selection, codebook: codebook, keepsAll: question.keepsUncoded)
    guard !looked.parts.isEmpty else {
      throw SaturationError(place: store.path, reason: .nothingCoded(of: looked.leftOut.count))
    }
    guard !coded.isEmpty else { throw SetTableError(place: "--by", reason: .nothingCounted) }
    let scores = try CodedScores(coded, by: axis, in: looked, codebook: codebook)
    let table = try question.table.map { try CaseTable($0) }
    let sets = try Self.sets(of: question, cases: scores.cases) { definition in
      if definition.source.isCoded { return try scores.set(definition) }
      guard let table else {
        throw SetTableError(place: definition.text, reason: .needsTable)
      }
      return try Self.set(definition, of: table, cases: scores.cases)
    }
    let segments = Set(
      (sets.conditions + [sets.outcome]).flatMap { $0.evidence.flatMap(\.segments) })
    let source = SetSource(
      cases: axis.name, leftOut: looked.leftOut,
      definitions: question.definitions.map(\.text),
      sentences: StudySentences.of(
        scores.anyMatrix, question.selection, all: (segments.count, scores.coders)))
    return try Self.answer(
      question, sets, source, quotes: detail == .quotes ? looked.quotes(of: segments) : [:],
      notices: try [advice(question.selection, study)].compactMap(\.self)
        + notices(on: scores, by: axis, looked, table))
  }

  /// What of the study, or of a table beside it, does not count, or counts otherwise than it may be thought.
  private func notices(
    on scores: CodedScores, by axis: MatrixAxis, _ looked: LookedAt, _ table: CaseTable?
  ) -> [Notice] {
    var notices: [Notice] = []
    if !looked.leftOut.isEmpty {
      notices.append(Notice(store.path, Self.finding(onLeftOut: looked.leftOut)))
    }
    if scores.hasMissing {
      notices.append(
        Notice(
          store.path,
          Finding(.warning, "what has no value of \(axis.name) belongs to no case and was left out")
        ))
    }
    if let table {
      notices += table.notices
      let extra = Set(table.cases).subtracting(scores.cases).sorted()
      if !extra.isEmpty {
        notices.append(
          Notice(
            table.place,
            Finding(
              .warning,
              "\(counted(extra.count, "row")) of cases the study does not have \(extra.count == 1 ? "was" : "were") left out: \(extra.prefix(8).joined(separator: ", "))"
            )))
      }
    }
    if scores.addsUpCoders {
      notices.append(
        Notice(
          store.path,
          Finding(
            .warning,
            "several coders' segments on one passage count each where segments are counted: "
              + "--coder narrows to one")))
    }
    return notices
  }

  /// Compares the cases of a table as sets; no project is needed.
  package static func truthTable(ofTable question: TruthTableQuestion) throws -> TruthTableAnswer {
    guard let path = question.table else {
      throw SetTableError(place: "cases", reason: .noCases)
    }
    if let coded = question.definitions.first(where: \.source.isCoded) {
      throw SetTableError(place: coded.text, reason: .needsProject)
    }
    let table = try CaseTable(path)
    let sets = try sets(of: question, cases: table.cases) {
      try set($0, of: table, cases: table.cases)
    }
    let source = SetSource(
      cases: "rows of a table", leftOut: [], definitions: question.definitions.map(\.text),
      sentences: ["Source: a table of \(table.cases.count) cases; it holds no quotes."])
    return try answer(question, sets, source, quotes: [:], notices: table.notices)
  }

  private static func set(
    _ definition: SetDefinition, of table: CaseTable, cases: [String]
  ) throws -> CalibratedSet {
    CalibratedSet(
      name: definition.name, rule: definition.sentence, calibration: definition.calibration,
      raw: try table.numbers(of: definition.what, for: cases))
  }

  /// The sets of a question, with the faults of all of them together.
  private static func sets(
    of question: TruthTableQuestion, cases: [String],
    _ make: (SetDefinition) throws -> CalibratedSet
  ) throws -> CaseSets {
    if let negated = question.conditions.first(where: \.isNegated) {
      throw SetError(place: negated.text, reason: .negatedCondition)
    }
    var faults: [any ExplainedError] = []
    let sets = question.definitions.compactMap { definition -> CalibratedSet? in
      do {
        let set = try make(definition)
        return definition.isNegated ? set.negated : set
      } catch let error as ExplainedErrors {
        faults += error.errors
      } catch let error as any ExplainedError {
        faults.append(error)
      } catch {
        preconditionFailure("only explained errors are thrown")
      }
      return nil
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    return try CaseSets(
      cases: cases, conditions: Array(sets.dropLast()), outcome: sets[sets.count - 1])
  }

  private static func answer(
    _ question: TruthTableQuestion, _ sets: CaseSets, _ source: SetSource,
    quotes: [Int: Table.Quote], notices: [Notice]
  ) throws -> TruthTableAnswer {
    let expectations =
      try question.expectations.map {
        try Expectations.read($0, conditions: sets.conditions.map(\.name))
      } ?? []
    let comparison = SetComparison(sets, question.cutoffs, expectations: expectations)
    return TruthTableAnswer(
      report: Report(comparison, source, quotes: quotes), comparison: comparison, notices: notices)
  }
}
