import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// What saturation is asked of a project or a table.
package struct SaturationQuestion: Sendable {
  package var selection = SegmentSelection()
  package var rules = Saturation.Question()
  /// The variable, or the table's column, that interviews are ordered by; `nil` for as they stand.
  package var order: String?
  /// How deep codes are told apart, 1 for the uppermost; `nil` for all as they were coded.
  package var level: Int?
  /// Only codes of this origin.
  package var origin: CodeOrigin?
  /// Whether interviews without a segment count as interviews without new codes.
  package var keepsUncoded = false

  package init() {}
}

/// Saturation laid out, with what its reader must be told besides.
package struct SaturationAnswer: Sendable {
  package let report: Report
  package let notices: [Notice]
}

extension Project {
  /// When the project's interviews stopped bringing new codes.
  ///
  /// - Throws: `AnalysisError`, `SaturationError` or `WorkflowError` for a question that has no answer.
  package func saturation(
    _ question: SaturationQuestion, detail: Table.Detail = .references
  ) throws -> SaturationAnswer {
    let study = try CodedStudy(self, question.selection)
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    guard question.selection.suggestions != .none || study.hasJudgements else {
      throw WorkflowError(place: store.path, reason: .nobodyHasJudged)
    }
    let codebook = try combinedCodebook(for: question.selection.codes)
    let looked = try LookedAt(
      study, question.selection, codebook: codebook, keepsAll: question.keepsUncoded)
    guard !looked.parts.isEmpty else {
      throw SaturationError(
        place: store.path, reason: .nothingCoded(of: looked.leftOut.count))
    }
    let matrix = try ThemeMatrix(
      .init(rows: .codes, columns: .transcripts, measure: .presence, selection: looked.selection),
      of: looked.material, codebook: codebook)
    let sources = try sourcesOfCodes()
    var incidence = CodeIncidence(
      matrix, codebook: codebook, sources: sources, level: question.level)
    var notices = [try advice(question.selection, study)].compactMap(\.self)
    var order = SaturationSource.Order.asTheyStand
    if let name = question.order {
      let found = try interviewOrder(by: name, of: incidence.interviews, looked, codebook)
      incidence = incidence.ordered(found.positions)
      order = .by(name, missing: found.missing)
      if found.missing > 0 { notices.append(Notice(store.path, found.finding)) }
    }
    if !looked.leftOut.isEmpty {
      notices.append(Notice(store.path, Self.finding(onLeftOut: looked.leftOut)))
    }
    let source = SaturationSource(
      order: order, leftOut: looked.leftOut, keepsUncoded: question.keepsUncoded,
      publications: Set(incidence.codes.compactMap { sources[CodePath($0.key)?.steps[0] ?? ""] })
        .sorted(),
      sentences: StudySentences.of(matrix, question.selection))
    let saturation = try Self.saturation(incidence, question, source, at: store.path)
    let segments = Set(saturation.incidence.occurrences.flatMap { $0.flatMap(\.segments) })
    let quotes = detail == .quotes ? looked.quotes(of: segments) : [:]
    return SaturationAnswer(
      report: Report(saturation, source, quotes: quotes), notices: notices)
  }

  /// When the interviews of a table stopped bringing new codes; no project is needed.
  ///
  /// - Parameter rows: What its rows are; `nil` to go by the heading above their names.
  package static func saturation(
    ofTable path: String, rows: IncidenceTable.Rows?, _ question: SaturationQuestion
  ) throws -> SaturationAnswer {
    let reading = try IncidenceTable.read(path, rows: rows, order: question.order)
    var sentences = [
      "Source: a table of \(reading.incidence.interviews.count) interviews and "
        + "\(reading.incidence.codes.count) codes; it holds no quotes."
    ]
    if rows == nil {
      let other: IncidenceTable.Rows = reading.rows == .codes ? .interviews : .codes
      sentences.append(
        "Its rows were read as \(reading.rows.rawValue), by the heading above them; --rows \(other.rawValue) reads them as \(other.rawValue)."
      )
    }
    let source = SaturationSource(
      order: question.order.map { .by($0, missing: reading.missing) } ?? .asTheyStand, leftOut: [],
      keepsUncoded: true, publications: [], sentences: sentences)
    let saturation = try saturation(reading.incidence, question, source, at: path)
    return SaturationAnswer(report: Report(saturation, source), notices: reading.notices)
  }

  private static func saturation(
    _ incidence: CodeIncidence, _ question: SaturationQuestion, _ source: SaturationSource,
    at place: String
  ) throws -> Saturation {
    guard incidence.prevalence.contains(where: { $0 > 0 }) else {
      throw SaturationError(place: place, reason: .noCodes)
    }
    let wanted = question.origin.map(incidence.only) ?? incidence
    guard wanted.prevalence.contains(where: { $0 > 0 }) else {
      throw SaturationError(
        place: question.origin?.rawValue ?? place, reason: .noOrigin(question.origin ?? .inductive))
    }
    return Saturation(wanted, question.rules)
  }

  /// The publication each tree of codes was taken from, by the name of its root.
  private func sourcesOfCodes() throws -> [String: String] {
    var sources: [String: String] = [:]
    for (_, codebook) in try codebooks() {
      for code in codebook.codes { sources[code.code] = codebook.source }
    }
    return sources
  }

  private func interviewOrder(
    by name: String, of interviews: [String], _ looked: LookedAt, _ codebook: Codebook?
  ) throws -> InterviewOrder {
    let known = looked.material.variables
    guard known.contains(name) else {
      throw AnalysisError(place: name, reason: .unknownVariable(known: known))
    }
    let values = Dictionary(
      uniqueKeysWithValues: looked.material.transcripts.map { ($0.name, $0.variables[name]) })
    return try InterviewOrder(
      name, values: interviews.map { values[$0] ?? nil }, declared: codebook?.variables[name])
  }

  static func finding(onLeftOut names: [String]) -> Finding {
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " …" : "")
    return Finding(
      .warning,
      "\(counted(names.count, "transcript")) without a single segment of the coders asked for \(names.count == 1 ? "was" : "were") left out, "
        + "as not yet read: \(shown). --keep-uncoded counts \(names.count == 1 ? "it" : "them")")
  }
}
