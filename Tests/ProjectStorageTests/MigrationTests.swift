import Foundation
import GRDB
import QualitativeData
import Testing

@testable import ProjectStorage

@Suite struct MigrationTests {
  static let next = ProjectSchema(
    migrations: ProjectSchema.current.migrations + [
      "CREATE TABLE remark(guid TEXT PRIMARY KEY) STRICT"
    ])
  static let broken = ProjectSchema(
    migrations: ProjectSchema.current.migrations + [
      "CREATE TABLE remark(x) STRICT; DROP TABLE nothing"
    ])

  /// What the name of the copy says.
  static let before = "study.before-v\(next.version)"

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
    #expect(folder.names == [Self.before + ".verbatim", "study.verbatim"])
    #expect(try folder.mode(Self.before + ".verbatim") == 0o600)
    #expect(try ProjectStore.open(at: folder.path(Self.before + ".verbatim")).lines() == lines)
    let newer = StorageError.Reason.newerVersion(
      Self.next.version, ours: ProjectSchema.current.version)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == newer)

    let bytes = try folder.bytes()
    let again = try ProjectStore.open(at: folder.path(), schema: Self.next)
    #expect(try again.undo(by: "Anna").of == 6)
    _ = try again.redo(by: "Anna")
    #expect(try again.state() == state)
    #expect(try again.counts().entries == 9)
    try again.close()
    #expect(try folder.bytes() != bytes)
    #expect(folder.names == [Self.before + ".verbatim", "study.verbatim"])
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
      folder.names == [Self.before + "-2.verbatim", Self.before + ".verbatim", "study.verbatim"])
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

  @Test func `a project from before charts is opened, and can be charted`() throws {
    let first = ProjectSchema(migrations: [ProjectSchema.current.migrations[0]])
    let old = try ProjectStore.create(at: folder.path(), by: "Anna", schema: first)
    _ = try old.importTranscripts([Sample.transcript("P1")], by: "Anna")
    try old.close()
    #expect(try ProjectStore.verify(at: folder.path()) == [])

    let new = try ProjectStore.open(at: folder.path())
    let place = ChartPlace(.transcript("P1"), CodePath("c")!)
    let change = SummaryChange(place: place, before: nil, after: "They plan.")
    #expect(try new.changeSummaries([change], by: "Anna", summary: "one") != nil)
    #expect(try new.summaries().map(\.text) == ["They plan."])
    #expect(try new.verify() == [])
    #expect(try new.undo(by: "Anna").summary == "one")
    #expect(try new.summaries() == [])
  }

  @Test func `lists of suggestions for each transcript are read, and give way to the next run`()
    throws
  {
    let third = ProjectSchema(migrations: Array(ProjectSchema.current.migrations.prefix(3)))
    let old = try ProjectStore.create(at: folder.path(), by: "Anna", schema: third)
    _ = try old.importTranscripts([Sample.transcript("P1"), Sample.transcript("P2")], by: "Anna")
    let given = [Sample.suggestion("plan", "a"), Sample.suggestion("club", "b")]
    let body = Content(try JSON.data(OldSuggestionList(given)))
    let guid = try old.reading { try TranscriptRecord.named("P1", $0)!.guid }
    let row: [Cell] = [.text(guid), .text(body.digest), .text("c d"), .integer(2)]
    try old.record(
      NewEntry(actor: "Anna", task: .suggest, summary: "2 suggestions"), content: [body],
      changes: [.insert(row, into: .suggestion)])
    try old.close()

    let new = try ProjectStore.open(at: folder.path())
    #expect(try new.verify() == [])
    #expect(try new.suggestions() == given)
    #expect(try new.suggestions(for: [CodePath("b")!]) == [given[1]])
    #expect(try new.codebooksOfSuggestions() == ["P1": ["c", "d"]])
    #expect(try new.suggestionBasis().run == nil)
    #expect(try new.counts().suggestions == 2)
    try new.forEachBatch(of: 2, withSuggestions: true) { batch in
      let places = try batch[0].suggestedPlaces().places
      #expect(places.map(\.range) == given.map(\.range))
    }
    let state = try new.state()
    _ = try new.suggest([given[0]], codebooks: ["c"], by: "Anna")
    #expect(try new.suggestions() == [given[0]])
    #expect(try new.verify() == [])
    _ = try new.undo(by: "Anna")
    #expect(try new.state() == state)
    #expect(try new.suggestions() == given)
  }
}
