import DocumentPackaging
import Foundation
import QualitativeData

/// Reads captions in XML: TTML (`.ttml`, `.dfxp`) and what YouTube keeps (`timedtext`, `transcript`).
///
/// Speakers are the agents a cue names, else names before the text, as in other captions.
struct TimedTextReader: TranscriptReader {
  let name = "timed-text"
  let endings = ["ttml", "dfxp"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let root = beginning.root else { return false }
    switch root.name {
    case "tt":
      return root.namespace.isEmpty || root.namespace.contains("ttml")
        || root.namespace.contains("ttaf1")
    case "timedtext": return true
    case "transcript":
      return root.namespace.isEmpty && beginning.holds("<text start=", within: 4096)
    default: return false
    }
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    guard !file.bytes.isEmpty else { throw IngestionError(file.path, .empty) }
    let document = TimedTextDocument()
    var assembly = TranscriptAssembly()
    assembly.findings = try file.readXML(into: document)
    assembly.language = document.language
    if document.withoutTime > 0, !document.cues.isEmpty {
      assembly.findings.append(
        Finding(.warning, "\(counted(document.withoutTime, "cue")) without a time that can be read")
      )
    }
    CaptionTranscript(
      document.cues, hasWordTimes: false, areEnded: document.namesVoices
    ).add(to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }
}
