import GRDB

/// What the rows of a project add up to, and what they have in common with their indices.
///
/// Sums do not mind the order, so that parts of them can be found side by side.
struct RowSums {
  /// Some of the rows of a file.
  enum Part: Sendable {
    /// The digests of `content`, beside its index.
    case content
    case table(ProjectTable)
    /// The segments that fulfil a condition.
    case segments(String)
    /// What the index of a table holds.
    case index(ProjectTable)
  }

  private(set) var rows = RowSum()
  /// For each index what the table says it holds, less what it holds.
  private var missing: [String: UInt64] = [:]

  /// Whether every index holds what its table does.
  var indicesFit: Bool { missing.values.allSatisfy { $0 == 0 } }

  mutating func add(_ other: RowSums) {
    rows.combine(other.rows)
    for (index, number) in other.missing { missing[index, default: 0] &+= number }
  }

  /// All of a file, the largest parts first.
  static func parts(of db: Database) throws -> [Part] {
    var parts = SegmentRecord.halves.map(Part.segments) + [.index(.segment)]
    for table in try ProjectTable.tables(in: db) where table != .segment {
      parts.append(.table(table))
      if FileIndex.all[table] != nil { parts.append(.index(table)) }
    }
    return parts + [.content]
  }
}

extension RowSums.Part {
  /// - Complexity: O(bytes of these rows).
  func sums(_ db: Database) throws -> RowSums {
    switch self {
    case .content: try RowSums(ofContent: db)
    case .table(let table): try RowSums(of: table, "", db)
    case .segments(let condition): try RowSums(of: .segment, " WHERE " + condition, db)
    case .index(let table): try FileIndex.all[table].map { try RowSums(of: $0, db) } ?? RowSums()
    }
  }
}

extension RowSums {
  fileprivate init(of table: ProjectTable, _ condition: String, _ db: Database) throws {
    let index = FileIndex.all[table]
    var indexed = index?.sumOfTable(table.columns)
    var bytes = RowBytes(of: table.rawValue)
    try PlainRow.forEach(db, table.select + condition) { row in
      bytes.begin(row)
      rows.toggle(bytes)
      indexed?.add(row)
    }
    if let index, let indexed { missing[index.name] = indexed.number }
  }

  fileprivate init(ofContent db: Database) throws {
    let index = FileIndex.ofContent
    var indexed = index.sumOfTable(["digest"])
    try PlainRow.forEach(db, "SELECT digest FROM content NOT INDEXED") { row in
      rows.toggle(content: row.text(0))
      indexed.add(row)
    }
    missing[index.name] = indexed.number &- (try index.sum(db))
  }

  fileprivate init(of index: FileIndex, _ db: Database) throws {
    missing[index.name] = 0 &- (try index.sum(db))
  }
}
