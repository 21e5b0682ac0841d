import DocumentPackaging
import Foundation
import QualitativeData

/// Reads EXMARaLDA's basic transcriptions (`.exb`), and the segmented ones made of them (`.exs`).
///
/// What is said stands in the tiers of type `t`. Events that follow on one another within a tier are one turn where
/// the tier is written so (`EXMARaLDATurns`); events of description tiers stand in brackets where they happen.
struct EXMARaLDAReader: TranscriptReader {
  let name = "exmaralda"
  let endings = ["exb", "exs"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let root = beginning.root else { return false }
    return ["basic-transcription", "segmented-transcription"].contains(root.name)
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = EXMARaLDADocument()
    let complaints = try file.readXML { document.take($0) }
    var assembly = TranscriptAssembly()
    assembly.cast = document.head.cast
    assembly.variables = document.head.variables
    assembly.language = document.head.language
    assembly.findings = complaints
    let mapping = TierMapping(options, tiers: document.tiers.map(\.names))
    let tiers = EXMARaLDATiers(document.tiers, mapping: mapping)
    assembly.findings += mapping.findings + tiers.findings
    EXMARaLDATurns(timeline: document.timeline).add(tiers, to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }
}
