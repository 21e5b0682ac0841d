import Analysis
import QualitativeData

/// What is said under every crosstab.
enum CrosstabWords {
  static let exploratory =
    "Exploratory, purposive sample: a probability here describes these interviews and says nothing of any population."
  static let unit = "Unit: interviews, each in one group."
  static let exact =
    "p: Fisher's exact test, two-sided (in tables larger than two by two by Freeman & Halton)."
  static let effect =
    "V: Cramér's, 0 to 1, which chance alone makes larger in small samples; corrected V takes that off (Bergsma 2013)."

  /// Why there is no exact probability.
  static func untested(_ crosstab: Crosstab) -> String? {
    if crosstab.table == nil {
      return "Nothing is tested: one row or one column alone holds interviews."
    }
    return crosstab.exact == nil
      ? "The table is too large for the exact test (more than \(FisherExactTest.mostFillings) ways to fill its columns would have to be looked at). Compare fewer groups with --where, or read χ² if few cells are small."
      : nil
  }

  /// The test as a paper reports it below a table, as in χ²(4, N = 40) = 5.31, p = .257, V = .31; exact where χ² is
  /// an approximation for more.
  static func reported(_ crosstab: Crosstab) -> [String] {
    guard let table = crosstab.table else { return untested(crosstab).map { [$0] } ?? [] }
    func probability(_ value: Double) -> String {
      let shown = Table.Content.probability(value).printed
      return shown.hasPrefix("<") ? "p \(shown)" : "p = \(shown)"
    }
    let size = "V = \(Table.Content.coefficient(table.cramersV, decimals: 2).printed)"
    if let exact = crosstab.exact, crosstab.isExactOnly || table.shareExpectedBelowFive > 0.2 {
      return ["Fisher's exact test, two-sided: \(probability(exact)), \(size)."]
        + dropped(crosstab)
    }
    let test = table.chiSquared
    let value = Table.Content.measure(test.value, decimals: 2).printed
    return [
      "χ²(\(test.degreesOfFreedom), N = \(table.total)) = \(value), \(probability(test.probability)), \(size)."
    ] + dropped(crosstab)
  }

  static func dropped(_ crosstab: Crosstab) -> [String] {
    let rows = crosstab.rows.indices.filter { !crosstab.filledRows.contains($0) }
    let columns = crosstab.columns.indices.filter { !crosstab.filledColumns.contains($0) }
    return [
      (rows.map { crosstab.rows[$0] }, "row"), (columns.map { crosstab.columns[$0] }, "column"),
    ]
    .filter { !$0.0.isEmpty }.map { names, what in
      "Left out of the tests, since no interview stands there: \(what) \(names.joined(separator: ", "))."
    }
  }
}

extension Table {
  /// One row a code: in how many interviews of each group it stands, and the exact test of its own table.
  ///
  /// - Parameter quotes: The words of segments, by their positions, for formats that print them.
  package init(_ crosstabs: CodeCrosstabs, quotes: [Int: Quote] = [:]) {
    let groups = crosstabs.groups
    let sizes = groups.names.indices.map { Cell(.count(groups.transcripts(of: $0).count)) }
    let kind = crosstabs.question.rows == .codes ? "code" : "theme"
    self.init(
      title: "Interviews with each \(kind) by \(groups.title), tested one by one",
      rowHeading: kind + "s", columns: groups.names + ["n", "p", "Holm p", "V", "corrected V"],
      roles: groups.names.map { _ in .data } + [.margin, .own, .own, .own, .own],
      rows: [
        Row(
          key: "n", title: "n (interviews)", isMargin: true,
          cells: sizes + [Cell(.count(groups.count))]
            + Array(repeating: Cell(.empty), count: 4))
      ] + crosstabs.rows.map(Self.row),
      notes: Self.notes(crosstabs), quotes: quotes, shape: CrosstabsShape(crosstabs))
  }

  private static func row(_ row: CodeCrosstabs.Row) -> Row {
    let crosstab = row.crosstab
    let present = crosstab.cells[0].enumerated().map { column, cell in
      cell.count + crosstab.cells[1][column].count == 0
        ? Cell(.blank(.notAsked))
        : Cell(.count(cell.count), references: cell.references, segments: cell.segments)
    }
    func number(_ value: Double?, _ make: (Double) -> Content) -> Cell {
      Cell(value.map(make) ?? .blank(.undefined))
    }
    return Row(
      key: row.path, title: row.code.title, depth: row.code.depth,
      cells: present + [
        Cell(.count(crosstab.total)), number(crosstab.exact, Content.probability),
        number(row.adjusted, Content.probability),
        number(crosstab.table?.cramersV) { .coefficient($0, decimals: 2) },
        number(crosstab.table?.correctedV) { .coefficient($0, decimals: 2) },
      ])
  }

  private static func notes(_ crosstabs: CodeCrosstabs) -> [String] {
    let groups = crosstabs.groups
    var notes = [
      "Unit: interviews with at least one segment; each interview stands in one group.",
      CrosstabWords.exploratory,
      "\(CrosstabWords.exact) Each code is tested by itself, present or absent, since an interview may hold several. "
        + "Holm p: adjusted over the \(counted(crosstabs.tested, "code")) tested together.",
      CrosstabWords.effect,
    ]
    if crosstabs.rows.contains(where: { $0.crosstab.table == nil }) {
      notes.append("–: not tested, since all interviews have the code or none has.")
    }
    if crosstabs.rows.contains(where: { $0.crosstab.table != nil && $0.crosstab.exact == nil }) {
      notes.append("–: too large for the exact test; compare fewer groups with --where.")
    }
    if crosstabs.question.rows == .themes {
      notes.append(
        "A theme counts its subcodes, so a theme's test and its subcodes' tests are not independent."
      )
    }
    notes += groups.leftOut.map { $0.sentence(groups.title) }
    notes += crosstabs.rows.filter { !$0.notAsked.isEmpty }.map {
      "\($0.path): \(counted($0.notAsked.count, "interview")) not asked about it and left out of its table: \(SelectionNotes.names($0.notAsked))."
    }
    return notes
      + SelectionNotes.notes(
        crosstabs.question.selection, segments: crosstabs.segmentCount,
        coders: crosstabs.matrix.coders, codebook: crosstabs.matrix.codebook)
  }
}
