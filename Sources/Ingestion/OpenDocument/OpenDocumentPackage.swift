import DocumentPackaging
import Foundation
import QualitativeData

/// The parts of an OpenDocument text: from a zip archive, or all in one XML file.
struct OpenDocumentPackage {
  static let textType: StaticString = "application/vnd.oasis.opendocument.text"

  let content: Data
  /// The common styles; `nil` where they stand in `content` or there are none.
  let styles: Data?
  private(set) var findings: [Finding] = []

  /// - Throws: `PackagingError` for what is no such document, or one with a password.
  init(_ file: TranscriptFile) throws {
    guard ZipBeginning.isZip(file.bytes.prefix(4)) || FileSignature.of(file.bytes.prefix(16)) != nil
    else {
      guard XMLEvents.root(of: file.bytes.prefix(65_536)) != nil else {
        throw PackagingError(.notZip)
      }
      content = file.bytes
      styles = nil
      return
    }
    let archive = try ZipArchive(file.bytes, limits: .document)
    try Self.refuseEncrypted(archive)
    guard let entry = try archive.entry(named: "content.xml") else {
      throw PackagingError(.missingPart("content.xml"))
    }
    content = try archive.bytes(of: entry)
    styles = try archive.entry(named: "styles.xml").flatMap { try? archive.bytes(of: $0) }
    if !archive.isConsistent {
      findings.append(
        Finding(
          .warning,
          "the zip archive contradicts itself in places; check that the text is the one you know"))
    }
    if let type = try archive.entry(named: "mimetype"), type.size < 200,
      !String(decoding: try archive.bytes(of: type), as: UTF8.self).hasPrefix(
        Self.textType.description)
    {
      findings.append(
        Finding(.warning, "the file calls itself another kind of document than the text it holds"))
    }
  }

  private static func refuseEncrypted(_ archive: ZipArchive) throws {
    if try archive.entry(named: "encrypted-package") != nil {
      throw PackagingError(.encryptedEntry)
    }
    guard let manifest = try archive.entry(named: "META-INF/manifest.xml") else { return }
    let bytes = try archive.bytes(of: manifest)
    if ByteSearch.place(of: "encryption-data", in: bytes) != nil {
      throw PackagingError(.encryptedEntry)
    }
  }
}
