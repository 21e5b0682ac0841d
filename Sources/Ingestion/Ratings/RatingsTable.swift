import QualitativeData

/// What coders said of units, one table: a row a unit with a column a coder, or a row a rating.
package struct RatingsTable: Sendable {
  /// Something that was rated.
  package struct Unit: Sendable, Equatable {
    package let name: String
    /// The line of its first row.
    package let line: Int
    /// What it belongs to, where a column `transcript` says so.
    package let transcript: String?
    /// For each coder what was written; `nil` where nothing was. Several codes stand in one list.
    package var values: [[String]?]
  }

  /// The file as the researcher typed it.
  package let place: String
  package let coders: [String]
  package let units: [Unit]
  /// Whether any rating names several codes, or says that there is none, so that values are sets of codes.
  package let isOfSets: Bool
  package let findings: [Finding]

  /// How a cell says that the coder looked and found no code.
  package static let noCode = "(none)"

  /// What often stands for a missing rating, in lower case; it is taken for one only where that is said.
  package static let marksOfMissing: Set = [
    "na", "n/a", "#n/a", "nan", "null", ".", "*", "-", "–", "?",
  ]

  /// - Parameter missing: What stands in cells without a rating, besides nothing.
  /// - Throws: `IngestionError` or `ExplainedErrors` with every fault of the file.
  package static func read(
    _ file: TranscriptFile, missing: Set<String> = []
  ) throws -> RatingsTable {
    let table = try TextTable.read(file)
    let columns = RatingColumns(table)
    if case .wide = columns.shape, CodingsColumns(table.header.cells).faults.isEmpty {
      throw IngestionError(
        file.path,
        .table(
          line: table.header.line,
          fault: "this is a table of codings, one passage a row, and not of ratings",
          remedy:
            "Bring it into a project with 'verbatim import --codings', and ask 'verbatim agreement' there"
        ))
    }
    if let fault = columns.fault {
      throw IngestionError(
        file.path,
        .table(line: table.header.line, fault: fault.problem, remedy: fault.remedy))
    }
    var reader = RatingsReader(place: file.path, missing: missing)
    switch columns.shape {
    case .long(let unit, let coder, let value):
      reader.readLong(table, unit: unit, coder: coder, value: value, columns.transcript)
    case .wide(let unit, let coders):
      reader.readWide(table, unit: unit, coders: coders, columns.transcript)
    }
    return try reader.result(findings: table.findings + columns.findings)
  }
}
