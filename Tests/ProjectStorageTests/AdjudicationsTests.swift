import Foundation
import GRDB
import QualitativeData
import Testing

@testable import ProjectStorage

@Suite struct AdjudicationsTests {
  let folder: StudyFolder
  let store: ProjectStore
  let subject: Adjudication.Subject

  init() throws {
    folder = try StudyFolder()
    store = try ProjectStore.create(at: folder.path(), by: "Anna")
    _ = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
    let outcome = try store.addSegments(
      [
        Sample.segment("plan the harbour", "practice/a", by: "Anna"),
        Sample.segment("the harbour", "practice/b", by: "Bo"),
      ], by: "Anna")
    subject = Adjudication.Subject(
      transcript: "P1", coders: ["Anna", "Bo"], first: outcome.added[0], second: outcome.added[1])
  }

  private func decide(
    _ decision: Adjudication.Decision, _ judgements: [CodedSegment], reason: String = "why"
  ) throws -> AdjudicationOutcome {
    try store.adjudicate(
      [.init(subject: subject, decision: decision, reason: reason, judgements: judgements)],
      as: "Judge", codebook: "Co 1", by: "Cleo"
    ) { "decided \($0)" }
  }

  private func coded(by coder: String) throws -> [String] {
    try store.segments().filter { $0.coder == .person(coder) }.map {
      "\($0.code) \($0.judgement.rawValue)"
    }
  }

  private let first = Sample.segment("plan the harbour", "practice/a", by: "Judge")
  private let second = Sample.segment("the harbour", "practice/b", by: "Judge")

  @Test func `a decision is kept with its reason, its segment, and both originals`() throws {
    let outcome = try decide(.first, [first])
    #expect(outcome.added == 1 && outcome.changed == 0)
    let found = try store.adjudications()
    #expect(found.map(\.subject) == [subject])
    #expect(found[0].decision == .first && found[0].reason == "why")
    #expect(found[0].adjudicator == "Judge" && found[0].segments.count == 1)
    #expect(try coded(by: "Judge") == ["practice/a accepted"])
    #expect(try coded(by: "Anna") == ["practice/a accepted"])
    #expect(try coded(by: "Bo") == ["practice/b accepted"])
    #expect(try store.codebooksOfSegments()[found[0].segments[0]] == "Co 1")
    #expect(try store.counts().adjudications == 1)
    let last = try #require(try store.history().last)
    #expect(last.task == "adjudicate" && last.summary == "decided 1" && last.actor == "Cleo")
    #expect(try store.verify() == [])
    #expect(
      try store.lines().contains { $0.hasPrefix(#"{"kind":"adjudication","#) && $0.contains("why") }
    )
  }

  @Test func `undo takes decision and segment back, redo brings both, and the file reopens`() throws
  {
    let before = try store.state()
    _ = try decide(.both, [first, second])
    let after = try store.state()
    _ = try store.undo(by: "Anna")
    #expect(try store.state() == before)
    #expect(try store.adjudications().isEmpty && coded(by: "Judge").isEmpty)
    _ = try store.redo(by: "Anna")
    #expect(try store.state() == after)
    try store.close()
    #expect(try ProjectStore.open(at: folder.path()).adjudications().count == 1)
  }

  @Test func `deciding again changes the decision, and what it alone had made goes`() throws {
    _ = try decide(.first, [first])
    #expect(try decide(.first, [first]).entry == nil)
    #expect(try decide(.first, [first], reason: "better").changed == 1)
    #expect(try decide(.second, [second]).changed == 1)
    #expect(try coded(by: "Judge") == ["practice/b accepted"])
    #expect(try decide(.neither, [second].map { Self.rejected($0) }).changed == 1)
    #expect(try coded(by: "Judge") == ["practice/b rejected"])
    #expect(try store.verify() == [])
    for _ in 0..<4 { _ = try store.undo(by: "Anna") }
    #expect(try store.adjudications().isEmpty && coded(by: "Judge").isEmpty)
    #expect(try store.verify() == [])
  }

  @Test func `what the adjudicator had coded before stays, whatever is decided`() throws {
    _ = try store.addSegments([first], by: "Judge")
    _ = try decide(.first, [first])
    _ = try decide(.second, [second])
    #expect(try coded(by: "Judge") == ["practice/a accepted", "practice/b accepted"])
  }

  @Test func `a decision on an unknown transcript, or outside its text, leaves nothing behind`()
    throws
  {
    let state = try store.state()
    let elsewhere = CodedSegment(
      transcript: "P1", code: CodePath("a")!, range: TextRange(0, 9999), coder: .person("Judge"),
      judgement: .accepted)
    #expect(throws: StorageError.self) { try decide(.other, [elsewhere]) }
    #expect(throws: StorageError.self) {
      try store.adjudicate(
        [
          .init(
            subject: .init(
              transcript: "P9", coders: ["A", "B"], first: subject.first, second: nil),
            decision: .first, reason: "", judgements: [])
        ], as: "Judge", by: "Cleo"
      ) { "\($0)" }
    }
    #expect(try store.state() == state)
  }

  @Test func `a project from before decisions is opened, and can be decided in`() throws {
    try store.close()
    let old = try ProjectStore.create(
      at: folder.path("old.verbatim"), by: "Anna",
      schema: ProjectSchema(migrations: [ProjectSchema.current.migrations[0]]))
    _ = try old.importTranscripts([Sample.transcript("P1")], by: "Anna")
    let made = try old.addSegments([Sample.segment("club", by: "Anna")], by: "Anna").added
    try old.close()
    #expect(try ProjectStore.verify(at: folder.path("old.verbatim")) == [])
    let new = try ProjectStore.open(at: folder.path("old.verbatim"))
    let outcome = try new.adjudicate(
      [
        .init(
          subject: .init(transcript: "P1", coders: ["Anna", "Bo"], first: made[0], second: nil),
          decision: .first, reason: "", judgements: [Sample.segment("club", by: "Judge")])
      ], as: "Judge", by: "Cleo"
    ) { "\($0)" }
    #expect(outcome.added == 1)
    #expect(try new.verify() == [])
  }

  private static func rejected(_ segment: CodedSegment) -> CodedSegment {
    CodedSegment(
      transcript: segment.transcript, code: segment.code, range: segment.range,
      coder: segment.coder, judgement: .rejected)
  }
}
