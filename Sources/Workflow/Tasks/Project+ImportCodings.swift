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
        guard let transcript = Self.transcript(row.transcript, among: transcripts) else {
          throw WorkflowError(
            place: path,
            reason: .unknownTranscript(line: row.line, known: transcripts.keys.sorted()))
        }
        guard let code = CodePath(row.code), codes?.contains(code) ?? true else {
          throw WorkflowError(place: path, reason: .unknownCode(line: row.line))
        }
        segments.append(
          CodedSegment(
            transcript: transcript.name, code: code,
            range: try places.range(of: row, in: transcript, of: path), coder: .person(name),
            judgement: .accepted))
      } catch {
        faults.append(error)
        if error.reason == .emptyName { break }
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
      notices: table.findings.map { Notice(path, $0) })
  }

  private static func transcript(
    _ name: String, among transcripts: [String: Transcript]
  ) -> Transcript? {
    transcripts[name] ?? transcripts[Transcript.name(forFile: name)]
      ?? transcripts.values.first { $0.file == name }
  }

  private static func names(of segments: [CodedSegment]) -> String {
    Set(segments.map(\.coder.description)).sorted().joined(separator: ", ")
  }
}

/// Finds the spans that rows of codings mean.
private struct PassageFinder {
  private var offsets: [String: CodePointOffsets] = [:]

  mutating func range(
    of row: CodingsTable.Row, in transcript: Transcript, of path: String
  ) throws(WorkflowError) -> TextRange {
    if let start = row.start, let end = row.end {
      let offsets = offsets[transcript.name] ?? CodePointOffsets(transcript.text)
      self.offsets[transcript.name] = offsets
      guard let range = offsets.range(fromCodePoints: start, end) else {
        throw WorkflowError(place: path, reason: .spanOutside(line: row.line))
      }
      return range
    }
    let found = QuoteSearch.places(of: row.quote ?? "", in: transcript.text)
    guard let range = found.first else {
      throw WorkflowError(place: path, reason: .quoteNotFound(line: row.line))
    }
    guard found.count == 1 else {
      throw WorkflowError(place: path, reason: .quoteTwice(line: row.line))
    }
    return range
  }
}
