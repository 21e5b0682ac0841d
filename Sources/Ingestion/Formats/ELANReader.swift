import DocumentPackaging
import Foundation
import QualitativeData

/// Reads ELAN's annotation files (`.eaf`).
///
/// Of each group of tiers that depend on one another, one is read: the one that holds what is said
/// (`ELANTierChoice`). Its annotations are the turns, in the order of time, by the tier's participant.
struct ELANReader: TranscriptReader {
  let name = "elan"
  let endings = ["eaf"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    beginning.root?.name == "ANNOTATION_DOCUMENT"
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = ELANDocument()
    let complaints = try file.readXML { document.take($0) }
    let mapping = TierMapping(options, tiers: document.tiers.map { [$0.id] })
    let choice = ELANTierChoice(document, mapping: mapping)
    var assembly = TranscriptAssembly()
    assembly.variables["recording"] = document.recording
    assembly.language = choice.language
    assembly.findings = complaints + mapping.findings + choice.findings
    ELANTurns(document).add(choice.readings, to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }
}
