import DocumentPackaging
import Foundation
import QualitativeData

/// Reads what InqScribe saves: a line for each setting, of which one is the text.
struct InqScribeReader: TranscriptReader {
  let name = "inqscribe"
  let endings = ["inqscr"]

  func recognises(_ beginning: FileBeginning) -> Bool { InqScribeFile.begins(beginning.bytes) }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let saved = InqScribeFile(decoded.bytes)
    guard let text = saved.text else {
      throw IngestionError(
        file.path,
        .document(
          fault: "it has no line that begins with 'text=', so what was said is not in it",
          remedy: "Open it in InqScribe and save or export it again"))
    }
    let transcript = PlainTextReader.transcript(
      of: DecodedText(checked: text, encoding: decoded.encoding, findings: decoded.findings),
      file: file, format: name, variables: saved.variables)
    guard !transcript.turns.isEmpty else { throw IngestionError(file.path, .noTurns) }
    return [saved.inSeconds(transcript)]
  }
}
