import Foundation
import QualitativeData

/// Reads WebVTT as meeting programs, video sites, recognisers and archives write it.
///
/// Speakers are taken from voices (`<v Anna>`), else from names before what is said, else from dashes and arrows.
/// Cues in a row of one speaker are one turn; where nobody is named, each cue is one.
struct WebVTTReader: TranscriptReader {
  let name = "webvtt"
  let endings = ["vtt", "webvtt"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let line = beginning.lines.first else { return false }
    return Self.isSignature(line[...])
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let lines = TextLines(decoded.bytes)
    var header = WebVTTHeader(lines)
    let captions = CaptionFile(lines, .webVTT, from: header.end)
    for note in captions.comments { header.take(note: lines.string(note)) }
    var assembly = TranscriptAssembly()
    assembly.findings = decoded.findings + header.findings
    if !header.isPresent {
      assembly.findings.append(
        Finding(.warning, line: 1, "the line WEBVTT that such a file begins with is missing"))
    }
    assembly.language = header.language
    assembly.variables = header.variables
    CaptionTranscript(captions, lines).add(to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }

  /// Whether a line is `WEBVTT`, with or without words after it.
  static func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "WEBVTT".utf8) else { return false }
    return line.dropFirst(6).first.map { $0 == 0x20 || $0 == 0x09 } ?? true
  }
}
