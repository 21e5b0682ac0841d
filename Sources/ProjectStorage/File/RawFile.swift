import GRDB
import GRDBSQLite

/// The bytes of the file a connection has open, read through SQLite's own handle: closing any other handle of a live
/// project would drop SQLite's locks.
///
/// They are what was last committed, as long as the connection is within a transaction and has not changed anything.
struct RawFile {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let methods: sqlite3_io_methods

  /// `nil` where the connection has no file.
  init?(_ db: Database) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let answer = sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard answer == SQLITE_OK, let file, let methods = file.pointee.pMethods else { return nil }
    self.file = file
    self.methods = methods.pointee
  }

  func size() throws -> Int {
    var size: sqlite3_int64 = 0
    try check(methods.xFileSize(file, &size))
    return Int(size)
  }

  /// - Parameter range: within the file.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      try check(
        methods.xRead(
          file, buffer.baseAddress, Int32(range.count), sqlite3_int64(range.lowerBound)))
      count = range.count
    }
  }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
