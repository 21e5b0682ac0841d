import Foundation
import QualitativeData

/// Reads the JSON of speech recognisers and transcript editors, told apart by what their members are called.
struct SpeechJSONReader: TranscriptReader {
  let name = "speech-json"
  let endings = ["json", "jsonl", "ndjson"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard beginning.mayBeJSON, let bytes = JSONBytes.beginning(beginning.bytes) else {
      return false
    }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let document = JSONDocument(beginning: bytes) else { return false }
      return SpeechShapes.match(document.root)?.shape.isCertain ?? false
    }
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    try JSONBytes.of(file, encoding: options.encoding) { bytes, findings in
      let document: JSONDocument
      do throws(JSONFault) {
        document = try JSONDocument(bytes)
      } catch {
        throw IngestionError(file.path, .json(line: error.line, problem: error.problem))
      }
      guard let match = SpeechShapes.match(document.root) else {
        throw IngestionError(file.path, .unknownJSON(names: JSONNames.shown(in: document.root)))
      }
      var speech = Speech()
      for document in match.documents { speech.append(match.shape.speech(in: document)) }
      var assembly = SpeechTurns.assembly(of: speech)
      assembly.findings = findings + assembly.findings
      var transcript = try assembly.transcript(of: file, format: match.shape.format)
      transcript.findings += OddCharacters.findings(in: transcript.text)
      return [transcript]
    }
  }
}
