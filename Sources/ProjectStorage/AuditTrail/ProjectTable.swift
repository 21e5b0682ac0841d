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

  var select: String { sql.select }
  var selectAll: String { sql.selectAll }
  var selectOne: String { sql.selectOne }
  var insert: String { sql.insert }
  var update: String { sql.update }
  var delete: String { sql.delete }

  /// What is said to SQLite, put together once.
  private struct SQL {
    let select: String
    let selectAll: String
    let selectOne: String
    let insert: String
    let update: String
    let delete: String

    init(_ table: ProjectTable) {
      let columns = table.columns.map { "\"\($0)\"" }
      let (name, list) = (table.rawValue, columns.joined(separator: ", "))
      let key = columns.prefix(table.keyLength)
      let test = key.map { "\($0) = ?" }.joined(separator: " AND ")
      let values = columns.dropFirst(table.keyLength).map { "\($0) = ?" }.joined(separator: ", ")
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      select = "SELECT \(list) FROM \(name)"
      selectAll = "\(select) ORDER BY \(key.joined(separator: ", "))"
      selectOne = "\(select) WHERE \(test)"
      insert = "INSERT INTO \(name)(\(list)) VALUES (\(marks))"
      update = "UPDATE \(name) SET \(values) WHERE \(test)"
      delete = "DELETE FROM \(name) WHERE \(test)"
    }
  }

  private static let statements = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, SQL($0)) })

  private var sql: SQL { Self.statements[self]! }
}
