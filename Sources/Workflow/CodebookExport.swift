import CodebookFiles
import Exports
import Foundation
import Ingestion
import QualitativeData

/// A codebook on its way into a file.
package struct CodebookExport: Sendable {
  package let codebook: Codebook
  /// The file it comes from.
  private let place: String
  /// Whether its YAML had comments, which are no part of a codebook.
  private let hasComments: Bool

  /// The codebook of a file.
  ///
  /// - Throws: `ExplainedErrors` with every fault of the codebook.
  package init(file path: String) throws {
    let file = try CodebookFile.load(path)
    self.init(file.codebook, source: file.source, place: path)
  }

  init(_ codebook: Codebook, source: String, place: String) {
    self.codebook = codebook
    self.place = place
    hasComments = source.split(separator: "\n").contains {
      $0.drop { $0 == " " }.first == "#"
    }
  }

  /// A file's bytes, with what to know of it.
  package struct Outcome: Sendable {
    package let bytes: Data
    package let notices: [Notice]
  }

  /// - Parameter withRules: Whether formats for readers print the rules; the others always hold them.
  /// - Throws: `ExportError` for what the format cannot hold.
  package func write(as format: CodebookFormat, withRules: Bool) throws -> Outcome {
    let bytes = try format.bytes(of: codebook, rules: withRules ? .shown : .leftOut)
    var findings: [Finding] = []
    if hasComments, format == .yaml {
      findings.append(
        Finding(.note, "the comments in it are no part of the codebook and were not written"))
    }
    if !format.isForReaders, try readBack(bytes, format) != codebook.withoutPlaces {
      findings.append(
        Finding(
          .warning,
          "what was written is not read back quite the same, as with blanks at the ends of texts; "
            + "compare the two with 'verbatim codebook check'"))
    }
    return Outcome(bytes: bytes, notices: findings.map { Notice(place, $0) })
  }

  private func readBack(_ bytes: Data, _ format: CodebookFormat) throws -> Codebook? {
    guard format != .yaml else { return CodebookReader.read(bytes).codebook?.withoutPlaces }
    let file = TranscriptFile(path: "codebook." + format.ending, bytes: bytes)
    return CodeTableReader.read(try CodeTable.read(file).table).codebook?.withoutPlaces
  }
}
