import DocumentPackaging
import Foundation
import QualitativeData

/// Reads Word documents: `.docx`, with macros `.docm`, and templates.
///
/// Tracked changes are accepted; footnotes, comments, headers, footers and hidden text are left out and counted.
struct DocxReader: TranscriptReader {
  let name = "docx"
  let endings = ["docx", "docm", "dotx", "dotm"]

  let isPackaged = true

  func recognises(_ beginning: FileBeginning) -> Bool {
    let names = beginning.entries
    return names.contains { $0 == "word/document.xml" }
      || names.contains("[Content_Types].xml") && names.contains { $0.hasPrefix("word/") }
  }

  func mayBe(_ beginning: Data) -> Bool {
    ZipBeginning.isZip(beginning) || Self.isOldOffice(beginning)
      || FileSignature.of(beginning) == nil
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    guard !file.bytes.isEmpty else { throw IngestionError(file.path, .empty) }
    try refuseOldOffice(file)
    let package = try WordPackage(file)
    var findings = package.findings
    func optional<Part>(_ kind: String, _ make: (Data) throws -> Part) -> Part? {
      guard let data = package.part(kind) else { return nil }
      if let part = try? make(data) { return part }
      findings.append(Finding(.warning, "the document's \(kind) are damaged and were left out"))
      return nil
    }
    let styles = optional("styles") { try WordStyles($0) } ?? WordStyles()
    let numbering = optional("numbering") { try WordNumbering($0) } ?? WordNumbering()
    var body = try XMLEvents().read(package.document) {
      WordBody(styles: styles, numbering: numbering)
    }.handler
    guard body.root == "document" else {
      throw PackagingError(.missingPart("w:document"))
    }
    if body.hasUnendedField {
      body = try XMLEvents().read(package.document) {
        WordBody(styles: styles, numbering: numbering, readsInstructions: true)
      }.handler
      findings.append(
        Finding(.warning, "a field has no end, so its instruction was read as text"))
    }
    var document = body.document()
    if package.hasMacros {
      findings.append(Finding(.warning, "the document holds macros, which were left out"))
    }
    document.findings = findings + document.findings
    return [try DocumentTurns.transcript(of: document, file: file, format: name)]
  }

  /// The container of Word before 2007, in which documents with a password are kept to this day.
  private static func isOldOffice(_ beginning: Data) -> Bool {
    beginning.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private func refuseOldOffice(_ file: TranscriptFile) throws {
    guard Self.isOldOffice(file.bytes) else { return }
    let encrypted = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
    if file.bytes.range(of: encrypted) != nil { throw PackagingError(.encryptedEntry) }
    throw IngestionError(file.path, .holds("an old office document"))
  }
}
