import Foundation
import ProjectStorage
import QualitativeData
import TestSupport
import Testing

/// A change behind the project's back is named at opening, and again by `verify`.
@Suite struct TamperTests {
  typealias Damage = StorageError.Damage
  static let cases: [(sql: String, damage: Damage, finding: String)] = [
    (
      "UPDATE content SET body = CAST(replace(CAST(body AS TEXT), 'harbour', 'harvest') AS BLOB)",
      .text(transcript: "P1"), "the text or structure of transcript 'P1' is not what was imported"
    ),
    (
      "UPDATE content SET body = x'00' WHERE digest IN (SELECT source FROM codebook)",
      .codebook(name: "Co"), "the codebook 'Co' is not what was adopted"
    ),
    (
      "UPDATE content SET body = x'00' WHERE digest IN (SELECT body FROM proposal)", .content,
      "a text kept for undo is not what was stored"
    ),
    (
      "INSERT INTO content VALUES ('x', x'00')", .content,
      "a text kept for undo is not what was stored"
    ),
    (
      "UPDATE segment SET \"end\" = \"end\" - 1", .rows,
      "does not stand on the words that were coded"
    ),
    ("UPDATE segment SET code = 'other'", .rows, "is not what the history recorded"),
    ("UPDATE segment SET judgement = 'accepted'", .rows, "is not what the history recorded"),
    ("DELETE FROM segment WHERE judgement = 'rejected'", .rows, "is not what the history recorded"),
    (
      "UPDATE attribute SET value = 'Oslo' WHERE variable = 'municipality'", .rows,
      "the variable 'municipality' in 'P1'"
    ),
    ("INSERT INTO coder VALUES ('Mallory')", .rows, "the coder 'Mallory'"),
    ("UPDATE codebook SET version = '7'", .rows, "the codebook 'Co'"),
    ("UPDATE transcript SET name = 'P9' WHERE name = 'P1'", .rows, "the transcript 'P9'"),
    ("UPDATE project SET value = 'x' WHERE key = 'guid'", .rows, "the project's guid"),
    (
      "UPDATE proposal SET count = 5", .rows,
      "the list of suggestions for 'practice/co-management'"
    ),
    ("UPDATE run SET engine = 9", .rows, "the record of what 'autocode' looked at"),
    ("UPDATE log SET actor = 'Mallory' WHERE number = 3", .entry(3), "entry 3 of the history"),
    (
      "UPDATE log SET at = '2020-01-01T00:00:00.000Z' WHERE number = 4", .entry(4),
      "entry 4 of the history"
    ),
    ("UPDATE log SET changes = '[]' WHERE number = 4", .entry(4), "entry 4 of the history"),
    ("DELETE FROM log WHERE number = 2", .entry(2), "entry 2 of the history"),
    ("DELETE FROM log WHERE number = 6", .rows, "is not what the history recorded"),
    ("UPDATE log SET number = 9 WHERE number = 6", .entry(6), "entry 6 of the history"),
    ("DELETE FROM log", .entry(1), "entry 1 of the history"),
  ]

  let folder: StudyFolder

  init() throws {
    folder = try StudyFolder()
    try Sample.study(at: folder.path()).close()
  }

