import Foundation
import GRDB
import QualitativeData

extension ProjectStore {
  /// Brings an older project to the schema's version, after putting a copy of it aside.
  func migrate(to schema: ProjectSchema) throws {
    let found = try reading(ProjectStore.version)
    try schema.checkVersion(found, place: path)
    guard found < schema.version else { return }
    try reading { try OpeningCheck(db: $0, file: ProjectFile(path), schema: schema).run() }
    try copyAside(before: schema.version)
    for version in found..<schema.version { try apply(schema, from: version) }
  }

  static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// One migration, in one transaction. Another program may have done it meanwhile.
  private func apply(_ schema: ProjectSchema, from version: Int) throws {
    try writing { db in
      guard try Self.version(db) == version else { return }
      try db.execute(sql: schema.migrations[version])
      try db.execute(sql: "PRAGMA user_version = \(version + 1)")
      let entry = NewEntry(
        actor: "verbatim", task: .migrate, summary: "changed the format to version \(version + 1)")
      _ = try Recording(db: db, store: self).write(entry, content: [], changes: [])
    }
  }

  /// Writes `NAME.before-v2.verbatim` through SQLite; a name that is taken gets a number.
  private func copyAside(before version: Int) throws {
    let original = ProjectFile(path).absolutePath
    let base = original.hasSuffix(".verbatim") ? String(original.dropLast(9)) : original
    let unfinished = ProjectFile(base + ".before-v\(version).\(getpid()).part")
    unfinished.removeWhatCreationLeft()
    try unfinished.createExclusively()
    do {
      try connected { queue in
        try queue.writeWithoutTransaction {
          try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished.absolutePath])
        }
      }
      try unfinished.makeDurable()
      guard rename(unfinished.absolutePath, Self.freeName(base, before: version)) == 0 else {
        throw StorageError(path, .init(errno: errno))
      }
    } catch {
      unfinished.removeWhatCreationLeft()
      throw error
    }
  }

  private static func freeName(_ base: String, before version: Int) -> String {
    var name = base + ".before-v\(version).verbatim"
    var number = 2
    while access(name, F_OK) == 0 {
      name = base + ".before-v\(version)-\(number).verbatim"
      number += 1
    }
    return name
  }
}

extension ProjectFile {
  /// Waits until the file's bytes are on the disk. Only for a file SQLite does not have open.
  func makeDurable() throws {
    let handle = systemOpen(absolutePath, O_RDONLY | O_CLOEXEC)
    guard handle >= 0, fsync(handle) == 0 else { throw StorageError(path, .init(errno: errno)) }
    _ = systemClose(handle)
  }
}
