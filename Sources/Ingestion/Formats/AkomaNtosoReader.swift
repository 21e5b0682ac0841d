import DocumentPackaging
import Foundation
import QualitativeData

/// Reads records of debates in Akoma Ntoso, drafts and versions 1 to 3 alike.
///
/// Each `<speech>`, `<question>` and `<answer>` is a turn. What stands in `<from>` is its label and no speech.
struct AkomaNtosoReader: TranscriptReader {
  let name = "akoma-ntoso"
  let endings = ["akn"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let root = beginning.root else {
      return false
    }
    return root.name == "akomaNtoso"
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = AkomaNtosoDocument()
    let complaints = try file.readXML { document.take($0) }
    var assembly = TranscriptAssembly()
    assembly.variables = document.header.variables
    assembly.language = document.header.language
    assembly.findings = complaints + document.leftOut.findings
    AkomaNtosoTurns(document).add(to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }
}
