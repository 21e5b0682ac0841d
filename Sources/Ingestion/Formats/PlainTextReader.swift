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
    return [Self.transcript(of: decoded, file: file, format: name)]
  }

  /// The transcript that a text is, wherever it stood.
  static func transcript(
    of decoded: DecodedText, file: TranscriptFile, format: String,
    variables: [String: String] = [:]
  ) -> Transcript {
    let (lines, program) = Self.lines(decoded)
    let reading = LabelReading(lines)
    let header = reading.header
    let before = reading.talkBefore
    var turns = reading.turns(after: before)
    turns.insert(before.turns)
    let (speakers, about) = turns.speakers.speakers(header: header.variables)
    var scanner = BracketedEvents(lines.bytes)
    var events: [Event] = []
    for turn in turns.turns { scanner.add(in: turn.range, to: &events) }
    let marks = PageMarks(lines, besides: Set(reading.labels.labels.map(\.line)))
    let inside = marks.within(turns.turns)
    events = PageMarks.merged(inside, events)
    if let finding = PageMarks.finding(inside) { turns.findings.append(finding) }
    turns.findings += header.findings(in: lines) + about + program
    turns.findings += [before.finding(in: lines)].compactMap(\.self)
    return Transcript(
      name: Transcript.name(forFile: file.name), file: file.name, format: format,
      digest: file.digest,
      language: header.language, text: decoded.text, speakers: speakers,
      turns: turns.turns, events: events,
      variables: variables.merging(header.variables) { $1 },
      findings: decoded.findings + turns.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  /// The lines of the text, without the last ones where the program that made it speaks of itself.
  private static func lines(_ decoded: DecodedText) -> (lines: TextLines, findings: [Finding]) {
    let lines = TextLines(decoded.bytes)
    var count = 0
    var end = decoded.bytes.count
    for line in lines.lines.reversed() where !line.isBlank {
      guard line.content.count <= 200, ProgramLines.contains(lines.string(line.content)) else {
        break
      }
      count += 1
      end = line.range.lowerBound
    }
    guard count > 0, end > 0 else { return (lines, []) }
    return (TextLines(Array(decoded.bytes[..<end])), ProgramLines.findings(count))
  }
}
