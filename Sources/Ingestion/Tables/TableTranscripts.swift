import QualitativeData

/// Makes transcripts of a table: one for all of it, for each interview in it, or for each respondent.
struct TableTranscripts {
  let table: TextTable
  let headings: TableHeadings
  let mapping: TableMapping
  let file: TranscriptFile
  let format: String
  let digest: String?
  var findings: [Finding]
  var cells: TableCells

  /// - Throws: an `ExplainedError` where the table is no transcript, or it cannot be told what its columns are.
  /// - Complexity: O(bytes).
  static func transcripts(
    of table: TextTable, file: TranscriptFile, format: String, options: ReadingOptions
  ) throws -> [Transcript] {
    var reader = try TableTranscripts(table, file, format, options.mapping)
    return try reader.read()
  }

  private init(
    _ table: TextTable, _ file: TranscriptFile, _ format: String, _ entries: [MappingEntry]
  ) throws {
    self.table = table
    self.file = file
    self.format = format
    digest = file.digest
    findings = table.findings
    let isNamed = entries.contains {
      TableHeadings(table, isFirstRowData: false).column(of: $0.source) != nil
        && Int($0.source) == nil
    }
    headings = TableHeadings(
      table, isFirstRowData: !isNamed && FirstRow.isData(in: table))
    let given = try TableMapping(entries, headings, place: file.path)
    mapping = try TableProposal.mapping(of: table, headings, given: given, place: file.path)
    cells = TableCells(table)
    try checkWidths()
  }

  /// A row that is longer than the headings was cut in the wrong places, unless the columns have no headings at all.
  private func checkWidths() throws {
    guard headings.rows > 0, format == CSVReader.formatName else { return }
    let width = table.width(ofRow: headings.titleRows)
    for row in headings.rows..<table.count where table.width(ofRow: row) > width {
      guard (width..<table.width(ofRow: row)).contains(where: { !table.isEmpty(row, $0) }) else {
        continue
      }
      throw IngestionError(
        file.path,
        .table(
          line: table.line(ofRow: row),
          fault: "the row has \(table.width(ofRow: row)) cells, the header \(width)",
          remedy: "Quote cells that hold the separator"))
    }
  }

  /// Whether a column only numbers the rows, so that nothing is lost with it.
  private func countsRows(_ column: Int) -> Bool {
    var last: Int?
    for row in headings.rows..<table.count where !table.isEmpty(row, column) {
      guard let number = Int(table.cell(row, column)), last.map({ number == $0 + 1 }) ?? true else {
        return false
      }
      last = number
    }
    return last != nil
  }

  private mutating func read() throws -> [Transcript] {
    findings.append(Finding(.note, "read with \(mapping.options(headings))"))
    if headings.titleRows > 0 {
      findings.append(
        Finding(
          .warning, line: table.line(ofRow: 0),
          "what stands above the headings was left out (\(headings.titleRows) rows)"))
    }
    findShortRows()
    let filled = table.filledColumns(from: headings.rows)
    let leftOut = mapping.leftOut(of: 0..<table.width).filter { filled[$0] && !countsRows($0) }
    if !leftOut.isEmpty {
      findings.append(
        Finding(
          .warning, "left out, since it is not known what they are: \(headings.shown(leftOut))"))
    }
    var transcripts = mapping.rows == .turns ? try turns() : try respondents()
    findings += cells.findings
    transcripts[0].findings.insert(contentsOf: findings.inFileOrder, at: 0)
    return transcripts
  }

  private mutating func findShortRows() {
    guard format == CSVReader.formatName, headings.rows > 0 else { return }
    let width = table.width(ofRow: headings.titleRows)
    let short = (headings.rows..<table.count).filter { table.width(ofRow: $0) < width }
    guard let first = short.first else { return }
    findings.append(
      Finding(
        .warning, line: table.line(ofRow: first),
        "\(short.count) rows have fewer cells than the header; the rest of each is empty"))
  }

  // MARK: For both kinds of rows

  mutating func groups() -> [TableGroups.Group] {
    guard !mapping.transcript.isEmpty else {
      return [TableGroups.Group(values: [], rows: Array(headings.rows..<table.count))]
    }
    let groups = TableGroups(table, headings).rows(by: mapping.transcript)
    let apart = groups.count { zip($0.rows, $0.rows.dropFirst()).contains { $0 + 1 != $1 } }
    if apart > 0 {
      findings.append(
        Finding(
          .warning,
          "the rows of \(apart) of the transcripts do not follow each other; they were put together in their order"
        ))
    }
    let unnamed = (headings.rows..<table.count).filter { row in
      mapping.transcript.allSatisfy { table.isEmpty(row, $0) }
    }
    if let first = unnamed.first {
      findings.append(
        Finding(
          .warning, line: table.line(ofRow: first),
          "\(unnamed.count) rows do not say which transcript they belong to and were read as belonging to the one above"
        ))
    }
    return groups
  }

  /// A heading may stand over several columns; a variable has one name.
  func variableName(_ column: Int) -> String {
    let text = headings.texts[column]
    if text.isEmpty { return "column \(column + 1)" }
    return headings.column(of: text) == column ? text : "\(text) (column \(column + 1))"
  }
}
