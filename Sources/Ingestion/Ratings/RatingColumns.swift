import QualitativeData

/// Which column of a table of ratings is what.
struct RatingColumns {
  enum Shape: Equatable {
    case long(unit: Int, coder: Int, value: Int)
    /// Without a column of units, rows are numbered.
    case wide(unit: Int?, coders: [Int])
  }

  let shape: Shape
  let transcript: Int?
  let findings: [Finding]
  /// Why the first row cannot be what the columns are called.
  private(set) var fault: (problem: String, remedy: String)?

  private static let unitNames: Set = ["unit", "units", "item", "id", "case", "subject", "segment"]

  init(_ table: TextTable) {
    let header = table.header.cells.map { $0.lowercased() }
    func column(_ names: String...) -> Int? {
      names.lazy.compactMap { header.firstIndex(of: $0) }.first
    }
    let transcript = column("transcript", "document")
    self.transcript = transcript
    let unit = header.firstIndex(where: Self.unitNames.contains)
    let coder = column("coder", "rater", "annotator")
    if let unit, let coder,
      let value = column("value", "code", "category", "rating")
    {
      shape = .long(unit: unit, coder: coder, value: value)
      findings = []
      return
    }
    let others = header.indices.filter { $0 != transcript }
    var findings: [Finding] = []
    var units = unit
    if units == nil, let first = others.first, Self.isOfNames(first, header[first], in: table) {
      units = first
      if !header[first].isEmpty {
        findings.append(
          Finding(
            .warning, line: table.header.line,
            "the first column was taken as the units' names, since no two are the same. Call it 'unit' to say so"
          ))
      }
    }
    if units == nil {
      findings.append(
        Finding(
          .warning, line: table.header.line,
          "no column is called 'unit'; every column was taken as a coder's, and the rows are numbered"
        ))
    }
    let coders = others.filter { $0 != units && !header[$0].isEmpty }
    shape = .wide(unit: units, coders: coders)
    self.findings = findings
    if let coder {
      fault = (
        "there is a column '\(table.header.cells[coder])', but not both a column 'unit' and a column 'value'",
        "Give each rating a row, in the columns unit, coder and value; or each coder a column called by the coder's name"
      )
    } else if unit == nil, Self.isOfRatings(coders, in: table) {
      fault = (
        "every name in the first row is also a rating below, so it seems to hold ratings",
        "Put a row above it that names the columns: unit, and each coder"
      )
    }
  }

  /// Whether what stands above columns stands in them, too.
  private static func isOfRatings(_ columns: [Int], in table: TextTable) -> Bool {
    var names = Set(columns.map { table.header.cells[$0] })
    for row in table.rows {
      for column in columns where column < row.cells.count { names.remove(row.cells[column]) }
      if names.isEmpty { return !columns.isEmpty }
    }
    return false
  }

  /// Whether a column names what its rows are about: it has no heading, or no cell twice and none empty.
  private static func isOfNames(_ column: Int, _ heading: String, in table: TextTable) -> Bool {
    if heading.isEmpty { return true }
    let cells = table.rows.map { column < $0.cells.count ? $0.cells[column] : "" }
    return cells.count > 2 && !cells.contains("") && Set(cells).count == cells.count
  }
}
