import DocumentPackaging
import QualitativeData

/// Why an answer could not be written in a format.
package struct ExportError: ExplainedError, Equatable {
  /// The format as it is named.
  package let place: String
  package let problem: String
  package let remedy: String

  init(_ format: String, _ error: PackageWritingError) {
    place = format
    problem = error.problem
    remedy = error.remedy
  }
}
