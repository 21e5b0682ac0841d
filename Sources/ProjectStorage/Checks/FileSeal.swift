import GRDB
import QualitativeData

/// What all bytes of a project file come to, kept in the file itself when this program has changed it and is done.
///
/// A large file takes seconds to check in every part, and a tenth of that to compare with its seal. A file whose seal is
/// broken or old is checked in every part; nothing is refused for its seal alone.
enum FileSeal {
  /// How many bytes are one task.
  private static let block = 4 << 20

  /// Whether the file is byte for byte as it was when it was sealed.
  ///
  /// - Complexity: O(bytes of the file).
  static func isUnbroken(_ pair: ConnectionPair) throws -> Bool {
    guard let digest = try digest(pair) else { return false }
    return try String.fetchOne(pair.db, sql: "SELECT digest FROM seal") == digest
  }

  /// Seals the file as it is. Only within a transaction that has not changed anything.
  static func write(_ pair: ConnectionPair) throws {
    guard let digest = try digest(pair) else { return }
    try pair.db.execute(
      sql: "INSERT OR REPLACE INTO seal(number, digest) VALUES (1, ?)", arguments: [digest])
  }

  /// The SHA-256 over the numbers of all blocks, without what writing the seal itself changes; `nil` where there is no place for
  /// a seal.
  private static func digest(_ pair: ConnectionPair) throws -> String? {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'seal'"
    guard let file = RawFile(pair.db), let root = try Int.fetchOne(pair.db, sql: sql) else {
      return nil
    }
    let page = try Int.fetchOne(pair.db, sql: "PRAGMA page_size") ?? 0
    let own = [
      FileHeader.changeCounter, FileHeader.lastWriter, (root - 1) * page..<root * page,
    ]
    let size = try file.size()
    let blocks = stride(from: 0, to: size, by: block).map { $0..<min($0 + block, size) }
    var all = ContentDigest.Running()
    all.add("\(size)\n")
    for sum in try pair.answers(to: blocks, { try RawFile($1)?.sum($0, without: own) }) {
      guard let sum else { return nil }
      all.add("\(sum.numbers)\n")
    }
    return all.text
  }
}

extension RawFile {
  fileprivate func sum(_ range: Range<Int>, without own: [Range<Int>]) throws -> WideMixing {
    var bytes = try bytes(range)
    for part in own.map({ $0.clamped(to: range) }) where !part.isEmpty {
      for place in part { bytes[place - range.lowerBound] = 0 }
    }
    return bytes.withUnsafeBytes { WideMixing($0) }
  }
}
