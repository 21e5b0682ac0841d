import Foundation
import GRDB
import QualitativeData
import Testing

@testable import ProjectStorage

@Suite struct MigrationTests {
  static let next = ProjectSchema(
    migrations: ProjectSchema.current.migrations + [
      "CREATE TABLE memo(guid TEXT PRIMARY KEY) STRICT"
    ])
  static let broken = ProjectSchema(
    migrations: ProjectSchema.current.migrations + [
      "CREATE TABLE memo(x) STRICT; DROP TABLE nothing"
    ])

  let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  @Test func `an older project is copied aside, then changed, with an entry that says so`() throws {
    let old = try Sample.study(at: folder.path())
    let lines = try old.lines()
    let state = try old.state()
    try old.close()

    let new = try ProjectStore.open(at: folder.path(), schema: Self.next)
    #expect(try new.state() == state)
    #expect(try new.history().last?.task == "migrate")
    try new.close()
    #expect(folder.names == ["study.before-v2.verbatim", "study.verbatim"])
    #expect(try folder.mode("study.before-v2.verbatim") == 0o600)
    #expect(try ProjectStore.open(at: folder.path("study.before-v2.verbatim")).lines() == lines)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .newerVersion(2, ours: 1))

    let bytes = try folder.bytes()
    let again = try ProjectStore.open(at: folder.path(), schema: Self.next)
    #expect(try again.undo(by: "Anna").of == 6)
    _ = try again.redo(by: "Anna")
    #expect(try again.state() == state)
    #expect(try again.counts().entries == 9)
    try again.close()
    #expect(try folder.bytes() != bytes)
    #expect(folder.names == ["study.before-v2.verbatim", "study.verbatim"])
  }

  @Test func `a migration that fails leaves the project as it was, and the copy`() throws {
    let old = try Sample.study(at: folder.path())
    let lines = try old.lines()
    try old.close()
    let bytes = try folder.bytes()
    #expect(throws: StorageError.self) {
      try ProjectStore.open(at: folder.path(), schema: Self.broken)
    }
    #expect(try folder.bytes() == bytes)
    #expect(try ProjectStore.open(at: folder.path()).lines() == lines)
    _ = try ProjectStore.open(at: folder.path(), schema: Self.next)
    #expect(
      folder.names == ["study.before-v2-2.verbatim", "study.before-v2.verbatim", "study.verbatim"])
  }

  @Test func `a damaged older project is neither copied nor changed`() throws {
    try Sample.study(at: folder.path()).close()
    try folder.tamper("UPDATE segment SET code = 'other'")
    let bytes = try folder.bytes()
    #expect(
      reason { _ = try ProjectStore.open(at: folder.path(), schema: Self.next) } == .damaged(.rows))
    #expect(try folder.bytes() == bytes)
    #expect(folder.names == ["study.verbatim"])
  }
}
