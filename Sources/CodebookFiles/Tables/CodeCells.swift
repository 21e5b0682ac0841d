import QualitativeData

/// What the cells of a row say of a code.
struct CodeCells {
  let columns: CodeColumns
  let rows: [CodeTable.Row]
  private var faults: [Finding] = []
  private var withoutColor: [CodingRuleText.Place] = []

  init(_ columns: CodeColumns, _ rows: [CodeTable.Row]) {
    self.columns = columns
    self.rows = rows
  }

  mutating func code(_ node: CodeTree.Node) -> Code {
    var code = Code(code: node.name)
    code.place = node.place
    code.label = node.label
    guard let first = node.row else { return code }
    let rows = [first] + node.more
    if let label = text(.label, rows) { code.label = label.onOneLine }
    code.color = color(first)
    let brief = text(.briefDefinition, rows)
    let full = text(.definition, rows) ?? (brief == nil ? text(.memo, rows) : nil)
    code.definition = brief == full ? full : Self.joined([brief, full])
    code.include = list(.include, rows)
    code.exclude = list(.exclude, rows)
    code.examples = list(.examples, rows)
    code.counterexamples = list(.counterexamples, rows)
    code.source = text(.source, rows)
    code.origin = text(.origin, rows)
    code.exclusive = flag(.exclusive, first)
    code.union = union(first)
    code.rules = rules(rows, node.name)
    return code
  }

  private mutating func note(
    _ row: Int, _ column: Int, as severity: Finding.Severity = .error, _ message: String
  ) {
    faults.append(Finding(severity, line: rows[row].line, column: column + 1, message))
  }

  var findings: [Finding] {
    guard let first = withoutColor.first else { return faults }
    return faults + [
      Finding(
        .warning, line: first.line, column: first.column,
        "\(counted(withoutColor.count, "cell")) left out, since a colour is written as #2f6f8f")
    ]
  }

  // MARK: Texts

  private static func joined(_ texts: [String?]) -> String? {
    let texts = texts.compactMap(\.self)
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  private func text(_ role: CodeRole, _ rows: [Int]) -> String? {
    guard let column = columns.first(role) else { return nil }
    let texts = rows.map { self.rows[$0].text(column) }.filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  private func list(_ role: CodeRole, _ rows: [Int]) -> [String] {
    rows.flatMap { row in
      columns.all(role).flatMap { CellLists.entries(of: self.rows[row].text($0)) }
    }
  }

  private mutating func flag(_ role: CodeRole, _ row: Int) -> Bool {
    guard let column = columns.first(role) else { return false }
    switch rows[row].text(column).lowercased() {
    case "", "no", "false", "0", "nej", "nein", "non", "ei", "nei": return false
    case "yes", "true", "1", "x", "ja", "oui", "kyllä", "sí": return true
    default:
      note(row, column, "neither yes nor no. Write one of the two")
      return false
    }
  }

  private mutating func union(_ row: Int) -> [CodePath] {
    columns.all(.union).flatMap { column in
      CellLists.entries(of: rows[row].text(column)).compactMap { entry in
        let path = CodePath(entry)
        if path == nil { note(row, column, "no path of a code, such as practice/label") }
        return path
      }
    }
  }

  // MARK: Colours

  private mutating func color(_ row: Int) -> String? {
    guard let column = columns.first(.color) else { return nil }
    let text = rows[row].text(column)
    guard !text.isEmpty else { return nil }
    if let color = Self.color(text) { return color }
    withoutColor.append(place(row, column))
    return nil
  }

  /// `#2f6f8f`, `2F6F8F`, `#abc`, or three numbers up to 255.
  private static func color(_ text: String) -> String? {
    let digits = text.drop { $0 == "#" }
    if digits.count == 6, digits.allSatisfy(\.isHexDigit) { return "#" + digits }
    if text.hasPrefix("#"), digits.count == 3, digits.allSatisfy(\.isHexDigit) {
      return "#" + digits.map { "\($0)\($0)" }.joined()
    }
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3, numbers.allSatisfy((0...255).contains) else { return nil }
    return "#" + numbers.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  // MARK: Rules

  private mutating func rules(_ rows: [Int], _ name: String) -> [CodingRuleText] {
    var rules: [CodingRuleText] = []
    for row in rows {
      for (column, language) in columns.rules(keywords: false) {
        rules += CellLists.rules(of: self.rows[row].text(column)).compactMap {
          rule($0, language, row, column)
        }
      }
      for (column, language) in columns.rules(keywords: true) {
        rules += CellLists.keywords(of: self.rows[row].text(column)).map {
          CodingRuleText(find: $0, language: language, place: place(row, column))
        }
      }
    }
    let languages = rules.map(\.language)
    if languages.contains(nil), let mixed = rules.first(where: { $0.language != nil }) {
      faults.append(
        Finding(
          .error, line: mixed.place?.line, column: mixed.place?.column,
          "the code '\(name)' has rules of one language and rules of none. Say the language of each"
        ))
    }
    // A codebook lists the rules of one language after those of another.
    var order: [String?] = []
    for language in languages where !order.contains(language) { order.append(language) }
    return order.flatMap { language in rules.filter { $0.language == language } }
  }

  private mutating func rule(
    _ text: String, _ language: String?, _ row: Int, _ column: Int
  ) -> CodingRuleText? {
    do {
      return try CodingRuleText(notation: text, language: language, place: place(row, column))
    } catch {
      note(row, column, error.message)
      return nil
    }
  }

  private func place(_ row: Int, _ column: Int) -> CodingRuleText.Place {
    CodingRuleText.Place(line: rows[row].line, column: column + 1)
  }
}
