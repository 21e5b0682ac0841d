/// An answer of several parts, in the order they are read. A table alone is the shortest.
///
/// Formats for data write its tables and leave out the words between them.
package struct Report: Sendable {
  package enum Part: Sendable {
    case heading(String)
    case paragraph(String)
    case list([String])
    /// Somebody's own words, with who said them and where.
    case quotation(words: String, source: String)
    case table(Table)
  }

  package let title: String
  /// The number of its first table, in formats that number tables.
  package var firstNumber = 1
  package let parts: [Part]
  /// What JSON writes.
  package let shape: any Encodable & Sendable

  package init(title: String, parts: [Part], shape: any Encodable & Sendable) {
    self.title = title
    self.parts = parts
    self.shape = shape
  }

  /// A table alone, under its own title.
  package init(_ table: Table) {
    self.init(title: table.title, parts: [.table(table)], shape: table.shape)
  }

  /// The same report under another title; a table that stands alone takes it.
  package func titled(_ title: String) -> Report {
    let renamed = isOneTable ? mapping { $0.titled(title) } : self
    var report = Report(title: title, parts: renamed.parts, shape: shape)
    report.firstNumber = firstNumber
    return report
  }

  /// The same report with other tables in place of its own.
  package func mapping(_ change: (Table) -> Table) -> Report {
    var report = Report(
      title: title,
      parts: parts.map { part in
        guard case .table(let table) = part else { return part }
        return .table(change(table))
      }, shape: shape)
    report.firstNumber = firstNumber
    return report
  }

  package var tables: [Table] {
    parts.compactMap { part in
      guard case .table(let table) = part else { return nil }
      return table
    }
  }

  /// Whether it is one table and nothing else, so that its title is the table's.
  var isOneTable: Bool { parts.count == 1 && tables.count == 1 }
}
