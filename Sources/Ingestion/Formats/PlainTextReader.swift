import Foundation
import QualitativeData

/// Reads text files: the text is the file as decoded, and turns are spans into it.
struct PlainTextReader: TranscriptReader {
  let name = "plain-text"
  let endings = ["txt", "text"]

  /// Text has no signature: it is what a `.txt` file holds when no other reader knows it.
  func recognises(_ beginning: FileBeginning) -> Bool { false }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let lines = TextLines(decoded.bytes)
    let candidates = LabelScanner(lines).candidates
    let header = HeaderBlock(lines, candidates)
    let labels = SpeakerLabels(lines, candidates, from: header.end)
    var turns = Self.turns(lines, labels, header)
    let (speakers, about) = turns.speakers.speakers(header: header.variables)
    var scanner = BracketedEvents(lines.bytes)
    let events = turns.turns.flatMap { scanner.events(in: $0.range.start..<$0.range.end) }
    turns.findings += header.findings(in: lines) + about
    let transcript = Transcript(
      name: Transcript.name(forFile: file.name), file: file.name, format: name,
      digest: file.digest,
      language: header.language, text: decoded.text, speakers: speakers, turns: turns.turns,
      events: events,
      variables: header.variables,
      findings: decoded.findings + turns.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    return [transcript]
  }

  /// Turns by labels, else by paragraphs; what looked like a header is said where there is nothing else.
  static func turns(
    _ lines: TextLines, _ labels: SpeakerLabels, _ header: HeaderBlock
  ) -> LabelledTurns {
    if !labels.labels.isEmpty {
      let turns = LabelledTurns(lines, labels, header: header.lines)
      if !turns.turns.isEmpty { return turns }
    }
    let turns = UnlabelledTurns(lines, from: header.end).turns
    return turns.turns.isEmpty ? UnlabelledTurns(lines, from: 0).turns : turns
  }
}
