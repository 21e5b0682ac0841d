import QualitativeData

/// What a table of codes says of the codebook as a whole.
struct CodeTableHeader {
  private(set) var codebook: Codebook
  private let saysItsName: Bool
  private(set) var findings: [Finding] = []

  /// What programs call the root that all codes stand under.
  private static let roots: Set<String> = [
    "code system", "codesystem", "codes", "nodes", "list of codes", "kodesystem", "koder",
    "liste der codes",
    "codebaum", "themes", "nodes codes",
  ]

  init(_ columns: CodeColumns, _ rows: [CodeTable.Row], name: String) {
    var values: [CodeRole: String] = [:]
    var findings: [Finding] = []
    let roles: [CodeRole] = [
      .codebookName, .codebookVersion, .codebookLanguage, .codebookSource, .codebookNote,
      .codebookVariables,
    ]
    for role in roles {
      guard let column = columns.first(role) else { continue }
      for row in rows where !row.text(column).isEmpty {
        let text = row.text(column)
        if values[role] == nil { values[role] = text }
        guard values[role] != text else { continue }
        findings.append(
          Finding(
            .error, line: row.line, column: column + 1,
            "differs from what stands above it, but a table holds one codebook. Make them the same, or split the table"
          ))
        break
      }
    }
    if values[.codebookName] == nil {
      findings.append(
        Finding(.note, "called '\(name)', after its file. A column 'codebook' can say another name")
      )
    }
    if values[.codebookVersion] == nil {
      findings.append(Finding(.note, "taken for version 1. A column 'version' can say another"))
    }
    saysItsName = values[.codebookName] != nil
    codebook = Codebook(
      name: values[.codebookName] ?? name, version: values[.codebookVersion] ?? "1")
    codebook.language = values[.codebookLanguage]
    codebook.source = values[.codebookSource]
    codebook.note = values[.codebookNote]
    for line in CellLists.entries(of: values[.codebookVariables] ?? "") {
      if let (variable, declaration) = VariableNotation.read(line) {
        codebook.variables[variable] = declaration
      } else {
        findings.append(
          Finding(
            .error, line: rows.first?.line,
            column: columns.first(.codebookVariables).map { $0 + 1 },
            "no type of a variable. Write it as in role: ordered: top level; employee"))
      }
    }
    self.findings = findings
  }

  /// The codes below a root that is only the program's name for all of them.
  mutating func withoutRoot(_ codes: [Code]) -> [Code] {
    guard !saysItsName, codes.count == 1, let root = codes.first, !root.codes.isEmpty,
      root.definition == nil,
      root.rules.isEmpty, Self.roots.contains(CodeHeadings.plain(root.code))
    else { return codes }
    findings.append(
      Finding(
        .note, line: root.place?.line,
        "'\(root.code)' was taken for the name of the whole list and not for a code"))
    return root.codes
  }
}

/// The type of a variable in one line: `role: ordered: top level; employee`.
enum VariableNotation {
  static func line(_ name: String, _ declaration: Variable.Declaration) -> String {
    "\(name): \(declaration.kind.rawValue)"
      + (declaration.values.isEmpty ? "" : ": " + declaration.values.joined(separator: "; "))
  }

  static func read(_ line: String) -> (String, Variable.Declaration)? {
    let parts = line.split(separator: ":", maxSplits: 2).map(\.trimmingWhiteSpace)
    guard parts.count >= 2, let kind = Variable.Kind(rawValue: parts[1]) else { return nil }
    let values = parts.count == 3 ? parts[2].split(separator: ";").map(\.trimmingWhiteSpace) : []
    return (parts[0], Variable.Declaration(kind: kind, values: values.filter { !$0.isEmpty }))
  }
}
