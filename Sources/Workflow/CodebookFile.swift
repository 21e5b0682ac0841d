import CodebookFiles
import CodingEngine
import Foundation
import Ingestion
import QualitativeData

/// A codebook file that can be used: its codebook, its text, and what to look at in it.
package struct CodebookFile: Sendable {
  package let codebook: Codebook
  /// The codebook in YAML: the file as it was, or what a table of codes comes to.
  package let source: String
  package let notices: [Notice]

  /// Reads and checks a codebook, its rules included: YAML, or a table of codes.
  ///
  /// - Throws: `ExplainedErrors` with every fault, in the order of the file.
  package static func load(_ path: String) throws -> CodebookFile {
    let findings = try check(path, quickly: true)
    let errors = findings.findings.filter { $0.severity == .error }.map {
      FaultyFile(Notice(path, $0))
    }
    guard errors.isEmpty, let codebook = findings.codebook else { throw ExplainedErrors(errors) }
    return CodebookFile(
      codebook: codebook, source: findings.source,
      notices: findings.findings.map { Notice(path, $0) })
  }

  /// What can be said of a codebook, faulty or not.
  package struct Check: Sendable {
    package let codebook: Codebook?
    package let source: String
    /// In the order of the file.
    package let findings: [Finding]
  }

  /// Reads a codebook and joins what its file and its rules give rise to.
  ///
  /// - Parameter quickly: Whether checks that take time are passed by.
  /// - Throws: `ExplainedError` when the file cannot be opened, or is of a kind that codebooks do not come in.
  package static func check(_ path: String, quickly: Bool = false) throws -> Check {
    let file = try TranscriptFile.load(path)
    if CodeTable.endings.contains(file.ending) { return try check(table: file, quickly) }
    if others.contains(file.ending) {
      throw WorkflowError(place: path, reason: .noCodebookFormat(ending: file.ending))
    }
    return check(file.bytes, quickly: quickly)
  }

  package static func check(_ bytes: Data, quickly: Bool = false) -> Check {
    let reading = CodebookReader.read(bytes)
    return Check(
      codebook: reading.codebook, source: String(decoding: bytes, as: UTF8.self),
      findings: (reading.findings + ruleFindings(reading.codebook, quickly)).inFileOrder)
  }

  private static func check(table file: TranscriptFile, _ quickly: Bool) throws -> Check {
    let (table, about) = try CodeTable.read(file)
    let reading = CodeTableReader.read(table)
    let findings = (reading.findings + ruleFindings(reading.codebook, quickly)).inFileOrder
    return Check(
      codebook: reading.codebook, source: reading.codebook.map(CodebookWriter.text) ?? "",
      findings: about + findings.map(table.worded))
  }

  private static func ruleFindings(_ codebook: Codebook?, _ quickly: Bool) -> [Finding] {
    codebook.map { RuleChecks.findings(in: $0, quickly: quickly) } ?? []
  }

  /// Kinds of files that codebooks are kept in, and that have to be saved as another first.
  private static let others: Set<String> = [
    "xls", "ods", "numbers", "doc", "docx", "odt", "rtf", "pdf", "qdc", "qdpx", "nvp", "nvpx",
    "mx22", "mx24",
    "mtr", "atlproj", "atlproj23", "verbatim",
  ]
}
