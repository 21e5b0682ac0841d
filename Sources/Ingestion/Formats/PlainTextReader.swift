import Foundation
import QualitativeData

/// Reads text files: the text is the file as decoded, and turns are spans into it.
struct PlainTextReader: TranscriptReader {
  let name = "plain-text"
  let endings = ["txt", "text"]

  /// Text has no signature: it is what a `.txt` file holds when no other reader knows it.
  func recognises(_ beginning: Data) -> Bool { false }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> Transcript {
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let lines = TextLines(decoded.bytes)
    let header = HeaderBlock(lines)
    let labels = SpeakerLabels(lines, from: header.end)
    var turns =
      labels.labels.isEmpty
      ? UnlabelledTurns(lines, from: header.end).turns
      : LabelledTurns(lines, labels, header: header.lines)
    let (speakers, about) = turns.speakers.speakers(header: header.variables)
    let events = BracketedEvents(lines)
    turns.findings += header.findings + about
    return Transcript(
      name: Transcript.name(forFile: file.name), file: file.name, format: name,
      digest: ContentDigest.of(file.bytes),
      language: header.language, text: decoded.text, speakers: speakers, turns: turns.turns,
      events: turns.turns.flatMap { events.events(in: $0.range.start..<$0.range.end) },
      variables: header.variables,
      findings: decoded.findings + turns.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }
}
