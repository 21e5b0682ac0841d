/// A file format for tables.
package protocol TableFormat: Sendable {
  /// What `--format` calls it.
  var name: String { get }
  /// The ending of its files, without the point.
  var ending: String { get }
  /// What it shows behind the numbers; a table need hold no more.
  var detail: Table.Detail { get }
  /// Whether its tables are laid out for papers.
  var isForPapers: Bool { get }
  /// The whole file. The same report gives the same bytes.
  ///
  /// - Throws: `ExportError` where a kept library cannot write it.
  func file(of report: Report) throws -> [UInt8]
}

extension TableFormat {
  /// Whether it is a spreadsheet, where a person can fill in a column.
  package var isSheet: Bool { ["csv", "tsv", "xlsx"].contains(name) }

  /// Whether it is for the screen.
  package var isForScreen: Bool { name == "text" }

  package var isForPapers: Bool { false }

  /// A table alone.
  package func file(of table: Table) throws -> [UInt8] { try file(of: Report(table)) }
}
