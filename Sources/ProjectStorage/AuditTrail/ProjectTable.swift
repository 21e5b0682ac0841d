import GRDB

/// The tables whose rows the log accounts for.
package enum ProjectTable: String, CaseIterable, Sendable, Codable {
  case project, coder, codebook, transcript, attribute, segment, suggestion, summary, statement,
    adjudication, proposal, run

  /// In the table's order, the key first.
  var columns: [String] {
    switch self {
    case .project: ["key", "value"]
    case .coder: ["name"]
    case .codebook: ["name", "version", "source", "position"]
    case .transcript:
      [
        "guid", "position", "name", "file", "format", "file_digest", "language", "text",
        "structure",
      ]
    case .attribute: ["transcript", "speaker", "variable", "value"]
    case .segment:
      [
        "guid", "transcript", "code", "start", "end", "coder", "judgement", "reason", "codebook",
        "quote_digest",
      ]
    case .suggestion: ["transcript", "body", "codebooks", "count"]
    case .summary: ["axis", "value", "code", "text", "author"]
    case .statement: ["topic", "text", "author"]
    case .adjudication:
      [
        "guid", "transcript", "coder", "first_coder", "second_coder", "first", "second", "decision",
        "reason", "segments", "codebook",
      ]
    case .proposal: ["code", "body", "count"]
    case .run: ["codebooks", "transcripts", "engine", "attributes"]
    }
  }

  /// How many of the columns make the key.
  var keyLength: Int { self == .attribute || self == .summary ? 3 : 1 }

  /// The columns that hold the digest of a row of `content`.
  var digestColumns: [Int] {
    switch self {
    case .codebook: [2]
    case .transcript: [7, 8]
    case .suggestion, .proposal, .run: [1]
    case .project, .coder, .attribute, .segment, .summary, .statement, .adjudication: []
    }
  }
}

extension ProjectTable {
  /// The tables that a file has; an older one lacks those that came later.
  static func tables(in db: Database) throws -> [ProjectTable] {
    let names = try names(in: db)
    return allCases.filter { names.contains($0.rawValue) }
  }

  /// The names of all tables that a file has.
  static func names(in db: Database) throws -> Set<String> {
    Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"))
  }

  private var list: String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }
  private var keyTest: String {
    columns.prefix(keyLength).map { "\"\($0)\" = ?" }.joined(separator: " AND ")
  }

  var selectAll: String {
    let key = columns.prefix(keyLength).map { "\"\($0)\"" }.joined(separator: ", ")
    return "\(select) ORDER BY \(key)"
  }
  var select: String { "SELECT \(list) FROM \(rawValue)" }
  var selectOne: String { "SELECT \(list) FROM \(rawValue) WHERE \(keyTest)" }
  var insert: String {
    "INSERT INTO \(rawValue)(\(list)) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
  }
  var update: String {
    let values = columns.dropFirst(keyLength).map { "\"\($0)\" = ?" }.joined(separator: ", ")
    return "UPDATE \(rawValue) SET \(values) WHERE \(keyTest)"
  }
  var delete: String { "DELETE FROM \(rawValue) WHERE \(keyTest)" }
}
