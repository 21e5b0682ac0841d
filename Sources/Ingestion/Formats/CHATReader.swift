import Foundation
import QualitativeData

/// Reads CHAT, the transcription format of CHILDES and TalkBank (`.cha`).
///
/// Each main tier (`*CHI:`) is a turn. Its text is what was said, readable: codes are taken out, what is heard but
/// not said stands in brackets, retraced words stay. Dependent tiers (`%mor:`) are never speech.
struct CHATReader: TranscriptReader {
  let name = "chat"
  let endings = ["cha"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    var start = beginning.bytes.prefix(8192)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    guard start.first.map({ [0x40, 0x0A, 0x0D].contains($0) }) ?? false else { return false }
    let lines = start.split { $0 == 0x0A || $0 == 0x0D }
    guard let first = lines.first, first.first == UInt8(ascii: "@") else { return false }
    // Before @Begin stand only headers that say how the file is to be shown.
    return lines.prefix { $0.first == UInt8(ascii: "@") }.contains {
      $0.elementsEqual("@Begin".utf8)
    }
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let decoded = try TextDecoding.decode(
      file, encoding: options.encoding, marks: [CHATBullet.mark])
    let lines = CHATLines(decoded.text)
    var header = CHATHeader()
    var turns = CHATTurns()
    var assembly = TranscriptAssembly()
    for line in lines.all {
      switch line.kind {
      case .header: header.take(line, afterSpeech: turns.count > 0)
      case .speech: turns.add(line, to: &assembly)
      case .dependent: break
      }
    }
    assembly.cast = header.cast
    assembly.variables = header.variables
    assembly.language = header.language
    assembly.findings = decoded.findings + lines.findings + header.findings + turns.findings
    return [try assembly.transcript(of: file, format: name)]
  }
}
