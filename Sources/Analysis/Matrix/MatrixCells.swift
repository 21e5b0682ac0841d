/// The cells of a counted matrix in the order of its rows and columns, with the segments behind them.
struct MatrixCells {
  let inner: [[ThemeMatrix.Cell]]
  let totals: [ThemeMatrix.Cell]
  let columnTotals: [ThemeMatrix.Cell]
  let total: ThemeMatrix.Cell

  init(_ counting: MatrixCounting, rows: [Int], columns: [Int], _ material: CodedMaterial) {
    let evidence =
      counting.keepsSegments
      ? MatrixEvidence(
        counting.hits, rows: counting.rows.values.count + 1,
        columns: counting.columns.values.count + 1, of: material,
        knowsTotals: counting.question.isOfMeetings) : nil
    inner = rows.map { row in columns.map { counting.cell(row, $0, evidence) } }
    totals = rows.map { counting.cell($0, nil, evidence) }
    columnTotals = columns.map { counting.cell(nil, $0, evidence) }
    total = counting.cell(nil, nil, evidence)
  }
}
