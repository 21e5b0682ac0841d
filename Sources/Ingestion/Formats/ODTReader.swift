import DocumentPackaging
import Foundation
import QualitativeData

/// Reads OpenDocument texts: `.odt`, templates `.ott`, and `.fodt`, which is one XML file.
///
/// Tracked changes are accepted; notes, comments, headers, footers and hidden text are left out and counted.
struct ODTReader: TranscriptReader {
  let name = "odt"
  let endings = ["odt", "ott", "fodt"]

  let isPackaged = true

  func recognises(_ beginning: FileBeginning) -> Bool {
    if !beginning.entries.isEmpty {
      guard let first = ZipBeginning.firstEntry(beginning.bytes) else { return false }
      return first.name == "mimetype"
        && first.content.hasPrefix(OpenDocumentPackage.textType.description)
    }
    guard let root = beginning.root, root.namespace == OpenDocumentNames.office,
      root.name == "document"
    else { return false }
    return beginning.holds(OpenDocumentPackage.textType, within: 8_000)
  }

  func mayBe(_ beginning: Data) -> Bool {
    ZipBeginning.isZip(beginning) || FileSignature.of(beginning) == nil
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    guard !file.bytes.isEmpty else { throw IngestionError(file.path, .empty) }
    let package = try OpenDocumentPackage(file)
    var findings = package.findings
    let body = OpenDocumentBody()
    if let styles = package.styles {
      do {
        try XMLEvents().read(styles) { body.takeStyles($0) }
      } catch {
        findings.append(Finding(.warning, "the document's styles are damaged and were left out"))
      }
    }
    try XMLEvents().read(package.content) { body.take($0) }
    guard body.content == "text" else {
      throw IngestionError(file.path, .holds(body.content.map { "a \($0)" } ?? "no text document"))
    }
    var document = body.document()
    document.findings = findings + document.findings
    return [try DocumentTurns.transcript(of: document, file: file, format: name)]
  }
}
