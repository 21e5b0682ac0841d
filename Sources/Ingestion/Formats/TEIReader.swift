import DocumentPackaging
import Foundation
import QualitativeData

/// Reads speech in TEI: P5 chapter 8, ParlaMint, Parla-CLARIN, and corpora of several documents in one file.
///
/// Each `<u>` is a turn, or each `<sp>` where a document has no `<u>`. A speaker is called as the list of persons says,
/// the file's own or one given along with it, else by the identifier; the identifier is kept as the variable `id`.
struct TEIReader: TranscriptReader {
  let name = "tei"
  let endings = ["tei"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let root = beginning.root else {
      return false
    }
    let isSpace = root.namespace.hasSuffix("tei-c.org/ns/1.0")
    if root.namespace.isEmpty || isSpace, ["TEI", "teiCorpus", "TEI.2"].contains(root.name) {
      return true
    }
    return isSpace && PersonList.roots.contains(root.name)
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    [try Self.transcript(of: file, format: name, options: options)]
  }

  /// - Throws: `IngestionError` where nobody says anything, by what the file holds instead.
  static func transcript(
    of file: TranscriptFile, format: String, options: ReadingOptions
  ) throws -> Transcript {
    let (document, complaints) = try file.readXML { TEIDocument() }
    if document.speeches.isEmpty { throw IngestionError(file.path, instead(document)) }
    var assembly = TranscriptAssembly()
    assembly.cast = document.cast
    assembly.variables = document.header.variables
    assembly.language = document.header.language
    assembly.findings = complaints + document.findings
    let turns = TEITurns(document, cast: assembly.cast)
    assembly.findings += assembly.cast.complete(turns.speakers, from: options.people)
    turns.add(to: &assembly)
    return try assembly.transcript(of: file, format: format)
  }

  private static func instead(_ document: TEIDocument) -> IngestionError.Reason {
    if !document.persons.cast.people.isEmpty { return .list(of: "persons") }
    if document.leftOut.inclusions > 0 { return .includes(document.leftOut.inclusions) }
    return document.leftOut.organisations > 0 ? .list(of: "organisations") : .noTurns
  }
}
