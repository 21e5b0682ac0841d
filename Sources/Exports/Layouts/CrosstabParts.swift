import Analysis
import QualitativeData

extension Table {
  init(
    countsOf crosstab: Crosstab, title: String, rowHeading: String, notes: [String],
    quotes: [Int: Quote], shape: any Encodable & Sendable = [String]()
  ) {
    let rows = crosstab.rows.enumerated().map { index, name in
      let cells = crosstab.cells[index]
      return Row(
        key: name, title: name,
        cells: cells.map {
          Cell(.count($0.count), references: $0.references, segments: $0.segments)
        } + [Cell(.count(cells.reduce(0) { $0 + $1.count }))])
    }
    let sizes = crosstab.columns.indices.map { column in
      Cell(.count(crosstab.cells.reduce(0) { $0 + $1[column].count }))
    }
    self.init(
      title: title, rowHeading: rowHeading, columns: crosstab.columns + ["all"],
      roles: crosstab.columns.map { _ in .data } + [.margin],
      rows: rows + [
        Row(key: "n", title: "n", isMargin: true, cells: sizes + [Cell(.count(crosstab.total))])
      ],
      notes: [CrosstabWords.unit, CrosstabWords.exploratory] + notes, quotes: quotes,
      shape: shape)
  }

  init(testsOf crosstab: Crosstab, _ table: ContingencyTable) {
    let two = TwoByTwo(table)
    let blank = Content.blank(.undefined)
    func row(
      _ name: String, value: Content = .empty, df: Content = .empty, p: Content = .empty,
      from: Content = .empty, to: Content = .empty
    ) -> Row {
      Row(
        key: name, title: name,
        cells: ([value, df, p] + (two == nil ? [] : [from, to])).map { Cell($0) })
    }
    func test(_ name: String, _ statistic: ContingencyTable.Statistic) -> Row {
      row(
        name, value: .measure(statistic.value, decimals: 2),
        df: .count(statistic.degreesOfFreedom), p: .probability(statistic.probability))
    }
    var rows = [
      row("Fisher's exact test", p: crosstab.exact.map(Content.probability) ?? blank)
    ]
    if !crosstab.isExactOnly {
      rows.append(test("Pearson's χ²", table.chiSquared))
      if let yates = table.yates { rows.append(test("χ² with Yates's correction", yates)) }
      rows.append(test("Likelihood ratio G²", table.likelihoodRatio))
    }
    rows.append(row("Cramér's V", value: .coefficient(table.cramersV, decimals: 2)))
    rows.append(
      row("V, corrected", value: table.correctedV.map { .coefficient($0, decimals: 2) } ?? blank))
    if let two {
      let interval = two.oddsRatioInterval
      rows.append(
        row(
          "Odds ratio", value: two.oddsRatio.map { .measure($0, decimals: 2) } ?? blank,
          from: .measure(interval.lower, decimals: 2),
          to: interval.upper.map { .measure($0, decimals: 2) } ?? blank))
    }
    self.init(
      title: "Tests", rowHeading: "statistic",
      columns: ["value", "df", "p"] + (two == nil ? [] : ["95 % from", "to"]), rows: rows,
      notes: Self.notesOnTests(crosstab, table, two), shape: [String]())
  }

  private static func notesOnTests(
    _ crosstab: Crosstab, _ table: ContingencyTable, _ two: TwoByTwo?
  ) -> [String] {
    var notes = [CrosstabWords.exact, CrosstabWords.effect]
    if crosstab.isExactOnly {
      notes.append(
        "n = \(table.total): with \(Crosstab.mostForExactOnly) interviews or fewer only the exact test is given, since χ², G² and residuals are approximations for many."
      )
    } else if table.shareExpectedBelowFive > 0.2 {
      notes.append(
        "Fewer than 5 interviews are expected in \(Int((table.shareExpectedBelowFive * 100).rounded())) % of the cells: read the exact test, not χ² and G²."
      )
    }
    if two != nil {
      notes.append(
        "Odds ratio: the conditional estimate of Fisher's test with its exact interval; above 1 the first row goes with the first column."
      )
    }
    if let two, two.oddsRatio == nil {
      notes.append("Odds ratio –: no upper limit, since a cell is 0.")
    }
    if let reason = CrosstabWords.untested(crosstab) { notes.append(reason) }
    return notes + CrosstabWords.dropped(crosstab)
  }

  init(residualsOf crosstab: Crosstab, _ table: ContingencyTable, rowHeading: String) {
    let columns = crosstab.filledColumns.map { crosstab.columns[$0] }
    let residuals = table.adjustedResiduals
    let probabilities = table.residualProbabilities
    self.init(
      title: "Cells that stand out", rowHeading: rowHeading,
      columns: columns.flatMap { [$0, "Holm p"] },
      roles: columns.flatMap { _ in [.data, .own] },
      spanners: columns.enumerated().map {
        Spanner(title: $1, columns: $0 * 2..<$0 * 2 + 2, inner: ["residual", "Holm p"])
      },
      rows: crosstab.filledRows.enumerated().map { row, place in
        Row(
          key: crosstab.rows[place], title: crosstab.rows[place],
          cells: columns.indices.flatMap { column in
            [
              Cell(.measure(residuals[row][column], decimals: 2)),
              Cell(.probability(probabilities[row][column])),
            ]
          })
      },
      notes: [
        "Adjusted residuals: standard errors from what would be expected if rows and columns had nothing to do with each other (Agresti 2007). Their probabilities are adjusted by Holm over all \(residuals.count * columns.count) cells."
      ], shape: [String]())
  }
}
