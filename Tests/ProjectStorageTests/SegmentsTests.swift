import Foundation
import ProjectStorage
import QualitativeData
import Testing

@Suite struct SegmentsTests {
  let folder: StudyFolder
  let store: ProjectStore

  init() throws {
    folder = try StudyFolder()
    store = try ProjectStore.create(at: folder.path(), by: "Anna")
    _ = try store.importTranscripts([Sample.transcript("P2"), Sample.transcript("P1")], by: "Anna")
  }

  @Test func `segments come back as given, by transcript and place`() throws {
    let given = [
      Sample.segment("Ærlig", in: "P1"),
      Sample.segment("harbour", by: "Bo", in: "P1", as: .rejected),
      Sample.segment("club", in: "P2"),
    ]
    let outcome = try store.addSegments(given, codebook: "Co 1", by: "Anna")
    let found = try store.segments()

    #expect(outcome.added.count == 3)
    #expect(found.map(\.transcript) == ["P2", "P1", "P1"])
    #expect(found.map(\.range) == [given[2], given[1], given[0]].map(\.range))
    #expect(found.map(\.judgement) == [.accepted, .rejected, .accepted])
    #expect(Set(found.compactMap(\.identifier)) == Set(outcome.added))
    #expect(try store.segments(in: "P2").count == 1)
    #expect(try store.coders() == [.person("Anna"), .person("Bo")])
    #expect(try store.codebooksOfSegments().values.allSatisfy { $0 == "Co 1" })
  }

  /// So many that they are written in the file's order, not in theirs.
  @Test func `ten thousand segments at once come in, go and come back as a few do`() throws {
    let given = (0..<10_100).map { number in
      CodedSegment(
        transcript: number.isMultiple(of: 2) ? "P1" : "P2", code: CodePath("c\(number / 2)")!,
        range: Sample.segment("harbour").range, coder: .person("Bo"), judgement: .accepted)
    }
    let before = try store.state()
    _ = try store.addSegments(given, by: "Bo")
    let after = try store.state()
    let found = try store.segments()
    #expect(found.count == given.count)
    #expect(Set(found.map { "\($0.transcript) \($0.code)" }).count == given.count)
    #expect(try store.verify() == [])
    _ = try store.undo(by: "Bo")
    #expect(try store.state() == before)
    _ = try store.redo(by: "Bo")
    #expect(try store.state() == after)
    #expect(try store.verify() == [])
  }

  @Test func `what a coder judged stays, whatever is added`() throws {
    _ = try store.addSegments([Sample.segment("harbour", as: .rejected)], by: "Anna")
    let outcome = try store.addSegments(
      [
        Sample.segment("harbour"), Sample.segment("harbour", as: .rejected),
        Sample.segment("harbour", by: "Bo"),
      ],
      by: "Anna")
    #expect(outcome.keptAsJudged == 1 && outcome.alreadyPresent == 1 && outcome.added.count == 1)
    #expect(try store.segments().map(\.judgement) == [.rejected, .accepted])
  }

  @Test func `the same segment twice in one call is stored once`() throws {
    let outcome = try store.addSegments(
      [Sample.segment("club"), Sample.segment("club")], by: "Anna")
    #expect(outcome.added.count == 1 && outcome.alreadyPresent == 1)
  }

  @Test func `judging makes a suggestion a row, and judging again changes it`() throws {
    let suggestion = Sample.suggestion("sailing club")
    #expect(try store.judge([suggestion], as: .accepted, by: "Anna").added.count == 1)
    #expect(try store.judge([suggestion], as: .rejected, by: "Anna", codebook: "Co 2").changed == 1)
    #expect(try store.judge([suggestion], as: .rejected, by: "Anna").entry == nil)
    let segment = try #require(try store.segments().first)
    #expect(segment.judgement == .rejected && segment.reason == suggestion.reason)
    #expect(try store.history().map(\.actor).suffix(2) == ["Anna", "Anna"])
  }

  @Test func `an identifier is kept, and not given to two segments`() throws {
    let identifier = Identifier<CodedSegment>()
    func named(_ words: String) -> CodedSegment {
      CodedSegment(
        identifier: identifier, transcript: "P1", code: CodePath("a")!, range: Sample.span(words),
        coder: .person("Anna"), judgement: .accepted)
    }
    #expect(try store.addSegments([named("club")], by: "Anna").added == [identifier])
    #expect(try store.addSegments([named("club")], by: "Anna").alreadyPresent == 1)
    #expect(
      reason { _ = try store.addSegments([named("Ok")], by: "A") }
        == .identifierTaken(transcript: "P1"))
  }

  @Test func `what is no judgement, or stands nowhere, is refused whole`() throws {
    let fine = Sample.segment("club")
    let outside = CodedSegment(
      transcript: "P1", code: CodePath("a")!, range: TextRange(0, 10_000), coder: .person("A"),
      judgement: .accepted)
    let cut = CodedSegment(
      transcript: "P1", code: CodePath("a")!, range: TextRange(0, Sample.span("😀").start + 1),
      coder: .person("A"), judgement: .accepted)
    for (segment, expected): (CodedSegment, StorageError.Reason) in [
      (Sample.suggestion("club"), .notAJudgement(transcript: "P1")),
      (outside, .placeOutsideText(transcript: "P1")), (cut, .placeOutsideText(transcript: "P1")),
      (Sample.segment("club", in: "P9"), .unknownTranscript("P9")),
    ] {
      #expect(reason { _ = try store.addSegments([fine, segment], by: "Anna") } == expected)
    }
    #expect(try store.segments() == [])
    #expect(try store.counts().entries == 2)
  }

  @Test func `a segment taken away comes back by undo, with its identifier`() throws {
    let identifiers = try store.addSegments([Sample.segment("club")], by: "Anna").added
    let before = try store.state()
    #expect(try store.removeSegments(identifiers, by: "Anna") == 4)
    #expect(try store.segments() == [])
    #expect(reason { _ = try store.removeSegments(identifiers, by: "Anna") } == .unknownSegment)
    _ = try store.undo(by: "Anna")
    #expect(try store.state() == before)
  }
}
