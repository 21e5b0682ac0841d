import DocumentPackaging
import Foundation
import QualitativeData

/// A spreadsheet in Office Open XML (ISO/IEC 29500), of which one sheet is read as a table.
enum Workbook {
  /// Whether an archive that begins so is a spreadsheet: its parts lie in `xl`, as no other document's do.
  static func recognises(_ beginning: Data) -> Bool {
    let folder = ZipBeginning.names(beginning).lazy.compactMap { name -> Bool? in
      if name.hasPrefix("xl/") { return true }
      // What is embedded in another document comes after that document's own parts.
      return ["word/", "ppt/", "mimetype", "content.xml"].contains(where: name.hasPrefix)
        ? false : nil
    }.first
    return folder ?? false
  }

  /// The first visible sheet that is a table, else the first in which something stands; where all are hidden the first
  /// of these.
  ///
  /// - Throws: `IngestionError` or `PackagingError` for a file that is damaged, too large, or without any content.
  /// - Complexity: O(bytes, unpacked).
  static func table(of file: TranscriptFile) throws -> TextTable {
    do {
      return try WorkbookReader(file).table()
    } catch let error as PackagingError {
      throw IngestionError(file.path, .package(error))
    }
  }
}

/// Reads the parts of a workbook that a table needs.
private struct WorkbookReader {
  private let archive: ZipArchive
  private let parts: WorkbookParts
  private let place: String

  init(_ file: TranscriptFile) throws {
    archive = try ZipArchive(file.bytes)
    place = file.path
    let main = try Self.part("xl/workbook.xml", of: archive)
    guard let main else { throw PackagingError(.missingPart("xl/workbook.xml")) }
    let relations = try Self.part("xl/_rels/workbook.xml.rels", of: archive) ?? Data()
    parts = try WorkbookParts(workbook: main, relations: relations)
  }

  private static func part(_ name: String, of archive: ZipArchive) throws -> Data? {
    try archive.entry(named: name).map { try archive.bytes(of: $0) }
  }

  func table() throws -> TextTable {
    let sheets = parts.sheets.filter { !$0.isHidden } + parts.sheets.filter(\.isHidden)
    let strings = try SharedStrings(Self.part(parts.strings, of: archive) ?? Data())
    let formats = try NumberFormats(
      Self.part(parts.styles, of: archive) ?? Data(), from1904: parts.countsFrom1904)
    let indents = try SheetIndents.of(Self.part(parts.styles, of: archive) ?? Data())
    var chosen: (sheet: WorkbookParts.Sheet, cells: SheetCells)?
    var skipped: [WorkbookParts.Sheet] = []
    var rest = sheets[...]
    while let sheet = rest.popFirst() {
      guard let bytes = try Self.part(sheet.path, of: archive) else { continue }
      var cells = SheetCells(
        strings: strings, formats: formats, indents: indents, place: place)
      try cells.read(bytes)
      guard !cells.isEmpty else { continue }
      if let known = chosen {
        // A page of notes before the table is not the table.
        if cells.isTable, sheet.isHidden == known.sheet.isHidden {
          skipped.append(known.sheet)
          chosen = (sheet, cells)
        } else {
          skipped.append(sheet)
        }
      } else {
        chosen = (sheet, cells)
      }
      if chosen?.cells.isTable == true { break }
    }
    guard let (sheet, cells) = chosen else { throw IngestionError(place, .empty) }
    var findings = cells.findings
    if sheet.isHidden {
      findings.append(Finding(.warning, "the sheet that was read is hidden in the file"))
    }
    findings += findingsAboutOthers(skipped + rest, read: sheet)
    return try cells.table(findings: findings)
  }

  private func findingsAboutOthers(
    _ others: [WorkbookParts.Sheet], read: WorkbookParts.Sheet
  ) -> [Finding] {
    var findings: [Finding] = []
    let filled = others.prefix(100).filter { sheet in
      guard let bytes = try? Self.part(sheet.path, of: archive) else { return false }
      return SheetCells.holdsAnything(bytes)
    }
    if !filled.isEmpty {
      let names = NameList.of(filled, atMost: 8) { $0.shownName + ($0.isHidden ? " (hidden)" : "") }
      findings.append(
        Finding(
          .warning,
          "only the sheet \(read.shownName) was read, not \(names); save each as a file of its own"
        ))
    }
    let hasComments = archive.entries.contains {
      $0.name.hasPrefix("xl/comments") || $0.name.hasPrefix("xl/threadedComments/")
    }
    if hasComments {
      findings.append(Finding(.warning, "comments on cells were left out"))
    }
    return findings
  }
}
