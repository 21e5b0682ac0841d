import Foundation
import GRDB
import QualitativeData

/// One study in one file: everything it holds is read here, and every change is one entry of its log.
///
/// The copies of a store share one connection. Every error thrown is a `StorageError` that names the file.
package struct ProjectStore: Sendable {
  /// As the caller gave it; what errors name.
  package let path: String
  let file: OpenProject

  /// Makes a new project that only its owner can read, and opens it.
  ///
  /// - Throws: where something has that name already; what exists is never touched.
  package static func create(at path: String, name: String? = nil, by actor: String) throws
    -> ProjectStore
  {
    try create(at: path, name: name, by: actor, schema: .current)
  }

  static func create(
    at path: String, name: String? = nil, by actor: String, schema: ProjectSchema
  ) throws -> ProjectStore {
    let place = ProjectFile(path)
    try place.createExclusively()
    do {
      let store = try ProjectStore(path: path, file: place.connect(creating: true))
      try store.writing { try schema.create(in: $0) }
      try store.recordCreation(name: name ?? place.stem, by: actor)
      return store
    } catch {
      place.removeWhatCreationLeft()
      throw error
    }
  }

  /// Opens a project after checking all of it; a sound file is not changed by a single byte.
  ///
  /// - Complexity: O(bytes of the file): every text and every entry of the log is compared with its digest.
  package static func open(at path: String) throws -> ProjectStore {
    try open(at: path, schema: .current)
  }

  static func open(at path: String, schema: ProjectSchema) throws -> ProjectStore {
    let place = ProjectFile(path)
    let store = try ProjectStore(path: path, file: place.connect(schema: schema))
    do {
      try store.migrate(to: schema)
      try store.reading { try OpeningCheck(db: $0, file: place, schema: schema).run() }
      try store.connected { queue in
        queue.inDatabase { StaleJournal.remove(beside: place, $0) }
      }
      return store
    } catch {
      store.file.distrust()
      try? store.close()
      throw error
    }
  }

  /// Ends the work; what was recorded is on disk already.
  package func close() throws {
    do {
      try file.close()
    } catch let error as DatabaseError {
      throw StorageError(path, StorageError.Reason(error))
    }
  }

  /// Stops what is going on, from any thread: the change under way is taken back, and later calls throw.
  package func interrupt() { file.interrupt() }
}

extension ProjectStore {
  /// One consistent look at the file.
  func reading<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try connected { try $0.read(body) }
  }

  /// One change, whole or not at all. Other writers wait from its first line on.
  func writing<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try connected { queue in
      try queue.writeWithoutTransaction { db in
        var answer: Answer?
        try db.inTransaction(.immediate) {
          try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
          answer = try body(db)
          try file.throwIfInterrupted(path)
          return .commit
        }
        file.noteChange()
        return answer!
      }
    }
  }

  /// The connection, for one caller at a time; what SQLite says becomes an error a researcher can act on.
  func connected<Answer>(_ body: (DatabaseQueue) throws -> Answer) throws -> Answer {
    do {
      return try file.use(path, body)
    } catch let error as DatabaseError {
      if [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) { file.distrust() }
      throw StorageError(path, StorageError.Reason(error))
    }
  }
}
