import QualitativeData

// Tables in which a row holds all answers of one respondent.
extension TableTranscripts {
  mutating func respondents() throws -> [Transcript] {
    let groups =
      mapping.transcript.isEmpty
      ? (headings.rows..<table.count).map { row in
        TableGroups.Group(values: ["\(row - headings.rows + 1)"], rows: [row])
      } : self.groups()
    let names = TableNames(groups.map(\.values), file: file, isWhole: false)
    var transcripts: [Transcript] = []
    var silent: [Int] = []
    for (index, group) in groups.enumerated() {
      let id = speaker(of: group)
      var assembly = TranscriptAssembly()
      assembly.cast[id] = Cast.Person(name: id, role: "respondent")
      var isSilent = true
      for row in group.rows {
        let turn = answers(row)
        guard !turn.isEmpty else { continue }
        isSilent = false
        assembly.add(turn, speaker: .identifiers([id]), line: table.line(ofRow: row))
      }
      if isSilent {
        silent.append(group.rows[0])
        continue
      }
      for row in group.rows.reversed() {
        let width = table.width(ofRow: row)
        for column in mapping.variables.prefix(while: { $0 < width })
        where !table.isEmpty(row, column) {
          assembly.variables[variableName(column)] = cells.text(row, column)
        }
      }
      transcripts.append(
        try assembly.transcript(
          of: file, format: format, name: names.name(index), digest: digest))
    }
    guard !transcripts.isEmpty else { throw IngestionError(file.path, .noTurns) }
    if let first = silent.first {
      findings.append(
        Finding(
          .warning, line: table.line(ofRow: first),
          "\(silent.count) of \(groups.count) respondents answered none of these questions and have no transcript"
        ))
    }
    findings += names.findings
    return transcripts
  }

  private func speaker(of group: TableGroups.Group) -> String {
    if let column = mapping.speaker {
      let row = group.rows.first { !table.isEmpty($0, column) }
      return row.map { table.cell($0, column) } ?? "Respondent"
    }
    let id = group.values.filter { !$0.isEmpty }.joined(separator: " ")
    let name = id.whiteSpaceFolded
    return mapping.transcript.isEmpty || name.isEmpty ? "Respondent" : name
  }

  /// The answers of a row, each below its question.
  private mutating func answers(_ row: Int) -> TurnText {
    var turn = TurnText()
    let width = table.width(ofRow: row)
    for column in mapping.text.prefix(while: { $0 < width }) where !table.isEmpty(row, column) {
      var answer = TurnText()
      answer.event(question(column), .note)
      answer.lineBreak()
      answer.add(verbatim: cells.text(row, column))
      turn.paragraph()
      turn.append(answer)
    }
    return turn
  }

  private func question(_ column: Int) -> String {
    headings.texts[column].isEmpty ? "column \(column + 1)" : headings.texts[column]
  }
}
