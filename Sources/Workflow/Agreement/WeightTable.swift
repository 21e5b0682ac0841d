import Analysis
import Ingestion
import QualitativeData

/// A square table of how far each two categories count as agreement: the same names in the first row and the first column.
enum WeightTable {
  /// - Throws: `RatingsError` for a table that does not fit the categories.
  static func read(_ path: String, for scale: RatingScale) throws -> AgreementWeights {
    let table = try TextTable.read(TranscriptFile.load(path))
    let columns = Array(table.header.cells.dropFirst())
    let rows = table.rows
    let categories = scale.categories
    let fault = RatingsError(place: path, reason: .weightsAreNoTable(categories: categories))
    guard columns.count == Set(columns).count, Set(columns) == Set(categories),
      rows.map({ $0.cells.first ?? "" }).sorted() == categories.sorted()
    else { throw fault }
    var weights = categories.map { _ in categories.map { _ in 0.0 } }
    for row in rows {
      let first = categories.firstIndex(of: row.cells[0])!
      for (column, name) in columns.enumerated() {
        guard column + 1 < row.cells.count, let weight = Double(row.cells[column + 1]),
          (0...1).contains(weight)
        else { throw RatingsError(place: path, reason: .weightsOutside(line: row.line)) }
        weights[first][categories.firstIndex(of: name)!] = weight
      }
    }
    return .custom(weights)
  }
}
