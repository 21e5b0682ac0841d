import DocumentPackaging
import Foundation
import QualitativeData

/// Reads Transcriber's files (`.trs`).
///
/// Each `<Turn>` is a turn. Where several speak at once in one, it stays one turn of them together, each one's part
/// a paragraph with the name before it in brackets.
struct TranscriberReader: TranscriptReader {
  let name = "transcriber"
  let endings = ["trs"]

  func recognises(_ beginning: FileBeginning) -> Bool { beginning.root?.name == "Trans" }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = TranscriberDocument()
    let complaints = try file.readXML { document.take($0) }
    var assembly = TranscriptAssembly()
    assembly.cast = document.head.cast
    assembly.variables = document.head.variables
    assembly.language = document.head.language
    assembly.findings = complaints + document.findings
    for turn in document.turns {
      assembly.add(
        Self.text(of: turn, document.head.cast),
        speaker: turn.speakers.isEmpty ? .nobody : .identifiers(turn.speakers.sorted()),
        time: turn.time, line: turn.line)
    }
    return [try assembly.transcript(of: file, format: name)]
  }

  private static func text(of turn: TranscriberTurn, _ cast: Cast) -> TurnText {
    var text = TurnText()
    for part in turn.parts where !part.text.isEmpty {
      if turn.isShared {
        text.paragraph()
        text.event(part.speaker.map { cast.name(for: turn.speakers[$0]) } ?? "somebody", .note)
      }
      text.blank()
      text.append(part.text)
    }
    return text
  }
}
