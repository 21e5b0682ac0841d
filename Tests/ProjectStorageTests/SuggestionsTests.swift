import ProjectStorage
import QualitativeData
import Testing

@Suite struct SuggestionsTests {
  let folder: StudyFolder
  let store: ProjectStore

  init() throws {
    folder = try StudyFolder()
    store = try ProjectStore.create(at: folder.path(), by: "Anna")
    _ = try store.importTranscripts([Sample.transcript("P2"), Sample.transcript("P1")], by: "Anna")
  }

  @Test func `suggestions come back with their reasons, in order`() throws {
    let given = [Sample.suggestion("club"), Sample.suggestion("plan", "a/b")]
    let outcome = try store.setSuggestions(["P1": given], codebooks: ["b", "a"], by: "Anna")
    #expect(outcome.suggestions == 2 && outcome.changedTranscripts == 1)
    #expect(try store.suggestions() == [given[1], given[0]])
    #expect(try store.suggestions(in: "P2") == [])
    #expect(
      try store.suggestionRuns() == [
        SuggestionRun(transcript: "P1", codebooks: ["a", "b"], count: 2)
      ])
    #expect(try store.counts().suggestions == 2)
  }

  @Test func `a new run replaces the transcripts it names, and the same run records nothing`()
    throws
  {
    let one = Sample.suggestion("club")
    let two = Sample.suggestion("club", in: "P2")
    _ = try store.setSuggestions(["P1": [one], "P2": [two]], codebooks: ["a"], by: "Anna")
    #expect(
      try store.setSuggestions(["P1": [one], "P2": [two]], codebooks: ["a"], by: "Anna").entry
        == nil)
    #expect(
      try store.setSuggestions(["P1": []], codebooks: ["a"], by: "Anna").changedTranscripts == 1)
    #expect(try store.suggestions() == [two])
    #expect(try store.suggestionRuns().map(\.count) == [1, 0])
    #expect(try store.verify() == [])
  }

  @Test func `a suggestion outside the text is refused`() {
    let outside = CodedSegment(
      transcript: "P1", code: CodePath("a")!, range: TextRange(0, 10_000), coder: .codebook,
      judgement: .suggested)
    #expect(
      reason { _ = try store.setSuggestions(["P1": [outside]], codebooks: [], by: "A") }
        == .placeOutsideText(transcript: "P1"))
    #expect(
      reason { _ = try store.setSuggestions(["P9": []], codebooks: [], by: "A") }
        == .unknownTranscript("P9"))
  }
}
