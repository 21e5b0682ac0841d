import Foundation
import GRDB
import QualitativeData
import Testing

@testable import ProjectStorage

@Suite struct FaultTests {
  let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  /// What a killed process leaves: a half-written file and its journal.
  @Test func `a change cut short by a kill is taken back at the next opening`() throws {
    let store = try Sample.study(at: folder.path())
    let lines = try store.lines()
    let long = Sample.transcript(
      "Long", text: Sample.text + String(repeating: "words and ", count: 50_000))
    let content = Content(long.text)
    #expect(throws: CancellationError.self) {
      try store.writing { db in
        try db.execute(sql: "PRAGMA cache_size = 2")
        let entry = NewEntry(actor: "Anna", task: .importTranscripts, summary: "")
        _ = try Recording(db: db, store: store)
          .write(entry, content: [content], changes: [.insert([.text("Zoe")], into: .coder)])
        for ending in ["", "-journal"] {
          try folder.write(folder.bytes("study.verbatim" + ending), to: "killed.verbatim" + ending)
        }
        throw CancellationError()
      }
    }
    #expect(try folder.bytes("killed.verbatim").count > folder.bytes().count)

    let killed = try ProjectStore.open(at: folder.path("killed.verbatim"))
    #expect(try killed.lines() == lines)
    try killed.close()
    #expect(folder.names == ["killed.verbatim", "study.verbatim"])
    #expect(try store.lines() == lines)
  }

  @Test(arguments: [0, 512])
  func `a journal without a change in it is gone after the next opening`(size: Int) throws {
    let store = try Sample.study(at: folder.path())
    let lines = try store.lines()
    try store.close()
    let bytes = try folder.bytes()
    try folder.write(Data(count: size), to: "study.verbatim-journal")
    let opened = try ProjectStore.open(at: folder.path())
    #expect(try opened.lines() == lines)
    #expect(folder.names == ["study.verbatim"])
    try opened.close()
    #expect(try folder.bytes() == bytes)
  }

  /// The end of the last page may hold nothing, and SQLite reads zeros there.
  @Test(arguments: [1, 4_000, 8_199])
  func `a file that was cut off within its last page is refused`(missing: Int) throws {
    try Sample.study(at: folder.path()).close()
    let whole = try folder.bytes()
    try folder.write(whole.dropLast(missing), to: "cut.verbatim")
    #expect(throws: StorageError(folder.path("cut.verbatim"), .damaged(.structure))) {
      _ = try ProjectStore.open(at: folder.path("cut.verbatim"))
    }
    #expect(try folder.bytes("cut.verbatim") == whole.dropLast(missing))
  }

  @Test func `a half-written file without its journal is refused`() throws {
    try Sample.study(at: folder.path()).close()
    var bytes = try folder.bytes()
    bytes.replaceSubrange(4096..<20480, with: Data(repeating: 0xa5, count: 16384))
    try folder.write(bytes)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .damaged(.structure))
  }

  @Test(arguments: 0..<12)
  func `a full disk changes nothing and says so`(pages: Int) throws {
    let store = try Sample.study(at: folder.path())
    let lines = try store.lines()
    try store.connected { queue in
      try queue.writeWithoutTransaction { db in
        let now = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(now + pages)")
      }
    }
    let long = Sample.transcript(
      "Long", text: Sample.text + String(repeating: "words ", count: 80_000))
    #expect(reason { _ = try store.importTranscripts([long], by: "Anna") } == .diskFull)
    #expect(try store.lines() == lines)
    try store.close()
    #expect(try ProjectStore.open(at: folder.path()).lines() == lines)
  }

  @Test func `a project another program holds is refused after five seconds, by name`() throws {
    try Sample.study(at: folder.path()).close()
    let other = try DatabaseQueue(path: folder.path())
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      let start = Date()
      #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .locked)
      #expect((4...8).contains(Date().timeIntervalSince(start)))
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test func `a project another program is about to write can be read`() throws {
    try Sample.study(at: folder.path()).close()
    let other = try DatabaseQueue(path: folder.path())
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try ProjectStore.open(at: folder.path()).counts().transcripts == 2)
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test func `an interruption takes the change back, and later calls say so`() throws {
    let store = try Sample.study(at: folder.path())
    let lines = try store.lines()
    let entry = NewEntry(actor: "Anna", task: .judge, summary: "")
    let found = reason {
      try store.writing { db in
        let recording = Recording(db: db, store: store)
        _ = try recording.write(
          entry, content: [], changes: [.insert([.text("Zoe")], into: .coder)])
        store.interrupt()
      }
    }
    #expect(found == .interrupted)
    #expect(reason { _ = try store.history() } == .interrupted)
    try store.close()
    #expect(try ProjectStore.open(at: folder.path()).lines() == lines)
    #expect(folder.names == ["study.verbatim"])
  }

  @Test func `an interruption from another thread stops a long import within a second`() throws {
    let store = try Sample.study(at: folder.path())
    let lines = try store.lines()
    let text = Sample.text + String(repeating: "words and words ", count: 10_000)
    let many = (0..<300).map { Sample.transcript("L\($0)", text: text + "\($0)") }
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.3)
      store.interrupt()
    }
    thread.start()
    let start = Date()
    #expect(
      reason { while true { _ = try store.importTranscripts(many, by: "Anna") } } == .interrupted)
    #expect(Date().timeIntervalSince(start) < 30)
    try store.close()
    #expect(try ProjectStore.open(at: folder.path()).lines().starts(with: lines.prefix(3)))
  }
}
