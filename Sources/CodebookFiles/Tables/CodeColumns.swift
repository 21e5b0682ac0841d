import QualitativeData

/// Which column of a table of codes holds what, by its headings.
struct CodeColumns {
  /// The row of the headings; what follows are codes.
  let headingRow: Int
  /// The columns of each role that several columns may have, and of every other the first.
  private(set) var columns: [CodeRole: [Int]] = [:]
  /// The columns that name codes, from the uppermost level down; never empty.
  private(set) var levels: [Int] = []
  private(set) var findings: [Finding] = []
  private let headings: [String]
  private let line: Int

  /// No table has its headings further down.
  private static let latestHeading = 30

  /// The row that heads columns of codes; `nil` where there is none near the top.
  static func headingRow(of table: CodeTable) -> Int? {
    table.rows.prefix(latestHeading).indices.first { index in
      let row = table.rows[index]
      let roles = row.cells.indices.compactMap { CodeHeadings.role(of: row.text($0)) }
      let filled = row.cells.indices.filter { !row.text($0).isEmpty }
      return roles.contains(where: names) && (roles.count > 1 || filled.count == 1)
    }
  }

  private static func names(_ role: CodeRole) -> Bool {
    switch role {
    case .level, .label, .path: true
    default: false
    }
  }

  /// - Returns: `nil` where no row has the headings of a list of codes.
  init?(_ table: CodeTable) {
    guard let headingRow = Self.headingRow(of: table) else { return nil }
    self.headingRow = headingRow
    let row = table.rows[headingRow]
    line = row.line
    headings = row.cells.indices.map { row.text($0).onOneLine }
    noteLinesBefore(table)
    var named: [(rank: Int, column: Int)] = []
    var unknown: [Int] = []
    for (column, heading) in headings.enumerated() where !heading.isEmpty {
      guard let role = CodeHeadings.role(of: heading) else {
        unknown.append(column)
        continue
      }
      if case .level(let rank) = role {
        named.append((rank, column))
      } else {
        columns[role, default: []].append(column)
      }
    }
    noteRepeated()
    decideLevels(named, table)
    keepOnePerRole()
    noteColumns(unknown: unknown, table)
  }

  func first(_ role: CodeRole) -> Int? { columns[role]?.first }

  func all(_ role: CodeRole) -> [Int] { columns[role] ?? [] }

  /// The columns of rules, or of keywords, with the language their headings name.
  func rules(keywords: Bool) -> [(column: Int, language: String?)] {
    columns.flatMap { role, columns -> [(Int, String?)] in
      switch role {
      case .rules(let language) where !keywords: columns.map { ($0, language) }
      case .keywords(let language) where keywords: columns.map { ($0, language) }
      default: []
      }
    }.sorted { $0.0 < $1.0 }
  }

  // MARK: Deciding

  private mutating func decideLevels(_ named: [(rank: Int, column: Int)], _ table: CodeTable) {
    let ranked = named.sorted { ($0.rank, $0.column) < ($1.rank, $1.column) }
    let isPlaced = [.parent, .path].contains { columns[$0] != nil }
    if let paths = columns[.path], ranked.isEmpty {
      levels = [paths[0]]
    } else if isPlaced,
      let code = ranked.last(where: { $0.rank <= CodeRole.codeLevel }) ?? ranked.last
    {
      levels = [code.column]
    } else {
      levels = ranked.map(\.column)
    }
    if levels.isEmpty, let label = columns.removeValue(forKey: .label)?.first {
      levels = [label]
    } else if let labels = columns[.label], levels.count > 1,
      !ranked.contains(where: { $0.rank >= CodeRole.codeLevel })
    {
      // Theme, sub-theme, name: the name is the code.
      levels.append(labels[0])
      columns[.label] = nil
    }
    if levels.count == 1, !isPlaced { levels += staircase(right: levels[0], in: table) }
  }

  /// The columns right of the code that have no heading but hold text where the code is missing: one for each level.
  private func staircase(right first: Int, in table: CodeTable) -> [Int] {
    var steps: [Int] = []
    let rows = table.rows[(headingRow + 1)...]
    var column = first + 1
    while column >= headings.count || headings[column].isEmpty {
      let filled = rows.filter { !$0.text(column).isEmpty }
      guard !filled.isEmpty, filled.allSatisfy({ $0.text(column - 1).isEmpty }) else { break }
      steps.append(column)
      column += 1
    }
    return steps
  }

  /// Of roles that only one column can have, the first is used.
  private mutating func keepOnePerRole() {
    for (role, found) in columns where !role.isList && found.count > 1 {
      columns[role] = [found[0]]
    }
    if columns[.definition] != nil || columns[.briefDefinition] != nil { columns[.memo] = nil }
  }

  // MARK: What to say

  private mutating func noteLinesBefore(_ table: CodeTable) {
    for row in table.rows[..<headingRow] {
      findings.append(
        Finding(.warning, line: row.line, "left out, since it stands above the headings"))
    }
  }

  private mutating func noteRepeated() {
    var seen: [String: Int] = [:]
    for (column, heading) in headings.enumerated() where !heading.isEmpty {
      let role = CodeHeadings.role(of: heading)
      guard role != nil, role?.isList != true else { continue }
      if seen.updateValue(column, forKey: CodeHeadings.plain(heading)) != nil {
        findings.append(
          Finding(
            .error, line: line, column: column + 1,
            "two columns have this heading. Rename or delete one of them"))
      }
    }
  }

  private mutating func noteColumns(unknown: [Int], _ table: CodeTable) {
    let used = Set(levels + columns.filter { $0.key != .figures }.values.flatMap(\.self))
    var parts: [String] = []
    for column in headings.indices where used.contains(column) && !headings[column].isEmpty {
      let role = levels.contains(column) ? "code" : name(of: column)
      parts.append(
        CodeHeadings.plain(headings[column]) == role
          ? headings[column] : "\(headings[column]) as \(role)")
    }
    findings.append(Finding(.note, line: line, "columns read: " + parts.joined(separator: ", ")))
    let rows = table.rows[(headingRow + 1)...]
    let figures = all(.figures).map { headings[$0] }
    if !figures.isEmpty {
      findings.append(
        Finding(
          .note, line: line,
          "columns left out, since they say nothing of what a code means: "
            + figures.joined(separator: ", ")))
    }
    let others = headings.indices.filter { column in
      !headings[column].isEmpty && !used.contains(column) && !all(.figures).contains(column)
        && rows.contains { !$0.text(column).isEmpty }
    }.map { headings[$0] }
    if !others.isEmpty {
      findings.append(
        Finding(
          .warning, line: line,
          "columns left out: \(others.prefix(12).joined(separator: ", "))\(others.count > 12 ? " …" : "")"
            + ". If one is needed, rename it to one of: definition, include, exclude, examples, "
            + "counterexamples, rules, source"))
    }
    noteCellsWithoutHeading(rows, used)
  }

  private func name(of column: Int) -> String {
    columns.first { $0.value.contains(column) }?.key.name ?? ""
  }

  private mutating func noteCellsWithoutHeading(_ rows: ArraySlice<CodeTable.Row>, _ used: Set<Int>)
  {
    for row in rows {
      let column = row.cells.indices.first { column in
        !used.contains(column) && !row.text(column).isEmpty
          && (column >= headings.count || headings[column].isEmpty)
      }
      guard let column else { continue }
      findings.append(
        Finding(
          .warning, line: row.line, column: column + 1,
          "left out, since its column has no heading"))
      return
    }
  }
}
