import CodebookFiles
import Exports
import Foundation
import QualitativeData

/// What a codebook can be written as.
package enum CodebookFormat: String, CaseIterable, Sendable {
  case yaml, csv, xlsx, markdown, docx

  /// The ending of its files, without the point.
  package var ending: String { self == .markdown ? "md" : rawValue }

  /// Whether it can be shown on a screen.
  package var isText: Bool { self != .xlsx && self != .docx }

  /// Whether it is made for reading, so that nothing reads it back.
  package var isForReaders: Bool { self == .markdown || self == .docx }

  /// - Returns: `nil` for an ending that no format has.
  package init?(ending: String) {
    let ending = ending.lowercased()
    guard let format = Self.allCases.first(where: { $0.ending == ending }) else {
      if ending == "yml" { self = .yaml } else { return nil }
      return
    }
    self = format
  }

  /// - Throws: `WorkflowError` for an ending that no format has.
  package init(ofFile path: String) throws {
    let ending = (path as NSString).pathExtension
    guard let format = CodebookFormat(ending: ending) else {
      throw WorkflowError(place: path, reason: .unknownCodebookEnding(ending))
    }
    self = format
  }

  /// The whole file. The same codebook gives the same bytes.
  ///
  /// - Throws: `ExportError` for what the format cannot hold.
  func bytes(of codebook: Codebook, rules: CodebookAppendix.Rules) throws -> Data {
    switch self {
    case .yaml: return Data(CodebookWriter.text(of: codebook).utf8)
    case .csv:
      let rows = CodebookRows.of(codebook).map { $0.map(TextBesideFormulas.inTextFile) }
      return Data(CSVFormat.text(of: rows).utf8)
    case .xlsx:
      let rows = CodebookRows.of(codebook).map { $0.map(TextBesideFormulas.inSheet) }
      return try CodebookSpreadsheet.bytes(of: rows, title: codebook.name)
    case .markdown: return Data(CodebookAppendix(codebook, rules: rules).markdown.utf8)
    case .docx: return try CodebookAppendix(codebook, rules: rules).word()
    }
  }
}
