import Ingestion

/// A text file with one summary.
package enum SummaryFile {
  /// - Throws: `IngestionError` for what cannot be read or is no text.
  package static func text(of path: String) throws -> String {
    try TextDecoding.decode(TranscriptFile.load(path), encoding: nil).text
  }
}
