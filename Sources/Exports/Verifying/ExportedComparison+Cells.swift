/// Tables: rows and columns by their names, then cell by cell.
extension ExportedComparison {
  mutating func compareTable(_ index: Int) {
    let (table, fresh) = (file.tables[index], now.tables[index])
    let (then, today) = (exported.tables[index], current.tables[index])
    let name = exported.tables.count > 1 ? "table \(index + 1), " : ""
    let rows = Alignment(
      then.rows.map { .init(key: $0.key, title: $0.title) }, with: today.rows.map(\.key),
      labels: table.rows.map { $0.first ?? "" }, wanted: fresh.rows.map { $0.first ?? "" })
    for key in rows.removed { differences.append("\(name)the row '\(key)' is missing in the file") }
    for key in rows.gone { differences.append("\(name)the project has no row '\(key)' any more") }
    for key in rows.new {
      differences.append("\(name)the project has a row '\(key)' now, which the file lacks")
    }
    for label in rows.added {
      differences.append("\(name)the row '\(label)' was added to the file")
    }
    let columns = Self.columns(of: then, today, table, fresh)
    for heading in Self.changedHeadings(table, fresh, columns.pairs) {
      differences.append("\(name)the heading '\(heading)' is not what the project says")
    }
    for heading in Self.missing(table, fresh, then, today) {
      differences.append("\(name)the column '\(heading)' is missing in the file")
    }
    for title in columns.gone {
      differences.append("\(name)the project has no column '\(title)' any more")
    }
    for title in columns.new {
      differences.append("\(name)the project has a column '\(title)' now, which the file lacks")
    }
    for (shown, recorded, wanted) in rows.pairs {
      for (column, other) in columns.pairs {
        cells += 1
        compareWords(then, recorded, column, with: today.rows[wanted], other, name)
        let says = column < table.rows[shown].count ? table.rows[shown][column] : ""
        let should = other < fresh.rows[wanted].count ? fresh.rows[wanted][other] : ""
        guard says != should else { continue }
        let row = then.rows[recorded]
        differences.append(
          name
            + sentence(
              row, then, column: column, says: says, should: should,
              today: today.rows[wanted], other,
              heading: column < table.headings.count ? table.headings[column] : "references"))
      }
    }
  }

  private func sentence(
    _ row: TableRecord.Row, _ then: TableRecord, column: Int, says: String, should: String,
    today: TableRecord.Row, _ other: Int, heading: String
  ) -> String {
    guard column > 0 else {
      return "the title of the row '\(row.key)' is not what the project says"
    }
    guard column <= row.cells.count, other <= today.cells.count else {
      return "\(row.key): the \(heading) are not what the project says"
    }
    let place = "\(row.key) × \(then.columns[column - 1])"
    let (before, after) = (row.cells[column - 1], today.cells[other - 1])
    guard !before.shown.hasPrefix("sha256:") && !after.shown.hasPrefix("sha256:") else {
      return before == after
        ? "\(place): the text is not what the project says"
        : "\(place): the project says something else than when this was exported"
    }
    let changed = before.shown == after.shown ? "" : " (when exported: \(before.shown))"
    return
      "\(place): the file says \(Self.short(says)), the project says \(Self.short(should))\(changed)"
  }

  /// A number or a short word; anything longer may be what somebody wrote.
  private static func short(_ text: String) -> String {
    text.isEmpty ? "nothing" : text.count <= 24 ? text : "something else"
  }

  /// Headings of the file that stand where the project has others; of one that was taken out, the one in its place.
  private static func changedHeadings(
    _ table: ExportedFile.Table, _ fresh: ExportedFile.Table, _ pairs: [(Int, Int)]
  ) -> [String] {
    if table.headings.count == fresh.headings.count {
      let isSame = pairs.allSatisfy { $0 == $1 }
      if isSame { return zip(table.headings, fresh.headings).filter { $0 != $1 }.map(\.0) }
    }
    var rest = fresh.headings
    return table.headings.filter { heading in
      guard let place = rest.firstIndex(of: heading) else { return true }
      rest.remove(at: place)
      return false
    }
  }

  /// What stood behind the table's own columns and does not any more, by its headings: the references of columns that
  /// were there when it was exported.
  private static func missing(
    _ table: ExportedFile.Table, _ fresh: ExportedFile.Table, _ then: TableRecord,
    _ today: TableRecord
  ) -> [String] {
    fresh.headings.dropFirst(today.columns.count + 1).filter { heading in
      !table.headings.contains(heading) && then.columns.contains(where: heading.hasPrefix)
    }
  }

  /// The columns of the file and of what would be written now that are the same; the row titles first.
  private static func columns(
    of then: TableRecord, _ today: TableRecord, _ table: ExportedFile.Table,
    _ fresh: ExportedFile.Table
  ) -> (pairs: [(Int, Int)], gone: [String], new: [String]) {
    var pairs = [(0, 0)]
    var gone: [String] = []
    var rest = Array(today.columns.enumerated())
    for (index, title) in then.columns.enumerated() {
      if let found = rest.firstIndex(where: { $0.element == title }) {
        pairs.append((index + 1, rest.remove(at: found).offset + 1))
      } else {
        gone.append(title)
      }
    }
    // What comes behind the table's own columns: references, by their headings.
    for index in table.headings.indices.dropFirst(then.columns.count + 1) {
      if let other = fresh.headings.indices.dropFirst(today.columns.count + 1).first(where: {
        fresh.headings[$0] == table.headings[index]
      }) {
        pairs.append((index, other))
      }
    }
    return (pairs, gone, rest.map(\.element))
  }
}
