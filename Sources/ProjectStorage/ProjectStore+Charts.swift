import GRDB
import QualitativeData

/// One summary that is to become another, with what it is taken to be now.
package struct SummaryChange: Hashable, Sendable {
  package let place: ChartPlace
  /// `nil` where there is none.
  package let before: String?
  /// `nil` takes it away.
  package let after: String?

  package init(place: ChartPlace, before: String?, after: String?) {
    self.place = place
    self.before = before
    self.after = after
  }
}

extension ProjectStore {
  /// Every summary, by the kind of its case, its case and its code.
  package func summaries() throws -> [ChartSummary] {
    try reading { db in
      try Row.fetchAll(db, sql: ProjectTable.summary.selectAll).map { row in
        let cells = row.cells.compactMap(\.text)
        guard cells.count == 5, let code = CodePath(cells[2]) else {
          throw StorageError(path, .damaged(.rows))
        }
        return ChartSummary(
          place: ChartPlace(ChartCase(axis: cells[0], value: cells[1]), code), text: cells[3],
          author: cells[4])
      }
    }
  }

  /// Writes, changes and takes away summaries, all or none.
  ///
  /// - Returns: the entry's number; `nil` where nothing is to be changed.
  /// - Throws: `changedMeanwhile` where a summary is not what it is taken for.
  package func changeSummaries(_ changes: [SummaryChange], by actor: String, summary: String)
    throws -> Int?
  {
    try record(.chart, by: actor) { db in
      let rows = try changes.compactMap { change -> RowChange? in
        let key = [change.place.of.axis, change.place.of.value, change.place.code.description]
        return try rowChange(
          of: .summary, key: key, from: change.before, to: change.after, by: actor, db)
      }
      return Decision(changes: rows, summary: summary) { $0 }
    }
  }

  /// What becomes of a row of a key, a text and its author.
  func rowChange(
    of table: ProjectTable, key: [String], from before: String?, to after: String?,
    by actor: String, _ db: Database
  ) throws -> RowChange? {
    let statement = try db.cachedStatement(sql: table.selectOne)
    let row = try Row.fetchOne(statement, arguments: StatementArguments(key))?.cells
    guard Cell(before) == row?[key.count] ?? .null else {
      throw StorageError(path, .changedMeanwhile)
    }
    let new = after.map { key.map(Cell.text) + [.text($0), .text(actor)] }
    switch (row, new) {
    case (nil, nil): return nil
    case (nil, let new?): return .insert(new, into: table)
    case (let row?, nil): return .delete(row, from: table)
    case (let row?, let new?):
      return row[key.count] == new[key.count] ? nil : .update(row, to: new, in: table)
    }
  }

  /// The summaries under codes that are renamed, at their new places; what stands there already stays.
  func summaryRenamings(_ renaming: [CodePath: CodePath], _ db: Database) throws -> [RowChange] {
    guard !renaming.isEmpty else { return [] }
    let rows = try Row.fetchAll(db, sql: ProjectTable.summary.selectAll).map(\.cells)
    var taken = Set(rows.map { Array($0.prefix(3)) })
    return rows.flatMap { row -> [RowChange] in
      let texts = row.compactMap(\.text)
      guard texts.count == 5, let code = CodePath(texts[2]) else { return [] }
      let old = ChartCase(axis: texts[0], value: texts[1])
      let otherCode = old.code?.renamed(by: renaming)
      guard otherCode != nil || code.renamed(by: renaming) != nil else { return [] }
      let new = ChartPlace(
        otherCode.map(ChartCase.code) ?? old, code.renamed(by: renaming) ?? code)
      let key = [new.of.axis, new.of.value, new.code.description].map(Cell.text)
      guard taken.insert(key).inserted else { return [] }
      return [.delete(row, from: .summary), .insert(key + row.dropFirst(3), into: .summary)]
    }
  }
}
