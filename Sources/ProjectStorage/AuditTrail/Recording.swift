import Foundation
import GRDB
import QualitativeData

/// The one way a project changes: content, rows and the entry of the log, in one transaction.
struct Recording {
  let db: Database
  let store: ProjectStore

  /// - Returns: the entry's number.
  /// - Throws: where a row in the file is not what the change takes it for; the caller's transaction then ends.
  func write(_ entry: NewEntry, content: [Content], changes: [RowChange]) throws -> Int {
    let last = try LogEnd.read(db)
    var sum = last.state
    for content in content where try insert(content) { sum.toggle(content: content.digest) }
    try withRoom(for: changes) {
      for change in inFileOrder(changes) {
        try store.file.throwIfInterrupted(store.path)
        try apply(change)
        if let before = change.before { sum.toggle(before, in: change.table) }
        if let after = change.after { sum.toggle(after, in: change.table) }
      }
    }
    try refuseNUL(in: [.text(entry.actor), .text(entry.summary)], of: "a name")
    let line = AuditEntry(entry, changes: RowChange.text(changes), state: sum, after: last)
    try line.insert(into: db)
    return line.number
  }

  /// From so many changes on it matters how they are spread over the file.
  private static let many = 10_000

  /// Lets SQLite hold more of the file while it makes many changes.
  private func withRoom(for changes: [RowChange], _ work: () throws -> Void) throws {
    guard changes.count >= Self.many else { return try work() }
    let size = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? 0
    try db.execute(sql: "PRAGMA cache_size = -98304")
    defer { try? db.execute(sql: "PRAGMA cache_size = \(size)") }
    try work()
  }

  /// Where many rows are new, or go, they are taken as the file orders them, one behind the other; all else as it is given,
  /// since one change may have to come after another.
  private func inFileOrder(_ changes: [RowChange]) -> [RowChange] {
    let isOfOneKind =
      changes.allSatisfy { $0.before == nil } || changes.allSatisfy { $0.after == nil }
    guard changes.count >= Self.many, isOfOneKind else { return changes }
    let order = ProjectTable.allCases
    let keys = changes.map { change in
      (table: order.firstIndex(of: change.table)!, key: change.key.first?.text ?? "")
    }
    return changes.indices.sorted { keys[$0] < keys[$1] }.map { changes[$0] }
  }

  /// - Returns: whether it was not there yet.
  private func insert(_ content: Content) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO content VALUES (?, ?) ON CONFLICT DO NOTHING")
    try statement.execute(arguments: [content.digest, content.body])
    return db.changesCount == 1
  }

  private func apply(_ change: RowChange) throws {
    let table = change.table
    if let after = change.after { try refuseNUL(in: after, of: "a \(table.rawValue)") }
    switch (change.before, change.after) {
    case (nil, let after?):
      try run(table.insert, after)
    case (let before?, nil):
      try check(before, in: table)
      try run(table.delete, change.key)
    case (let before?, let after?):
      try check(before, in: table)
      try run(table.update, Array(after.dropFirst(table.keyLength)) + change.key)
    case (nil, nil):
      preconditionFailure("a change has a row")
    }
  }

  /// - Throws: where the row is not in the file exactly so.
  private func check(_ row: [Cell], in table: ProjectTable) throws {
    let key = row.prefix(table.keyLength)
    let found = try Row.fetchOne(
      db.cachedStatement(sql: table.selectOne), arguments: StatementArguments(key))
    guard found?.cells == row else { throw StorageError(store.path, .changedMeanwhile) }
  }

  private func run(_ sql: String, _ cells: [Cell]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(cells))
  }

  /// SQLite would end the text there.
  private func refuseNUL(in row: [Cell], of what: String) throws {
    for case .text(let text) in row where text.utf8.contains(0) {
      throw StorageError(store.path, .controlCharacter(of: what))
    }
  }
}

/// Bytes that never change, known by their SHA-256.
package struct Content: Hashable, Sendable {
  package let digest: String
  package let body: Data

  package init(_ body: Data) {
    self.body = body
    digest = ContentDigest.of(body)
  }

  package init(_ text: String) { self.init(Data(text.utf8)) }
}
