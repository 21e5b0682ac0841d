import DocumentPackaging
import Foundation
import QualitativeData

/// Reads TalkBank's XML, which holds what CHAT files hold, with the same turns and the same text.
struct TalkBankReader: TranscriptReader {
  let name = "talkbank"
  /// Its files end in `.xml`, as those of many formats do.
  let endings: [String] = []

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let root = beginning.root else { return false }
    return root.name == "CHAT" && root.namespace.hasSuffix("talkbank.org/ns/talkbank")
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = TalkBankDocument()
    let complaints = try file.readXML { document.take($0) }
    var assembly = TranscriptAssembly()
    assembly.cast = document.header.cast
    assembly.variables = document.header.variables
    assembly.language = document.header.language
    assembly.findings = complaints + document.findings
    for speech in document.speeches {
      assembly.add(
        speech.text, speaker: .identifier(speech.who), time: speech.time, line: speech.line)
    }
    return [try assembly.transcript(of: file, format: name)]
  }
}
