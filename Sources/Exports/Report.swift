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

  /// The same report under another title. The table it begins with takes it, be there others or not.
  package func titled(_ title: String) -> Report {
    var parts = parts
    if case .table(let main)? = parts.first { parts[0] = .table(main.titled(title)) }
    var report = Report(title: title, parts: parts, shape: shape)
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

  /// Whether its title stands over it: not where the table it begins with has the same.
  var hasTitleOfItsOwn: Bool {
    guard case .table(let main)? = parts.first else { return true }
    return main.title != title
  }

  /// What the numbers were made from, and by what: said once, at the end, whatever the number of tables.
  var origin: [String] {
    var notes: [String] = []
    for note in tables.flatMap({ $0.provenance?.notes ?? [] }) where !notes.contains(note) {
      notes.append(note)
    }
    return notes
  }
}
