import QualitativeData

/// What a table's columns are called, and the row in which the data begin.
///
/// Two survey services write several rows of headings; both are known here.
struct TableHeadings: Sendable {
  /// One for each column, white space collapsed; empty where there is none.
  let texts: [String]
  /// Short names some services give besides the question, such as `Q3`; empty where there is none.
  private let codes: [String]
  /// The number of rows before the data: headings, and what stands above them.
  let rows: Int
  /// The row with the headings; rows above it are a title.
  let titleRows: Int
  private let byText: [String: [Int]]

  /// - Complexity: O(columns).
  init(_ table: TextTable, isFirstRowData: Bool) {
    let columns = 0..<table.width
    func row(_ number: Int) -> [String] {
      columns.map { column in
        let cell = number < table.count ? table.cell(number, column) : ""
        return (CellReferences.decoded(cell) ?? cell).whiteSpaceFolded
      }
    }
    let title = isFirstRowData ? 0 : Self.titleRows(of: table)
    let first = row(title)
    var rows = isFirstRowData ? 0 : title + 1
    var texts = isFirstRowData ? columns.map { _ in "" } : first
    var codes = columns.map { _ in "" }
    if !isFirstRowData, table.count > title + 2, Self.isImportRow(row(title + 2)) {
      // Qualtrics: short names, questions, identifiers for machines.
      (rows, codes, texts) = (rows + 2, first, zip(row(rows), first).map { $0.isEmpty ? $1 : $0 })
    } else if !isFirstRowData, table.count > title + 2, Self.isAnswerRow(row(title + 1)) {
      // SurveyMonkey: questions, and below them the options of each.
      (rows, texts) = (rows + 1, Self.questions(first, row(rows)))
    }
    titleRows = title
    self.rows = rows
    self.texts = texts
    self.codes = codes
    var byText: [String: [Int]] = [:]
    for (column, text) in texts.enumerated() {
      for name in Set([text, codes[column]]) where !name.isEmpty {
        byText[name.lowercased(), default: []].append(column)
      }
    }
    self.byText = byText
  }

  /// Rows with a single cell above a row in which known headings stand.
  private static func titleRows(of table: TextTable) -> Int {
    func filled(_ row: Int) -> [String] {
      (0..<table.width(ofRow: row)).filter { !table.isEmpty(row, $0) }.prefix(50)
        .map { table.cell(row, $0) }
    }
    for row in 0..<min(6, table.count - 1) {
      let cells = filled(row)
      if cells.count > 1 {
        let isKnown = cells.contains {
          TurnColumns.part(named: $0) != nil || HeadingWords.isTranscript($0)
            || HeadingWords.respondent($0) > 0 || HeadingWords.isQuestion($0)
        }
        return isKnown ? row : 0
      }
      if cells.first.map({ TurnColumns.part(named: $0) != nil }) ?? false { return 0 }
    }
    return 0
  }

  /// Whether a row holds what a survey service writes below its headings for other machines.
  static func isImportRow(_ cells: [String]) -> Bool {
    cells.contains { $0.hasPrefix("{\"ImportId\"") || $0.hasPrefix("{'ImportId'") }
  }

  private static func isAnswerRow(_ cells: [String]) -> Bool {
    cells.contains { $0 == "Open-Ended Response" || $0 == "Response" }
  }

  private static func questions(_ first: [String], _ second: [String]) -> [String] {
    var question = ""
    return zip(first, second).map { heading, option in
      if !heading.isEmpty { question = heading }
      let isPlain = option.isEmpty || option == "Response" || option == "Open-Ended Response"
      return isPlain ? heading : question.isEmpty ? option : "\(question) – \(option)"
    }
  }

  /// The column that a heading or a number from 1 stands for; `nil` for none or several.
  func column(of source: String) -> Int? {
    let plain = source.whiteSpaceFolded.lowercased()
    if let columns = byText[plain] { return columns.count == 1 ? columns[0] : nil }
    guard let number = Int(plain), texts.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  // MARK: In messages

  /// `'Heading'`, `'The beginning of a long heading…'` or `column 3`.
  func shown(_ column: Int) -> String {
    let text = texts[column]
    guard Self.isPrintable(text) else { return "column \(column + 1)" }
    return text.count > 60 ? "'\(text.prefix(59))…'" : "'\(text)'"
  }

  /// Several columns: `'A', 'B' and 3 more`.
  func shown(_ columns: [Int], atMost limit: Int = 12) -> String {
    NameList.of(columns, atMost: limit, as: shown)
  }

  /// All columns with their numbers, for errors. What may be data and no heading is not shown.
  var listed: String {
    NameList.of(Array(texts.indices), atMost: 40) { column in
      let text = texts[column]
      let isQuestion = text.hasSuffix("?") || text.hasSuffix(":") || text.hasSuffix(")")
      if !Self.isPrintable(text) { return "\(column + 1)" }
      if text.split(separator: " ").count > 8, !isQuestion {
        return "\(column + 1) (\(text.split(separator: " ").count) words)"
      }
      return text.count > 40 ? "\(column + 1) '\(text.prefix(39))…'" : "\(column + 1) '\(text)'"
    }
  }

  /// What stands for a column behind `--map PART=`: its heading where that is short and its own, else its number.
  func source(_ column: Int) -> String {
    let text = texts[column]
    guard (1...40).contains(text.count), Self.isPrintable(text), self.column(of: text) == column,
      !text.contains(where: { "\"$`\\!'".contains($0) })
    else { return "\(column + 1)" }
    return text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
      ? text : "\"\(text)\""
  }

  /// Whether there is a text that may stand in a message: no control or invisible characters.
  private static func isPrintable(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
          false
        default: true
        }
      }
  }
}
