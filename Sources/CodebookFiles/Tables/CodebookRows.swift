import QualitativeData

/// A codebook as a table of codes: one row a code, one column a key, lists one entry a line.
///
/// What stands here is read back as the same codebook. Only white space at the ends of texts, and how texts are
/// wrapped, is not kept.
package enum CodebookRows {
  package static let headings = [
    "code", "parent", "label", "definition", "include", "exclude", "examples", "counterexamples",
    "rules", "color", "source", "origin", "exclusive", "union", "codebook", "codebook version",
    "codebook language", "codebook source", "codebook note", "codebook variables",
  ]

  /// The headings, a row for each code, and one for each list of words, called `{name}`.
  package static func of(_ codebook: Codebook) -> [[String]] {
    var rows = codebook.entries.map(row)
    rows += codebook.terms.map(row)
    let about = [
      codebook.name, codebook.version, codebook.language ?? "", codebook.source ?? "",
      codebook.note ?? "",
      CellLists.cell(
        of: codebook.variables.sorted { $0.key < $1.key }.map { VariableNotation.line($0, $1) }),
    ]
    let rest = headings.count - about.count
    for index in rows.indices {
      rows[index] += Array(repeating: "", count: rest - rows[index].count)
      rows[index] += index == 0 ? about : Array(repeating: "", count: about.count)
    }
    // A column in which nothing stands would only be in the way.
    let used = headings.indices.filter { column in
      column < 2 || ["definition", "rules"].contains(headings[column])
        || rows.contains { !$0[column].isEmpty }
    }
    return ([headings] + rows).map { row in used.map { row[$0] } }
  }

  private static func row(_ entry: Codebook.Entry) -> [String] {
    let code = entry.code
    return [
      code.code, entry.path.steps.dropLast().joined(separator: "/"), code.label ?? "",
      code.definition ?? "", CellLists.cell(of: code.include), CellLists.cell(of: code.exclude),
      CellLists.cell(of: code.examples), CellLists.cell(of: code.counterexamples),
      CellLists.cell(of: code.rules.map(\.notation)), code.color ?? "", code.source ?? "",
      code.origin ?? "", code.exclusive ? "yes" : "",
      CellLists.cell(of: code.union.map(\.description)),
    ]
  }

  private static func row(_ term: Codebook.Term) -> [String] {
    var row = ["{\(term.name)}"] + Array(repeating: "", count: headings.count)
    row[headings.firstIndex(of: "rules")!] = CellLists.cell(
      of: term.entries.map { CodingRuleText(find: $0).notation })
    return Array(row.prefix(14))
  }
}
