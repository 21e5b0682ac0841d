import Foundation
import QualitativeData

/// Reads the captions YouTube's studio writes as `.sbv`: two times with a comma between, then the text.
struct SBVReader: TranscriptReader {
  let name = "sbv"
  let endings = ["sbv"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let line = beginning.lines.first else { return false }
    return line.count < 40 && line.contains(UInt8(ascii: "."))
      && CaptionTiming(line.indices, in: line, hasComma: true)?.isWhole == true
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    [try CaptionTranscript.transcript(of: file, .commaTimes, format: name, options: options)]
  }
}
