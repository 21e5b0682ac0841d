/// A file format for tables.
package protocol TableFormat: Sendable {
  /// What `--format` calls it.
  var name: String { get }
  /// The ending of its files, without the point.
  var ending: String { get }
  /// What it shows behind the numbers; a table need hold no more.
  var detail: Table.Detail { get }
  /// The whole file. The same table gives the same bytes.
  func text(of table: Table) -> String
}
