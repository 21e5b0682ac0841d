import Analysis
import QualitativeData

extension Report {
  /// One code present or absent by group, with every statistic and who is behind each number.
  package init(
    _ crosstabs: CodeCrosstabs, code: CodeCrosstabs.Row, quotes: [Int: Table.Quote] = [:]
  ) {
    let groups = crosstabs.groups
    var notes = groups.leftOut.map { $0.sentence(groups.title) }
    if !code.notAsked.isEmpty {
      notes.append(
        "\(counted(code.notAsked.count, "interview")) not asked about it and left out: \(SelectionNotes.names(code.notAsked))."
      )
    }
    notes += SelectionNotes.notes(
      crosstabs.question.selection,
      segments: code.crosstab.cells[0].reduce(0) { $0 + $1.segments.count },
      coders: crosstabs.matrix.coders, codebook: crosstabs.matrix.codebook)
    self.init(
      title: "\(code.code.title) (\(code.path)) by \(groups.title)", rowHeading: "interviews",
      code.crosstab, notes: notes, quotes: quotes, shape: CrosstabsShape(crosstabs))
  }

  /// Two variables of the same interviews.
  ///
  /// - Parameter isForPaper: A paper describes its sample in one table, with the test in its note.
  package init(
    _ crosstab: Crosstab, rows: InterviewGroups, by columns: InterviewGroups,
    isForPaper: Bool = false
  ) {
    let title = rows.title.prefix(1).uppercased() + rows.title.dropFirst() + " by \(columns.title)"
    let out = rows.leftOut.map { $0.sentence(rows.title) }
    let others = columns.leftOut.map { $0.sentence(columns.title) }
    let notes = out + others.filter { !out.contains($0) }
    let shape = CrosstabsShape(crosstab, rows: rows, by: columns)
    if isForPaper {
      self.init(
        Table(
          countsOf: crosstab, title: title, rowHeading: rows.title,
          notes: CrosstabWords.reported(crosstab) + notes, quotes: [:], shape: shape))
    } else {
      self.init(
        title: title, rowHeading: rows.title, crosstab, notes: notes, quotes: [:], shape: shape)
    }
  }

  private init(
    title: String, rowHeading: String, _ crosstab: Crosstab, notes: [String],
    quotes: [Int: Table.Quote], shape: any Encodable & Sendable
  ) {
    var parts: [Part] = [
      .table(
        Table(
          countsOf: crosstab, title: title, rowHeading: rowHeading, notes: notes, quotes: quotes))
    ]
    if let table = crosstab.table {
      parts.append(.table(Table(testsOf: crosstab, table)))
      if !crosstab.isExactOnly {
        parts.append(.table(Table(residualsOf: crosstab, table, rowHeading: rowHeading)))
      }
    } else if let reason = CrosstabWords.untested(crosstab) {
      parts.append(.paragraph(reason))
    }
    parts.append(.heading("The interviews behind each number"))
    parts.append(.list(Self.members(of: crosstab)))
    self.init(title: title, parts: parts, shape: shape)
  }

  private static func members(of crosstab: Crosstab) -> [String] {
    crosstab.columns.indices.flatMap { column in
      crosstab.rows.indices.compactMap { row in
        let cell = crosstab.cells[row][column]
        return cell.count == 0
          ? nil
          : "\(crosstab.columns[column]), \(crosstab.rows[row]) (\(cell.count)): \(cell.transcripts.joined(separator: ", "))"
      }
    }
  }
}
