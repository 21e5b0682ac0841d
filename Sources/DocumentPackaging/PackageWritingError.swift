/// Why a document could not be made.
package enum PackageWritingError: Error, Equatable, Sendable {
  case textTooLong(limit: Int)
  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
  /// Memory did not suffice.
  case notWritten

  package var problem: String {
    switch self {
    case .textTooLong(let limit):
      "a cell would hold more than the \(limit) characters that spreadsheets allow"
    case .tooManyRows(let limit):
      "there would be more than the \(limit) rows that spreadsheets allow"
    case .tooManyColumns(let limit):
      "there would be more than the \(limit) columns that spreadsheets allow"
    case .notWritten: "the document could not be made, perhaps for lack of memory"
    }
  }

  package var remedy: String {
    switch self {
    case .textTooLong, .tooManyRows, .tooManyColumns: "Write it as .csv instead"
    case .notWritten: "Close other programs and try again"
    }
  }
}
