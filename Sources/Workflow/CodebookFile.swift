import CodebookFiles
import CodingEngine
import Foundation
import Ingestion
import QualitativeData

/// A codebook file that can be used: its codebook, its text, and what to look at in it.
package struct CodebookFile: Sendable {
  package let codebook: Codebook
  /// The file's YAML, as it was.
  package let source: String
  package let notices: [Notice]

  /// Reads and checks a codebook, its rules included.
  ///
  /// - Throws: `ExplainedErrors` with every fault, in the order of the file.
  package static func load(_ path: String) throws -> CodebookFile {
    let findings = check(try TranscriptFile.load(path).bytes, quickly: true)
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
  /// - Throws: `ExplainedError` when the file cannot be opened.
  package static func check(_ path: String) throws -> Check {
    let file = try TranscriptFile.load(path)
    return check(file.bytes)
  }

  /// - Parameter quickly: Whether checks that take time are passed by.
  package static func check(_ bytes: Data, quickly: Bool = false) -> Check {
    let reading = CodebookReader.read(bytes)
    var findings = reading.findings
    if let codebook = reading.codebook {
      findings += RuleChecks.findings(in: codebook, quickly: quickly)
    }
    return Check(
      codebook: reading.codebook, source: String(decoding: bytes, as: UTF8.self),
      findings: findings.inFileOrder)
  }
}
