import QualitativeData

/// One thing that can be wrong in a codebook that could be read.
package protocol CodebookCheck: Sendable {
  /// What it looks for, in a few words.
  var name: String { get }
  func findings(in codebook: Codebook) -> [Finding]
}

extension CodebookCheck {
  func finding(_ severity: Finding.Severity, at code: Code, _ message: String) -> Finding {
    Finding(severity, line: code.place?.line, column: code.place?.column, message)
  }
}
