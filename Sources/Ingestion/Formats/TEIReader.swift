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

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> Transcript {
    let document = TEIDocument()
    let complaints = try XMLEvents(documentType: .ignored).read(file.bytes) { document.take($0) }
    let speeches = document.speeches
    guard !speeches.isEmpty else { throw IngestionError(file.path, .noTurns) }
    var made = TEITurns(speeches, persons: document.persons.people, timeline: document.timeline)
    made.findings += complaints.map { Finding(.warning, line: $0.line, $0.message) }
    made.findings += document.findings
    return Transcript(
      name: Transcript.name(forFile: file.name), file: file.name, format: name,
      digest: ContentDigest.of(file.bytes),
      language: document.header.language, text: made.text, speakers: made.speakers,
      turns: made.turns,
      events: made.events, variables: document.header.variables, findings: made.findings)
  }
}
