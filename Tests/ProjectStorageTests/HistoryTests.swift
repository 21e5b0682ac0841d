import Foundation
import QualitativeData
import Testing

@testable import ProjectStorage

@Suite struct HistoryTests {
  let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  @Test func `the history says who did what, and what stands`() throws {
    let store = try Sample.study(at: folder.path())
    _ = try store.undo(by: "Cleo")
    let history = try store.history()

    #expect(history.map(\.number) == Array(1...7))
    #expect(
      history.map(\.task)
        == ["create", "import", "adopt codebook", "code", "autocode", "judge", "undo"])
    #expect(history.map(\.actor) == ["Anna", "Anna", "Anna", "Anna", "Anna", "Bo", "Cleo"])
    #expect(history.map(\.stands) == [true, true, true, true, true, false, false])
    #expect(history.last?.undoes == 6)
    #expect(history[1].summary == "imported 2 transcripts")
    #expect(history.allSatisfy { $0.at.hasSuffix("Z") && $0.at.count == 24 })
  }

  @Test func `undo goes back to the empty project and no further, redo all the way forth`() throws {
    let store = try Sample.study(at: folder.path())
    let full = try store.state()
    for expected in stride(from: 6, to: 1, by: -1) {
      #expect(try store.undo(by: "Anna").of == expected)
    }
    #expect(reason { _ = try store.undo(by: "Anna") } == .nothingToUndo)
    #expect(try store.transcripts() == [])
    for expected in 2...6 { #expect(try store.redo(by: "Anna").of == expected) }
    #expect(reason { _ = try store.redo(by: "Anna") } == .nothingToRedo)
    #expect(try store.state() == full)
    #expect(try store.verify() == [])
  }

  @Test func `a change after an undo ends what could be redone, and the log keeps all of it`()
    throws
  {
    let store = try Sample.study(at: folder.path())
    _ = try store.undo(by: "Anna")
    _ = try store.addSegments([Sample.segment("Ok", by: "Cleo")], by: "Cleo")
    #expect(reason { _ = try store.redo(by: "Anna") } == .nothingToRedo)
    #expect(try store.undo(by: "Anna").of == 8)
    #expect(try store.undo(by: "Anna").of == 5)
    #expect(try store.counts().entries == 10)
  }

  @Test func `a change that assumes another row is refused, and nothing of it is done`() throws {
    let store = try Sample.study(at: folder.path())
    let lines = try store.lines()
    let entry = NewEntry(actor: "Anna", task: .judge, summary: "late")
    let coder: RowChange = .insert([.text("Dan")], into: .coder)
    for change: RowChange in [
      .update([.text("name"), .text("other")], to: [.text("name"), .text("new")], in: .project),
      .delete([.text("nobody")], from: .coder), .insert([.text("Anna")], into: .coder),
      .insert([.text("no transcript"), .text("x"), .text(""), .integer(1)], into: .suggestion),
    ] {
      #expect(reason { try store.record(entry, changes: [coder, change]) } == .changedMeanwhile)
    }
    #expect(try store.lines() == lines)
  }

  @Test func `what is called the same in two spellings is not the same row`() {
    #expect(Cell.text("\u{e9}") != Cell.text("e\u{301}"))
    #expect(Set([Cell.text("\u{e9}"), Cell.text("e\u{301}")]).count == 2)
  }

  @Test func `a row change survives the log, and a row from before a column was added gets NULL`()
    throws
  {
    let change = RowChange.update(
      [.text("k"), .text("a\"\u{0}\n😀")], to: [.text("k"), .text("")], in: .project)
    let text = try JSON.text([change])
    #expect(try JSONDecoder().decode([RowChange].self, from: Data(text.utf8)) == [change])
    let short = #"[["attribute",null,["t","","v"]]]"#
    let decoded = try JSONDecoder().decode([RowChange].self, from: Data(short.utf8))
    #expect(decoded[0].after == [.text("t"), .text(""), .text("v"), .null])
  }

  @Test func `the order of the history is its numbers', whatever the clock says`() throws {
    let now = Date()
    var last = LogEnd.start
    for shift in [0.0, 4380.0, -400.0, -800.0] {
      let entry = AuditEntry(
        NewEntry(actor: "A", task: .judge, summary: ""), changes: "[]", state: RowSum(),
        after: last,
        at: now.addingTimeInterval(shift * 86400))
      #expect(entry.number == last.number + 1 && entry.previous == last.hash)
      last = LogEnd(number: entry.number, hash: entry.hash, state: RowSum())
    }
  }
}
