import Foundation
import GRDB
import QualitativeData

/// The judged places of a large project as one list, so that a table need not go through the rows of all segments.
///
/// It says the same as the segments do at the log's entry whose hash is its stamp; later it is old, and not asked.
enum KeptPlaces {
  /// - Returns: `nil` where no list of this state is kept, or not as it was kept.
  static func read(_ db: Database, path: String) throws -> JudgedPlaces? {
    let kept = try Row.fetchOne(db, sql: "SELECT stamp, digest, body FROM judged_places")
    guard let kept, try LogEnd.read(db).hash == kept[0] else { return nil }
    return try places(kept)?.judged(path)
  }

  /// Keeps the list of today's segments, unless that is done.
  ///
  /// - Parameter pair: within a transaction that may change something, and has not.
  static func renew(_ pair: ConnectionPair, path: String) throws {
    let stamp = try LogEnd.read(pair.db).hash
    let kept = try String.fetchOne(pair.db, sql: "SELECT stamp FROM judged_places")
    guard kept != stamp else { return }
    let body = Data(try StoredPlaces.all(pair, path).packed)
    try pair.db.execute(
      sql: "INSERT OR REPLACE INTO judged_places VALUES (1, ?, ?, ?)",
      arguments: [stamp, digest(stamp, body), body])
  }

  /// Whether the list, if there is one of this state, says what the segments say.
  static func isSound(_ pair: ConnectionPair, path: String) throws -> Bool {
    let kept = try Row.fetchOne(pair.db, sql: "SELECT stamp, digest, body FROM judged_places")
    guard let kept else { return true }
    guard let places = places(kept) else { return false }
    return try LogEnd.read(pair.db).hash != kept[0] || places == .all(pair, path)
  }

  private static func places(_ kept: Row) -> StoredPlaces? {
    let body: Data = kept[2]
    guard kept[1] == digest(kept[0], body) else { return nil }
    return body.withUnsafeBytes { StoredPlaces(packed: $0) }
  }

  private static func digest(_ stamp: String, _ body: Data) -> String {
    var digest = ContentDigest.Running()
    digest.add("\(stamp)\n")
    body.withUnsafeBytes { digest.add($0) }
    return digest.text
  }
}
