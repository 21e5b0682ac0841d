import CodingEngine
import Ingestion
import ProjectStorage
import QualitativeData

extension Project {
  /// What came of a table of codings.
  package struct CodingsResult: Sendable {
    package let added: Int
    package let alreadyPresent: Int
    package let notices: [Notice]
  }

  /// Takes in a coder's segments from a table with transcript, code, and start and end or a quote.
  ///
  /// - Parameter coder: Who coded; a column `coder` in the table wins.
  /// - Throws: `ExplainedErrors` with every row that does not fit; then nothing is taken in.
  package func importCodings(_ path: String, coder: String?) throws -> CodingsResult {
    let table = try CodingsTable.read(TranscriptFile.load(path))
    let transcripts = Dictionary(
      uniqueKeysWithValues: try store.transcripts().map { ($0.name, $0) })
    guard !transcripts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    let codes = try combinedCodebook().map { Set($0.entries.map(\.path)) }
    var places = PassageFinder()
    var faults: [any ExplainedError] = []
    var segments: [CodedSegment] = []
    for row in table.rows {
      do throws(WorkflowError) {
        guard let name = row.coder ?? coder, !name.isEmpty else {
          throw WorkflowError(place: path, reason: .emptyName)
        }
        try Coder.check(name)
        let transcript = try Self.transcript(of: row, among: transcripts, in: path)
        guard let code = CodePath(row.code), codes?.contains(code) ?? true else {
          throw WorkflowError(place: path, reason: .unknownCode(line: row.line, code: row.code))
        }
        segments.append(
          CodedSegment(
            transcript: transcript.name, code: code,
            range: try places.range(of: row, in: transcript, of: path), coder: .person(name),
            judgement: .accepted))
      } catch {
        faults.append(error)
        if [.emptyName, .reservedName].contains(error.reason) { break }
      }
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    let books = try store.codebookSources().map { "\($0.name) \($0.version)" }.joined(
      separator: " + ")
    let outcome = try UnbrokenWork.perform {
      try store.addSegments(
        segments, codebook: books.isEmpty ? nil : books, by: actor,
        summary: "imported \(counted(segments.count, "segment")) of \(Self.names(of: segments))")
    }
    return CodingsResult(
      added: outcome.added.count, alreadyPresent: outcome.alreadyPresent + outcome.keptAsJudged,
      notices: table.findings.map { Notice(path, $0) }
        + Self.onInterviewers(segments, transcripts).map { Notice(path, $0) })
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

/// Finds the spans that rows of codings mean.
struct PassageFinder {
  private var offsets: [String: CodePointOffsets] = [:]

  mutating func range(
    of row: CodingsTable.Row, in transcript: Transcript, of path: String
  ) throws(WorkflowError) -> TextRange {
    let range = try place(of: row, in: transcript, of: path)
    guard transcript.turns.contains(where: { $0.range.overlaps(range) }) else {
      throw WorkflowError(place: path, reason: .outsideTurns(line: row.line))
    }
    return range
  }

  private mutating func place(
    of row: CodingsTable.Row, in transcript: Transcript, of path: String
  ) throws(WorkflowError) -> TextRange {
    let found = row.quote.map { QuoteSearch.places(of: $0, in: transcript.text) }
    if let start = row.start, let end = row.end {
      let offsets = offsets[transcript.name] ?? CodePointOffsets(transcript.text)
      self.offsets[transcript.name] = offsets
      guard let range = offsets.range(fromCodePoints: start, end) else {
        throw WorkflowError(place: path, reason: .spanOutside(line: row.line))
      }
      // Where a row gives both, the words decide whether the numbers are meant.
      guard found?.contains(where: { $0.overlaps(range) }) ?? true else {
        throw WorkflowError(place: path, reason: .quoteElsewhere(line: row.line))
      }
      return range
    }
    guard let range = found?.first else {
      throw WorkflowError(place: path, reason: .quoteNotFound(line: row.line))
    }
    guard found?.count == 1 else {
      throw WorkflowError(place: path, reason: .quoteTwice(line: row.line))
    }
    return range
  }
}
