import GRDB

/// An index SQLite keeps beside a table, and what it must have in common with it.
struct FileIndex {
  let table: String
  /// What SQLite calls it.
  let name: String
  /// The columns it holds.
  let columns: [String]

  static let ofContent = FileIndex(
    table: "content", name: "sqlite_autoindex_content_1", columns: ["digest"])
  /// Those of the tables the log accounts for.
  static let all: [ProjectTable: FileIndex] = [
    .transcript: FileIndex(
      table: "transcript", name: "sqlite_autoindex_transcript_2", columns: ["name"]),
    .segment: FileIndex(
      table: "segment", name: "sqlite_autoindex_segment_2",
      columns: ["transcript", "start", "end", "code", "coder"]),
  ]

  /// The number for what the index holds, whatever its order, read as it stands there.
  func sum(_ db: Database) throws -> UInt64 {
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    var sum = IndexSum(of: Array(columns.indices))
    try PlainRow.forEach(db, "SELECT \(list) FROM \(table) INDEXED BY \(name)") { sum.add($0) }
    return sum.number
  }

  /// To be given the table's own rows, with all columns in the order of the table.
  func sumOfTable(_ columns: [String]) -> IndexSum {
    IndexSum(of: self.columns.compactMap { columns.firstIndex(of: $0) })
  }
}

/// A number for the rows of a table or of its index, whatever their order.
///
/// It tells damage apart, and nothing else is asked of it: the table's rows have their own sum.
struct IndexSum {
  private(set) var number: UInt64 = 0
  private let columns: [Int]

  init(of columns: [Int]) { self.columns = columns }

  mutating func add(_ row: PlainRow) {
    var mix = Mixing()
    for column in columns { row.withBytes(column) { mix.add($0) } }
    number &+= mix.number
  }
}
