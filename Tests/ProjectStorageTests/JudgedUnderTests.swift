import Foundation
import ProjectStorage
import QualitativeData
import Testing

/// Which texts of the codebooks a judgement was made under, and what renaming does.
@Suite struct JudgedUnderTests {
  let folder: StudyFolder
  let store: ProjectStore

  init() throws {
    folder = try StudyFolder()
    store = try ProjectStore.create(at: folder.path(), by: "Anna")
    _ = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
  }

  private func adopt(_ text: String, renaming: [CodePath: CodePath] = [:]) throws -> String {
    try store.adoptCodebook(
      name: "Co", version: "1", source: text, renaming: renaming, by: "Anna"
    ).digest
  }

  private func books() throws -> [Set<String>] {
    let known = try store.judgedUnder()
    return try store.segments().compactMap { $0.identifier.flatMap { known[$0]?.codebooks } }
  }

  @Test func `a judgement belongs to the text that stood when it was made, version or not`() throws
  {
    let first = try adopt("one")
    #expect(try !store.hasReplacedCodebooks())
    _ = try store.addSegments([Sample.segment("plan")], by: "Anna")
    let second = try adopt("two")
    #expect(try store.hasReplacedCodebooks())
    _ = try store.addSegments([Sample.segment("harbour")], by: "Anna")
    #expect(try books() == [[first], [second]])
    #expect(try store.codebookText(first) == "one")
  }

  @Test func `undo and redo do not change what a judgement was made under`() throws {
    let first = try adopt("one")
    _ = try store.addSegments([Sample.segment("plan")], by: "Anna")
    _ = try adopt("two")
    _ = try store.undo(by: "Anna")
    _ = try store.undo(by: "Anna")
    #expect(try books() == [])
    _ = try store.redo(by: "Anna")
    _ = try store.redo(by: "Anna")
    #expect(try books() == [[first]])
  }

  @Test func `a judgement confirmed under a new text belongs to that, until it is undone`() throws {
    let first = try adopt("one")
    _ = try store.addSegments([Sample.segment("plan")], by: "Anna")
    let second = try adopt("two")
    let segment = try #require(try store.segments().first)
    func confirm(_ confirming: Set<Identifier<CodedSegment>>) throws -> SegmentOutcome {
      try store.judge([segment], confirming: confirming, codebook: "Co 1", by: "Anna") { "\($0)" }
    }
    #expect(try confirm([]).entry == nil)
    #expect(try books() == [[first]])
    let outcome = try confirm([segment.identifier!])
    #expect(outcome.confirmed == 1 && outcome.changed == 0)
    #expect(try books() == [[second]])
    #expect(try store.verify() == [])
    _ = try store.undo(by: "Anna")
    #expect(try books() == [[first]])
    #expect(try store.verify() == [])
  }

  @Test func `renaming takes segments along, the codes below too, and is no judgement`() throws {
    let first = try adopt("one")
    _ = try store.addSegments(
      [
        Sample.segment("plan", "a"), Sample.segment("harbour", "a/b", as: .rejected),
        Sample.segment("club", "ab"),
      ], by: "Anna")
    let before = try store.segments()
    let outcome = try store.adoptCodebook(
      name: "Co", version: "2", source: "two",
      renaming: [CodePath("a")!: CodePath("x/y")!, CodePath("a/b")!: CodePath("z")!], by: "Anna")
    let after = try store.segments()
    #expect(outcome.renamed == 2)
    #expect(after.map(\.code.description) == ["x/y", "z", "ab"])
    #expect(after.map(\.judgement) == before.map(\.judgement))
    #expect(after.map(\.identifier) == before.map(\.identifier))
    #expect(try books() == [[first], [first], [first]])
    #expect(try store.judgedUnder().values.map(\.code).sorted() == ["a", "a/b", "ab"])
    _ = try store.undo(by: "Anna")
    #expect(try store.segments() == before)
    #expect(try store.verify() == [])
  }

  @Test func `a code that takes a renamed one's old path can be judged on the same passage`() throws
  {
    _ = try adopt("one")
    _ = try store.addSegments([Sample.segment("plan", "a")], by: "Anna")
    _ = try adopt("two", renaming: [CodePath("a")!: CodePath("b")!])
    let again = try store.addSegments([Sample.segment("plan", "a")], by: "Anna")
    #expect(again.added.count == 1)
    #expect(try store.segments().map(\.code.description) == ["a", "b"])
    #expect(try store.verify() == [])
  }
}
