import GRDB
import GRDBSQLite

/// A row as SQLite holds it, while it is looked at: no value is made of a column that nobody asks for.
///
/// For reading millions of rows; elsewhere GRDB's own rows are easier.
struct PlainRow {
  private let statement: OpaquePointer

  private init(_ statement: OpaquePointer) { self.statement = statement }

  /// Calls with every row a query gives, in order.
  static func forEach(
    _ db: Database, _ sql: String, _ take: (PlainRow) throws -> Void
  ) throws {
    let statement = try db.makeStatement(sql: sql)
    let rows = try Row.fetchCursor(statement)
    while try rows.next() != nil { try take(PlainRow(statement.sqliteStatement)) }
  }

  var columns: Int { Int(sqlite3_column_count(statement)) }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  func isInteger(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER
  }

  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }

  /// The bytes of a text or of a body; none where there is none.
  func withBytes<Answer>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer {
    let start = sqlite3_column_blob(statement, Int32(column))
    let count = sqlite3_column_bytes(statement, Int32(column))
    return try body(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }

  func text(_ column: Int) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }
}

extension RowBytes {
  /// Turns to a row that stands in the file.
  mutating func begin(_ row: PlainRow) {
    begin()
    for column in 0..<row.columns {
      if row.isNull(column) {
        addNull()
      } else if row.isInteger(column) {
        add(row.integer(column))
      } else {
        row.withBytes(column) { add($0) }
      }
    }
  }
}
