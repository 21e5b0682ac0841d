import DocumentPackaging
import Foundation
import QualitativeData

/// Reads FOLKER's transcriptions (`.flk`) and OrthoNormal's (`.fln`), which are the same with normalised forms added.
///
/// Each contribution is a turn, in the order of the file. The words are those that were transcribed; what OrthoNormal
/// adds to them is not read.
struct FOLKERReader: TranscriptReader {
  let name = "folker"
  let endings = ["flk", "fln"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    beginning.root?.name == "folker-transcription"
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = FOLKERDocument()
    let complaints = try file.readXML { document.take($0) }
    var assembly = TranscriptAssembly()
    assembly.cast = document.speakers.cast
    assembly.variables["recording"] = document.recording
    assembly.findings = complaints + document.speakers.findings + document.findings
    FOLKERTurns.add(document, to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }
}
