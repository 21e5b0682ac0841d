import Foundation
import QualitativeData
import Yams

/// Reads codebooks in YAML, with line and column for every fault and all faults together.
package enum CodebookReader {
  /// A codebook as far as it could be read, with what is wrong in its file.
  package struct Reading: Sendable {
    /// `nil` where the file is no codebook at all.
    package let codebook: Codebook?
    /// In the order of the file. With one of severity `error` the codebook must not be used.
    package let findings: [Finding]
  }

  /// - Complexity: O(bytes).
  package static func read(_ bytes: Data) -> Reading {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Reading(
        codebook: nil,
        findings: [
          Finding(
            .error, line: lineOfInvalidUTF8(bytes), "not UTF-8. Save the codebook as UTF-8 text")
        ])
    }
    return read(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  package static func read(_ text: String) -> Reading {
    let hasReturn = text.utf8.contains(0x0D)
    let source = YAMLSource(
      hasReturn ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text)
    let reader = NodeReader()
    let codebook = source.root.flatMap { CodebookNodes(reader).codebook($0) }
    var findings = source.findings + reader.findings
    if source.root == nil, findings.isEmpty {
      findings = [
        Finding(.error, line: 1, "the codebook is empty. Start it with codebook: and a name")
      ]
    }
    if let codebook { findings += CodebookChecks.all.flatMap { $0.findings(in: codebook) } }
    return Reading(codebook: codebook, findings: findings.inFileOrder)
  }

  private static func lineOfInvalidUTF8(_ bytes: Data) -> Int {
    var line = 1
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      if String(validating: bytes[start..<end], as: UTF8.self) == nil { return line }
      line += 1
      start = end + 1
    }
    return line
  }
}
