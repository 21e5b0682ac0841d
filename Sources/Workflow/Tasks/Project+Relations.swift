import Analysis
import Exports
import QualitativeData

extension Project {
  /// Segments in order, with what they stand in.
  private struct PlacedStudy {
    let study: CodedStudy
    let material: CodedMaterial
    let placed: PlacedSegments
    let selection: SegmentSelection
    let notices: [Notice]

    /// The words of segments, where a format shows them.
    func quotes(_ detail: Table.Detail) -> [Int: Table.Quote] {
      detail == .quotes ? study.quotes(in: material) : [:]
    }
  }

  private func placed(_ selection: SegmentSelection) throws -> PlacedStudy {
    let study = try judgedStudy(selection)
    let material = study.material
    var offsets: [Int: CodePointOffsets] = [:]
    let placed = try PlacedSegments(
      of: material, selection, codebook: try combinedCodebook(for: selection.codes)
    ) { transcript, offset in
      let known =
        offsets[transcript] ?? CodePointOffsets(study.parts[transcript].transcript.text)
      offsets[transcript] = known
      return known.codePoints(before: offset)
    }
    return PlacedStudy(
      study: study, material: material, placed: placed, selection: selection,
      notices: [try advice(selection, study)].compactMap(\.self))
  }

  /// Which codes meet, as pairs or as a table of codes by codes.
  ///
  /// - Parameter least: Pairs that meet less often are not listed; the square shows all.
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there; `ComparisonError` where there
  ///   are not two codes.
  package func cooccurrence(
    _ level: Cooccurrence.Level, _ selection: SegmentSelection, isSquare: Bool = false,
    least: Int = 1, detail: Table.Detail = .references
  ) throws -> ReportAnswer {
    let placed = try placed(selection)
    guard placed.placed.codes.count > 1 else {
      throw ComparisonError(place: path, reason: .tooFewCodes)
    }
    let answer = Cooccurrence(placed.placed, level: level)
    let layout = CooccurrenceLayout(
      answer, of: placed.material, selection, quotes: placed.quotes(detail), least: least)
    let table = isSquare ? Table(square: layout) : Table(pairs: layout)
    let network = PictureSubject.network(CodeNetwork(layout, as: table))
    return ReportAnswer(
      report: Report(table), notices: placed.notices,
      drawn: isSquare ? [.table(table), network] : [network])
  }

  /// What is asked of the order of codes.
  package enum SequenceQuestion: Hashable, Sendable {
    /// Which codes are followed by which, within so many turns.
    case followers(turns: Int)
    /// Which code comes next.
    case transitions
    /// Where codes stand along each of these transcripts; all where none is named.
    case timeline(transcripts: [String])
  }

  /// In which order codes come.
  ///
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there; `ComparisonError` for a
  ///   transcript that is not there.
  package func sequence(
    _ question: SequenceQuestion, _ selection: SegmentSelection, least: Int = 1,
    detail: Table.Detail = .references
  ) throws -> ReportAnswer {
    let placed = try placed(selection)
    var segments = placed.placed
    if case .timeline(let names) = question, !names.isEmpty {
      let known = placed.study.parts.map(\.transcript.name)
      for name in names where !known.contains(name) {
        throw ComparisonError(place: name, reason: .unknownTranscript(known: known))
      }
      segments = PlacedSegments(
        codes: segments.codes,
        codings: segments.codings.filter { names.contains(known[$0.transcript]) })
    }
    let sequences = CodeSequences(segments)
    let layout = SequenceLayout(
      sequences, of: placed.material, selection, quotes: placed.quotes(detail),
      least: least)
    let report =
      switch question {
      case .followers(let turns): Report(Table(followers: layout, within: .turns(turns)))
      case .transitions: Report(Table(transitions: layout))
      case .timeline:
        Report(
          timelines: layout,
          placed.study.parts.map { part in
            TimelineTranscript(
              name: part.transcript.name, times: part.transcript.turns.map { $0.time?.start })
          })
      }
    guard case .timeline = question else {
      return ReportAnswer(report: report, notices: placed.notices)
    }
    return ReportAnswer(
      report: report, notices: placed.notices,
      drawn: [.timelines(timelines(of: sequences, placed.study, placed.material, as: report))])
  }

  /// The same as a picture, with the report's title and notes.
  private func timelines(
    of sequences: CodeSequences, _ study: CodedStudy, _ material: CodedMaterial, as report: Report
  ) -> CodeTimelines {
    let notes = report.parts.flatMap { part -> ArraySlice<String> in
      guard case .list(let items) = part else { return [] }
      // The first explains how strips are written in letters.
      return items.dropFirst()
    }
    return CodeTimelines(
      sequences.codings, codes: sequences.codes, coders: sequences.coders,
      turns: study.parts.map { part in
        CodeTimelines.Turns(
          transcript: part.transcript.name,
          areQuestions: part.transcript.turns.map { turn in
            turn.speaker.map { part.transcript.speakers[$0].kind == .interviewer } ?? false
          })
      },
      of: material, title: report.title,
      notes: ["A mark covers the turns its segment touches. Interviewers' turns count as turns."]
        + notes)
  }
}
