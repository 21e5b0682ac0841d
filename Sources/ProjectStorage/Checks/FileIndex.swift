import GRDB

/// An index SQLite keeps beside a table, and what it must have in common with it.
struct FileIndex {
  enum Side { case table, index }

  let table: String
  /// What SQLite calls it.
  let name: String
  /// The columns it holds.
  let columns: [String]

  static let all = [
    FileIndex(table: "content", name: "sqlite_autoindex_content_1", columns: ["digest"]),
    FileIndex(table: "transcript", name: "sqlite_autoindex_transcript_2", columns: ["name"]),
    FileIndex(
      table: "segment", name: "sqlite_autoindex_segment_2",
      columns: ["transcript", "start", "end", "code", "coder"]),
  ]

  /// A number for the rows of one side, whatever their order, read as they stand there.
  ///
  /// It tells damage apart, and nothing else is asked of it: the table's rows have their own sum.
  func sum(_ side: Side, _ db: Database) throws -> UInt64 {
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let source = side == .table ? "NOT INDEXED" : "INDEXED BY \(name)"
    var sum: UInt64 = 0
    try PlainRow.forEach(db, "SELECT \(list) FROM \(table) \(source)") { row in
      var mix = Mixing()
      for column in columns.indices { row.withBytes(column) { mix.add($0) } }
      sum &+= mix.number
    }
    return sum
  }
}

/// A quick number for a list of byte strings (the finaliser of MurmurHash3, Appleby 2008, over eight bytes at a time).
private struct Mixing {
  private(set) var number: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    add(rest)
    add(UInt64(bytes.count))
  }

  private mutating func add(_ part: UInt64) {
    var mixed = number ^ part
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    number = mixed ^ mixed >> 33
  }
}