  @Test(arguments: cases.indices)
  func `a row changed by another program is found`(index: Int) throws {
    let (sql, damage, finding) = Self.cases[index]
    try folder.tamper(sql)
    let bytes = try folder.bytes()

    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .damaged(damage), "\(sql)")
    let findings = try ProjectStore.verify(at: folder.path()).map(\.message)
    #expect(findings.contains { $0.contains(finding) }, "\(sql): \(findings)")
    #expect(try folder.bytes() == bytes)
  }

  /// Two connections check it; pages that nothing stands on make it large.
  @Test(arguments: cases.indices)
  func `a row changed in a large file is found as well`(index: Int) throws {
    let (sql, damage, _) = Self.cases[index]
    try folder.enlarge()
    try ProjectStore.open(at: folder.path()).close()
    try folder.tamper(sql)
    let bytes = try folder.bytes()
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .damaged(damage), "\(sql)")
    #expect(try folder.bytes() == bytes)
  }

  @Test(arguments: cases.indices)
  func `a row changed in a large file that was sealed is found as well`(index: Int) throws {
    let (sql, damage, _) = Self.cases[index]
    try folder.enlarge()
    try folder.seal()
    #expect(try folder.hasUnbrokenSeal())
    try folder.tamper(sql)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .damaged(damage), "\(sql)")
    #expect(try !folder.hasUnbrokenSeal())
  }

  @Test(arguments: [false, true])
  func `pages overwritten in a large file are found`(isSealed: Bool) throws {
    try folder.enlarge()
    if isSealed { try folder.seal() }
    var bytes = try folder.bytes()
    bytes.replaceSubrange(16_384..<65_536, with: Data(repeating: 0xa5, count: 49_152))
    try folder.write(bytes)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .damaged(.structure))
    #expect(try folder.bytes() == bytes)
  }

  @Test(arguments: [
    "UPDATE study_index SET body = x'00' WHERE number = 1",
    "DELETE FROM study_index WHERE number = 0",
    "UPDATE study_index SET digest = 'x' WHERE number = 1",
    "UPDATE study_index SET stamp = 'other' WHERE number = 1",
    "UPDATE study_index SET number = 7 WHERE number = 1",
  ])
  func `a changed index does not keep a project from being opened, and is not believed`(sql: String)
    throws
  {
    let before = try ProjectStore.open(at: folder.path())
    let lines = try before.lines()
    try before.keepIndex([Data([1]), Data([2, 3])], stamp: "s")
    #expect(try before.verify() == [])
    #expect(try before.withIndex(stamp: "s") { try $0(1) } == Data([2, 3]))
    #expect(try before.withIndex(stamp: "t") { try $0(1) } == nil)
    #expect(try before.hasIndex(stamp: "s"))
    try before.close()

    try folder.tamper(sql)
    let store = try ProjectStore.open(at: folder.path())
    #expect(try store.lines() == lines)
    let pieces = try store.withIndex(stamp: "s") { fetch in [try fetch(0), try fetch(1)] }
    #expect(pieces.contains(nil))
    let findings = try store.verify().map(\.message)
    #expect(findings.count == 1 && findings[0].contains("index of words"), "\(findings)")
    try store.keepIndex([], stamp: "s")
    #expect(try store.verify() == [])
  }

  @Test(arguments: [
    ("CREATE TRIGGER trap AFTER INSERT ON segment BEGIN DELETE FROM segment; END", "trap"),
    ("CREATE VIEW extra AS SELECT 1", "extra"), ("CREATE TABLE extra(x)", "extra"),
    ("CREATE INDEX extra ON segment(code)", "extra"), ("ANALYZE", "sqlite_stat1"),
    ("CREATE VIRTUAL TABLE extra USING fts5(x)", "extra"),
    ("ALTER TABLE coder ADD COLUMN age INTEGER", "coder"),
  ])
  func `a part that is not ours is refused by name`(sql: String, part: String) throws {
    try folder.tamper(sql)
    let bytes = try folder.bytes()
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .foreignPart(part))
    #expect(try folder.bytes() == bytes)
  }

  @Test func `a table taken away is damage`() throws {
    try folder.tamper("DROP TABLE suggestion")
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .damaged(.structure))
    #expect(try ProjectStore.verify(at: folder.path()).count >= 1)
  }

  @Test func `a project in write-ahead mode is brought back to one file`() throws {
    let lines = try ProjectStore.open(at: folder.path()).lines()
    try folder.tamper("PRAGMA journal_mode = WAL")
    let store = try ProjectStore.open(at: folder.path())
    #expect(try store.lines() == lines)
    try store.close()
    #expect(folder.names == ["study.verbatim"])
  }

  @Test func `garbage that looks like a journal does no harm`() throws {
    let lines = try ProjectStore.open(at: folder.path()).lines()
    var random = SeededGenerator(seed: 3)
    for ending in ["-journal", "-wal"] {
      let garbage = Data((0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) })
      try folder.write(garbage, to: "study.verbatim" + ending)
      let store = try ProjectStore.open(at: folder.path())
      #expect(try store.lines() == lines)
      try store.close()
    }
  }
}
