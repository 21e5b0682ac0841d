import CodingEngine
import Ingestion
import QualitativeData

/// Finds the spans that rows of codings mean.
struct PassageFinder {
  private var offsets: [String: CodePointOffsets] = [:]
  private var findings: [Finding] = []

  /// What was found elsewhere than a row said, since this was asked last.
  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

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
    func fail(_ reason: WorkflowError.Reason) -> WorkflowError {
      WorkflowError(place: path, reason: reason)
    }
    var named: TextRange?
    if let start = row.start, let end = row.end {
      named = offsets(of: transcript).range(fromCodePoints: start, end)
      guard let quote = row.quote else {
        guard let named else { throw fail(.spanOutside(line: row.line)) }
        return named
      }
      if let named, QuoteSearch.isQuote(quote, of: transcript.quote(named)) { return named }
    }
    guard let quote = row.quote else { throw fail(.spanOutside(line: row.line)) }
    let found = QuoteSearch.places(of: quote, in: transcript.text)
    let hasNumbers = row.start != nil
    guard let range = found.first else {
      throw fail(
        hasNumbers
          ? .quoteDiffers(
            line: row.line,
            same: named.map { QuoteSearch.sameCharacters(quote, transcript.quote($0)) })
          : .quoteNotFound(line: row.line))
    }
    guard found.count == 1 else {
      throw fail(
        hasNumbers
          ? .quoteElsewhere(line: row.line, places: found.count) : .quoteTwice(line: row.line))
    }
    if hasNumbers { noteMove(of: row, to: range, in: transcript) }
    return range
  }

  private mutating func noteMove(
    of row: CodingsTable.Row, to range: TextRange, in transcript: Transcript
  ) {
    let offsets = offsets(of: transcript)
    let start = offsets.codePoints(before: range.start)
    let end = offsets.codePoints(before: range.end)
    findings.append(
      Finding(
        .warning, line: row.line,
        "its quote does not stand at \(row.start ?? 0)–\(row.end ?? 0), but once in the transcript, "
          + "at \(start)–\(end); it was taken there"))
  }

  private mutating func offsets(of transcript: Transcript) -> CodePointOffsets {
    if let known = offsets[transcript.name] { return known }
    let made = CodePointOffsets(transcript.text)
    offsets[transcript.name] = made
    return made
  }
}
