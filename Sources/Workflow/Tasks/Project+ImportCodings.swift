import CodingEngine
import Ingestion
import ProjectStorage
import QualitativeData

extension Project {
  /// What came of a table of codings.
  package struct CodingsResult: Sendable {
    package let added: Int
    package let alreadyPresent: Int
    /// How many segments the table has of each coder, by name.
    package let byCoder: [(coder: String, segments: Int)]
    package let notices: [Notice]

    /// What came in, and of whom where the table has several coders.
    package var sentence: String {
      let coders = byCoder.map { "\($0.segments) by \($0.coder)" }.joined(separator: ", ")
      return "\(counted(added, "segment")) came in"
        + (alreadyPresent > 0 ? ", \(alreadyPresent) were there already." : ".")
        + (byCoder.count > 1 ? " The table has \(coders)." : "")
    }
  }

  /// Takes in coders' segments from a table with transcript, code, and start and end or a quote.
  ///
  /// Where a row has both, the words decide: a quote that stands just once elsewhere is taken there, with a warning.
  ///
  /// - Parameter coder: Who coded; a column `coder` in the table wins.
  /// - Throws: `ExplainedErrors` with every row that does not fit; then nothing is taken in.
  package func importCodings(_ path: String, coder: String?) throws -> CodingsResult {
    var (table, faults) = try CodingsTable.readRows(TranscriptFile.load(path))
    let transcripts = Dictionary(
      uniqueKeysWithValues: try store.transcripts().map { ($0.name, $0) })
    guard !transcripts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    var codes = CodeNames(try combinedCodebook())
    var places = PassageFinder()
    var segments: [CodedSegment] = []
    for row in table.rows {
      do throws(WorkflowError) {
        let name = try Self.coder(of: row, else: coder, in: path)
        let transcript = try Self.transcript(of: row, among: transcripts, in: path)
        guard let code = codes.path(of: row.code) else {
          throw WorkflowError(place: path, reason: .unknownCode(line: row.line, code: row.code))
        }
        segments.append(
          CodedSegment(
            transcript: transcript.name, code: code,
            range: try places.range(of: row, in: transcript, of: path), coder: .person(name),
            judgement: .accepted))
      } catch {
        faults.append(error)
      }
    }
    // Without a coder every row would say the same.
    if faults.count > 1, let first = faults.first(where: Self.isOfNoCoder) {
      faults = faults.filter { !Self.isOfNoCoder($0) } + [first]
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    for name in Set(segments.map(\.coder.description)).sorted() {
      try checkCoder(name, in: path)
    }
    let books = try store.codebookSources().map { "\($0.name) \($0.version)" }.joined(
      separator: " + ")
    let outcome = try UnbrokenWork.perform {
      try store.addSegments(
        segments, codebook: books.isEmpty ? nil : books, by: actor,
        summary: "imported \(counted(segments.count, "segment")) of \(Self.names(of: segments))")
    }
    return CodingsResult(
      added: outcome.added.count, alreadyPresent: outcome.alreadyPresent + outcome.keptAsJudged,
      byCoder: Dictionary(grouping: segments, by: \.coder.description)
        .map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 },
      notices: (table.findings + codes.findings + places.takeFindings()
        + Self.onInterviewers(segments, transcripts)).map { Notice(path, $0) })
  }

  private static func isOfNoCoder(_ fault: any ExplainedError) -> Bool {
    if case .noCoder = (fault as? WorkflowError)?.reason { true } else { false }
  }

  /// Who coded a row: its own coder, else the one named beside the table.
  private static func coder(
    of row: CodingsTable.Row, else coder: String?, in path: String
  ) throws(WorkflowError) -> String {
    guard let name = row.coder ?? coder, !name.isEmpty else {
      throw WorkflowError(place: path, reason: .noCoder(line: row.line))
    }
    guard name.lowercased() != Coder.codebook.description else {
      throw WorkflowError(place: path, reason: .reservedCoder(line: row.line))
    }
    return name
  }

  /// Segments in which no respondent speaks; they count as segments, but not as anybody's words.
  private static func onInterviewers(
    _ segments: [CodedSegment], _ transcripts: [String: Transcript]
  ) -> [Finding] {
    let count = segments.count { segment in
      guard let transcript = transcripts[segment.transcript] else { return false }
      return !transcript.turns.contains { turn in
        turn.range.overlaps(segment.range)
          && turn.speaker.map { transcript.speakers[$0].countsAsRespondent } ?? true
      }
    }
    return count == 0
      ? []
      : [
        Finding(
          .warning,
          "\(counted(count, "segment")) cover only an interviewer's words: they count as segments, "
            + "but not as respondents' words or speakers")
      ]
  }

  /// A transcript by its name, or by its file's name where only one has it.
  private static func transcript(
    of row: CodingsTable.Row, among transcripts: [String: Transcript], in path: String
  ) throws(WorkflowError) -> Transcript {
    if let found = transcripts[row.transcript] { return found }
    let fitting = transcripts.values.filter {
      $0.file == row.transcript || $0.name == Transcript.name(forFile: row.transcript)
    }
    guard let found = fitting.first else {
      throw WorkflowError(
        place: path, reason: .unknownTranscript(line: row.line, known: transcripts.keys.sorted()))
    }
    guard fitting.count == 1 else {
      throw WorkflowError(
        place: path,
        reason: .ambiguousTranscript(line: row.line, names: fitting.map(\.name).sorted()))
    }
    return found
  }

  private static func names(of segments: [CodedSegment]) -> String {
    Set(segments.map(\.coder.description)).sorted().joined(separator: ", ")
  }
}
