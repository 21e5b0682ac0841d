import Foundation
import QualitativeData

/// Reads SubRip subtitles (`.srt`) as editors, recognisers and transcription services write them.
///
/// The format has no speakers: they are taken from names before what is said, else from dashes and arrows.
struct SubRipReader: TranscriptReader {
  let name = "subrip"
  let endings = ["srt"]

  /// A number and a timing line, or a timing line with SubRip's commas.
  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let first = beginning.lines.first else { return false }
    if Self.isWholeTiming(first) { return first.filter { $0 == UInt8(ascii: ",") }.count >= 2 }
    return beginning.lines.count > 1 && first.count <= 9
      && first.allSatisfy { (0x30...0x39).contains($0) }
      && Self.isWholeTiming(beginning.lines[1])
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    [try CaptionTranscript.transcript(of: file, .subRip, format: name, options: options)]
  }

  private static func isWholeTiming(_ line: [UInt8]) -> Bool {
    CaptionTiming(line.indices, in: line)?.isWhole == true
  }
}
