import GRDB
import QualitativeData

extension ProjectStore {
  /// What came into the project from a file with these bytes, as a researcher knows it; `nil` for any other file.
  ///
  /// - Parameter digest: The SHA-256 of the file's bytes, as `ContentDigest` writes it.
  package func whatCameIn(from digest: String) throws -> String? {
    try reading { db in
      if let name = try String.fetchOne(
        db, sql: "SELECT name FROM transcript WHERE file_digest = ?", arguments: [digest])
      {
        return "the transcript '\(name)'"
      }
      return try String.fetchOne(
        db, sql: "SELECT name FROM codebook WHERE source = ?", arguments: [digest]
      ).map { "the codebook '\($0)'" }
    }
  }

  /// The variables that a transcript or a speaker has a value of, with their distinct values.
  package func variables() throws -> [String: Set<String>] {
    try reading { db in
      let rows = try Row.fetchAll(db, sql: "SELECT DISTINCT variable, value FROM attribute")
      return rows.reduce(into: [:]) { $0[$1[0] as String, default: []].insert($1[1]) }
    }
  }
}
