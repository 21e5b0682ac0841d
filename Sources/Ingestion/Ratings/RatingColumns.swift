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

  private static let unitNames: Set = ["unit", "units", "item", "id", "case", "subject", "segment"]

  init(_ table: TextTable) {
    let header = table.header.cells.map { $0.lowercased() }
    func column(_ names: String...) -> Int? {
      names.lazy.compactMap { header.firstIndex(of: $0) }.first
    }
    let transcript = column("transcript", "document")
    self.transcript = transcript
    let unit = header.firstIndex(where: Self.unitNames.contains)
    if let unit, let coder = column("coder", "rater", "annotator"),
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
    shape = .wide(
      unit: units, coders: others.filter { $0 != units && !header[$0].isEmpty })
    self.findings = findings
  }

  /// Whether a column names what its rows are about: it has no heading, or no cell twice and none empty.
  private static func isOfNames(_ column: Int, _ heading: String, in table: TextTable) -> Bool {
    if heading.isEmpty { return true }
    let cells = table.rows.map { column < $0.cells.count ? $0.cells[column] : "" }
    return cells.count > 2 && !cells.contains("") && Set(cells).count == cells.count
  }
}
