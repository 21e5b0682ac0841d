import DocumentPackaging
import Foundation
import QualitativeData

/// Reads speech in TEI: P5 chapter 8, ParlaMint, Parla-CLARIN, and corpora of several documents in one file.
///
/// Each `<u>` is a turn, or each `<sp>` where a document has no `<u>`. A speaker is called as the file's own list
/// of persons says, else by the identifier; the identifier is kept as the variable `id`.
struct TEIReader: TranscriptReader {
  let name = "tei"
  let endings = ["xml", "tei"]

  func recognises(_ beginning: Data) -> Bool {
    guard beginning.prefix(200).contains(0x3C), let root = XMLEvents.root(of: beginning) else {
      return false
    }
    let isSpace = root.namespace.isEmpty || root.namespace.hasSuffix("tei-c.org/ns/1.0")
    return isSpace && ["TEI", "teiCorpus", "TEI.2"].contains(root.name)
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = TEIDocument()
    let complaints = try XMLEvents(documentType: .ignored).read(file.bytes) { document.take($0) }
    let speeches = document.speeches
    var assembly = TranscriptAssembly()
    assembly.cast = document.persons.cast
    assembly.variables = document.header.variables
    assembly.language = document.header.language
    assembly.findings = complaints.map { Finding(.warning, line: $0.line, $0.message) }
    assembly.findings += document.findings
    TEITurns(speeches, timeline: document.timeline).add(speeches, to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }
}
