import QualitativeData

/// Takes rows one after the other and collects what is wrong with them.
struct RatingsReader {
  let place: String
  let missing: Set<String>
  private var errors: [IngestionError] = []
  private var coders: [String] = []
  private var units: [RatingsTable.Unit] = []
  private var positions: [String: Int] = [:]
  private var isOfSets = false
  private var repeated = 0
  /// How often each mark stands that usually means a missing rating.
  private var marks: [String: Int] = [:]
  /// How each value is spelled, by what it is without regard to case and spaces.
  private var spellings: [String: Set<String>] = [:]
  private var seen: Set<String> = []

  init(place: String, missing: Set<String>) {
    self.place = place
    self.missing = missing
  }

  private mutating func fault(_ line: Int, _ problem: String, _ remedy: String) {
    errors.append(IngestionError(place, .table(line: line, fault: problem, remedy: remedy)))
  }

  mutating func readWide(
    _ table: TextTable, unit: Int?, coders columns: [Int], _ transcript: Int?
  ) {
    coders = columns.map { table.header.cells[$0] }
    var seen: Set<String> = []
    for coder in coders where !seen.insert(coder).inserted {
      fault(table.header.line, "two columns are called '\(coder)'", "Give each coder one column")
    }
    for (number, row) in table.rows.enumerated() {
      if row.cells.count > table.header.cells.count,
        row.cells[table.header.cells.count...].contains(where: { !$0.isEmpty })
      {
        fault(
          row.line,
          "the row has \(row.cells.count) cells, the header \(table.header.cells.count)",
          "Quote cells that hold the separator")
        continue
      }
      let name = unit.map { cell($0, row) } ?? String(number + 1)
      guard let position = position(of: name, transcript.map { cell($0, row) }, row.line) else {
        continue
      }
      guard units[position].line == row.line else {
        let other = units[position].line
        fault(
          row.line, "the unit of line \(other) stands here again",
          "Give each unit one row, or name its transcript in a column 'transcript'")
        continue
      }
      for (coder, column) in columns.enumerated() {
        units[position].values[coder] = values(cell(column, row))
      }
    }
  }

  mutating func readLong(
    _ table: TextTable, unit: Int, coder: Int, value: Int, _ transcript: Int?
  ) {
    var names: Set<String> = []
    for row in table.rows where !cell(coder, row).isEmpty { names.insert(cell(coder, row)) }
    coders = names.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1, $0) })
    for row in table.rows {
      guard let number = numbers[cell(coder, row)] else {
        fault(row.line, "no coder is named", "Fill it in")
        continue
      }
      guard let position = position(of: cell(unit, row), transcript.map { cell($0, row) }, row.line)
      else { continue }
      guard let given = values(cell(value, row)) else { continue }
      if let before = units[position].values[number] {
        let added = given.filter { !before.contains($0) }
        guard !added.isEmpty else { continue }
        repeated += 1
        isOfSets = true
        units[position].values[number] = before + added
      } else {
        units[position].values[number] = given
      }
    }
  }

  private func cell(_ column: Int, _ row: TextTable.Row) -> String {
    column < row.cells.count ? row.cells[column] : ""
  }

  /// The unit of a row, which is made where it is new.
  private mutating func position(of name: String, _ transcript: String?, _ line: Int) -> Int? {
    guard !name.isEmpty else {
      fault(line, "no unit is named", "Fill it in")
      return nil
    }
    if let transcript, transcript.isEmpty {
      fault(line, "no transcript is named", "Fill it in, or take the column out")
      return nil
    }
    let key = (transcript ?? "") + "\u{0}" + name
    if let known = positions[key] { return known }
    positions[key] = units.count
    units.append(
      RatingsTable.Unit(
        name: name, line: line, transcript: transcript,
        values: Array(repeating: nil, count: coders.count)))
    return units.count - 1
  }

  /// The codes a cell names; `nil` where it holds no rating.
  private mutating func values(_ text: String) -> [String]? {
    guard !text.isEmpty, !missing.contains(text) else { return nil }
    if RatingsTable.marksOfMissing.contains(text.lowercased()) { marks[text, default: 0] += 1 }
    if text == RatingsTable.noCode {
      isOfSets = true
      return []
    }
    guard text.contains(";") else {
      note(text)
      return [text]
    }
    isOfSets = true
    var values: [String] = []
    for part in text.split(separator: ";") {
      let value = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if !value.isEmpty, !values.contains(value) {
        note(value)
        values.append(value)
      }
    }
    return values
  }

  private mutating func note(_ value: String) {
    guard seen.insert(value).inserted else { return }
    let plain = value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    spellings[plain, default: []].insert(value)
  }

  func result(findings: [Finding]) throws -> RatingsTable {
    var errors = errors
    if errors.isEmpty, coders.count < 2 {
      errors.append(
        IngestionError(
          place,
          .table(
            line: 1, fault: "there are not two coders",
            remedy:
              "The first row names the columns: 'unit' and each coder; or, with a row for each rating, unit, coder and value"
          )))
    }
    if !errors.isEmpty { throw ExplainedErrors(errors) }
    var findings = findings
    if repeated > 0 {
      findings.append(
        Finding(
          .warning,
          "several rows rate the same unit for the same coder (\(counted(repeated, "row"))); their values are taken as several codes"
        ))
    }
    for (mark, count) in marks.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Finding(
          .warning,
          "'\(mark)' stands in \(counted(count, "cell")) and is taken as a category. If it means that a rating is missing, say --missing '\(mark)'"
        ))
    }
    for (_, values) in spellings.sorted(by: { $0.key < $1.key }) where values.count > 1 {
      findings.append(
        Finding(
          .warning,
          "\(values.sorted().map { "'\($0)'" }.joined(separator: ", ")) are taken as different categories. If they are one, spell it in one way"
        ))
    }
    return RatingsTable(
      place: place, coders: coders, units: units, isOfSets: isOfSets, findings: findings)
  }
}
