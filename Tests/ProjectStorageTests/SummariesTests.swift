import Foundation
import QualitativeData
import Testing

@testable import ProjectStorage

/// Summaries of charts and statements for reports, in the file.
@Suite struct SummariesTests {
  let folder: StudyFolder
  let store: ProjectStore
  let place = ChartPlace(.values([("municipality", "Århus")]), CodePath("practice/label")!)

  init() throws {
    folder = try StudyFolder()
    store = try Sample.study(at: folder.path())
  }

  private func write(_ text: String?, before: String?) throws -> Int? {
    try store.changeSummaries(
      [SummaryChange(place: place, before: before, after: text)], by: "Bo", summary: "charted")
  }

  @Test func `a summary is kept with its author, and nothing is recorded where nothing changes`()
    throws
  {
    #expect(try write("They plan [P1:2.1].", before: nil) != nil)
    #expect(try write("They plan [P1:2.1].", before: "They plan [P1:2.1].") == nil)
    #expect(
      try store.summaries() == [
        ChartSummary(place: place, text: "They plan [P1:2.1].", author: "Bo")
      ])
    #expect(try store.counts().summaries == 1)
    #expect(try store.lines().contains { $0.hasPrefix(#"{"kind":"summary","author":"Bo""#) })
    #expect(try write(nil, before: "They plan [P1:2.1].") != nil)
    #expect(try store.summaries() == [])
    #expect(try store.verify() == [])
  }

  @Test func `a summary that is not what it is taken for is not overwritten`() throws {
    _ = try write("First.", before: nil)
    let lines = try store.lines()
    #expect(reason { _ = try write("Second.", before: nil) } == .changedMeanwhile)
    #expect(reason { _ = try write("Second.", before: "Other.") } == .changedMeanwhile)
    #expect(reason { _ = try write(nil, before: "Other.") } == .changedMeanwhile)
    #expect(try store.lines() == lines)
  }

  @Test
  func `a summary changed behind the project's back is found, and so is a place that is gone`()
    throws
  {
    _ = try write("They plan [P1:9.1; P9:1.1].", before: nil)
    let messages = try store.verify().map(\.message)
    #expect(messages.count == 2)
    #expect(messages[0].contains("cites P1:9.1, which is not there"))
    #expect(messages[1].contains("the summary of 'Århus' under 'practice/label' cites P9:1.1"))
    try store.close()
    try folder.tamper("UPDATE summary SET text = 'Other.'")
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .damaged(.rows))
    #expect(
      try ProjectStore.verify(at: folder.path()).contains {
        $0.message.contains("is not what the history recorded")
      })
  }

  @Test func `statements are kept, changed and taken away in one entry`() throws {
    let changes = ["coders", "sampling"].map {
      StatementChange(topic: $0, before: nil, after: "Two.")
    }
    #expect(try store.changeStatements(changes, by: "Bo", summary: "stated") != nil)
    #expect(try store.statements().map(\.topic) == ["coders", "sampling"])
    #expect(try store.undo(by: "Bo").changes == 2)
    #expect(try store.statements() == [])
    #expect(try store.verify() == [])
  }

  @Test func `judgements are counted by day, coder and task, without what was undone`() throws {
    func days() throws -> [String] {
      try store.judgementDays().map {
        "\($0.coder) \($0.task) \($0.accepted) \($0.rejected) \($0.removed)"
      }
    }
    #expect(try days() == ["Anna code 2 0 0", "Bo judge 0 1 0"])
    _ = try store.removeSegments([try store.segments()[0].identifier!], by: "Anna")
    #expect(try days().count == 3)
    _ = try store.undo(by: "Anna")
    _ = try store.undo(by: "Anna")
    #expect(try days() == ["Anna code 2 0 0"])
    _ = try store.redo(by: "Anna")
    #expect(try days() == ["Anna code 2 0 0", "Bo judge 0 1 0"])
  }
}
