import QualitativeData

/// Reads a codebook from a table of codes: one row a code, with its place in the tree, its meaning and its rules.
package enum CodeTableReader {
  /// Whether a table lists codes, rather than speech, codings or attributes.
  ///
  /// - Returns: `true` where its headings name codes and what they mean or stand under.
  package static func recognises(_ table: CodeTable) -> Bool {
    guard let row = CodeColumns.headingRow(of: table) else { return false }
    let headings = table.rows[row].cells.indices.map { table.rows[row].text($0) }
    let roles = headings.compactMap(CodeHeadings.role)
    let levels = Set(roles.filter { if case .level = $0 { true } else { false } })
    guard !levels.isEmpty, Set(headings.map(CodeHeadings.plain)).isDisjoint(with: ofOtherTables)
    else { return false }
    return levels.count > 1
      || roles.contains { $0 == .parent || $0 == .definition || $0 == .briefDefinition }
  }

  private static let ofOtherTables: Set<String> = [
    "text", "speaker", "transcript", "start", "end", "utterance", "turn",
  ]

  package static func read(_ table: CodeTable) -> CodebookReader.Reading {
    guard let columns = CodeColumns(table) else {
      return CodebookReader.Reading(codebook: nil, findings: [noHeadings(table)])
    }
    let body = Array(table.rows[(columns.headingRow + 1)...])
    let totals = body.indices.filter { isTotal(body[$0], columns) }
    let lists = body.indices.filter { CodeTerms.name(body[$0].text(columns.levels[0])) != nil }
    let codes = body.indices.filter { !totals.contains($0) && !lists.contains($0) }.map { body[$0] }
    let tree = CodeTree(columns, codes)
    var cells = CodeCells(columns, codes)
    let roots = tree.codes { cells.code($0) }
    var about = CodeTableHeader(columns, codes, name: table.name)
    var codebook = about.codebook
    codebook.codes = about.withoutRoot(roots)
    let terms = CodeTerms(lists.map { body[$0] }, columns)
    codebook.terms = terms.terms
    var findings = columns.findings + tree.findings + tree.findingsOnNames + cells.findings
    findings += about.findings + terms.findings
    findings += totals.map {
      Finding(.note, line: body[$0].line, "left out, since it is a sum and no code")
    }
    if codebook.codes.isEmpty, !findings.contains(where: { $0.severity == .error }) {
      findings.append(Finding(.error, "there are no codes below the headings. Add a row for each"))
    }
    findings += Self.checks(codebook, columns)
    return CodebookReader.Reading(codebook: codebook, findings: findings.inFileOrder)
  }

  /// What a table has no column for is said once, not of every code.
  private static func checks(_ codebook: Codebook, _ columns: CodeColumns) -> [Finding] {
    let hasDefinitions = codebook.entries.contains { $0.code.definition != nil }
    let hasRules = codebook.codes.contains(where: \.hasRules)
    var findings = CodebookChecks.all.filter { check in
      (hasDefinitions || !(check is MissingDefinition))
        && (hasRules || !(check is UntestedExamples))
    }.flatMap { $0.findings(in: codebook) }
    if !hasDefinitions, !codebook.codes.isEmpty {
      findings.append(Finding(.note, "no code has a definition"))
    }
    if !hasRules, !codebook.codes.isEmpty {
      findings.append(Finding(.note, "there are no rules, so nothing is proposed by itself"))
    }
    return findings
  }

  private static func noHeadings(_ table: CodeTable) -> Finding {
    Finding(
      .error, line: table.rows.first?.line,
      "no row has the headings of a list of codes. Begin with a row of headings: code, and as needed "
        + "label, parent, definition, include, exclude, examples, counterexamples, rules")
  }

  /// `Total`, with nothing beside it but figures.
  private static func isTotal(_ row: CodeTable.Row, _ columns: CodeColumns) -> Bool {
    let name = CodeHeadings.plain(row.text(columns.levels[0]))
    let sums: Set<String> = [
      "total", "totals", "sum", "summe", "i alt", "gesamt", "yhteensä", "totalt",
    ]
    guard !columns.all(.figures).isEmpty, sums.contains(name) else { return false }
    return !columns.columns.contains { role, columns in
      role != .figures && columns.contains { !row.text($0).isEmpty }
    }
  }
}

/// The named lists of words in a table: rows called `{name}` whose rules are the list's words.
struct CodeTerms {
  private(set) var terms: [Codebook.Term] = []
  private(set) var findings: [Finding] = []

  init(_ rows: [CodeTable.Row], _ columns: CodeColumns) {
    let sources = columns.rules(keywords: false) + columns.rules(keywords: true)
    var seen: [String: Int] = [:]
    for row in rows {
      let place = CodingRuleText.Place(line: row.line, column: columns.levels[0] + 1)
      guard let name = Self.name(row.text(columns.levels[0])) else { continue }
      func note(_ message: String) {
        findings.append(Finding(.error, line: place.line, column: place.column, message))
      }
      let entries = sources.flatMap { CellLists.rules(of: row.text($0.column)) }.map {
        (try? CodingRuleText(notation: $0))?.find ?? $0
      }
      if entries.isEmpty {
        note("the list \(name) is empty. Write its words in the column of the rules, one a line")
      }
      if let first = seen.updateValue(row.line, forKey: name) {
        note("the list \(name) stands in line \(first) too. Keep one of the two")
      }
      terms.append(Codebook.Term(name: name, entries: entries, place: place))
    }
  }

  /// `{name}` without its braces; `nil` for what names a code.
  static func name(_ text: String) -> String? {
    guard text.first == "{", text.last == "}", text.count > 2 else { return nil }
    return String(text.dropFirst().dropLast()).trimmingWhiteSpace
  }
}
