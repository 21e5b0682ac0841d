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
    let given = [
      Sample.suggestion("club"), Sample.suggestion("plan", "a/b"), Sample.suggestion("Ærlig"),
      Sample.suggestion("plan", in: "P2"), Sample.suggestion("plan", "z"),
    ]
    let outcome = try store.suggest(given, codebooks: ["b", "a"], by: "Anna")
    #expect(outcome.suggestions == 5 && outcome.changedCodes == 3)
    #expect(try store.suggestions() == [given[3], given[1], given[4], given[0], given[2]])
    #expect(try store.suggestions(in: "P2") == [given[3]])
    #expect(try store.suggestions(for: [given[0].code]) == [given[3], given[0], given[2]])
    #expect(
      try store.codebooksOfSuggestions() == ["P1": ["a", "b"], "P2": ["a", "b"]])
    #expect(try store.counts().suggestions == 5)
    #expect(try store.verify() == [])
  }

  @Test func `what is read for counting is what is read as segments`() throws {
    let given = ["plan", "club", "Ok", "harbour"].flatMap {
      [Sample.suggestion($0), Sample.suggestion($0, "b"), Sample.suggestion($0, "a", in: "P2")]
    }
    _ = try store.suggest(given, codebooks: ["a"], by: "Anna")
    let expected = try store.suggestions()
    var read: [CodedSegment] = []
    try store.forEachBatch(of: 1, withSuggestions: true) { batch in
      let places = try batch[0].suggestedPlaces()
      let stored = expected.filter { $0.transcript == batch[0].name }
      #expect(places.places.map(\.range) == stored.map(\.range))
      #expect(places.places.map { places.codes[$0.code] } == stored.map(\.code.description))
      read += stored
    }
    #expect(read.count == given.count)
  }

  @Test func `a new run takes the place of all, and the same run records nothing`() throws {
    let one = Sample.suggestion("club")
    let two = Sample.suggestion("club", in: "P2")
    _ = try store.suggest([one, two], codebooks: ["a"], by: "Anna")
    #expect(try store.suggest([one, two], codebooks: ["a"], by: "Anna").entry == nil)
    #expect(try store.suggest([two], codebooks: ["a"], by: "Anna").changedCodes == 1)
    #expect(try store.suggestions() == [two])
    #expect(try store.suggest([], in: ["P1"], codebooks: ["b"], by: "Anna").changedCodes == 1)
    #expect(try store.suggestions() == [])
    #expect(try store.codebooksOfSuggestions() == ["P1": ["b"]])
    #expect(try store.verify() == [])
    _ = try store.undo(by: "Anna")
    #expect(try store.suggestions() == [two])
    #expect(try store.codebooksOfSuggestions() == ["P1": ["a"], "P2": ["a"]])
  }

  @Test func `a code keeps its list where that is asked for, and only if nobody changed it`() throws
  {
    let (one, two) = (Sample.suggestion("club"), Sample.suggestion("plan", "b"))
    _ = try store.suggest([one, two], codebooks: ["a"], by: "Anna")
    let basis = try store.suggestionBasis()
    #expect(basis.run?.transcripts == ["P2", "P1"])
    #expect(basis.run?.codes == [one.code: 1, two.code: 1])
    var new = NewSuggestions(
      transcripts: try store.transcriptNames(), codebooks: ["c"], attributes: basis.attributes)
    new.kept = [one.code]
    new.basis = basis
    let outcome = try store.setSuggestions(new, by: "Anna")
    #expect(outcome.suggestions == 1 && outcome.changedCodes == 1)
    #expect(try store.suggestions() == [one])
    #expect(reason { _ = try store.setSuggestions(new, by: "Anna") } == .changedMeanwhile)
  }

  @Test func `a suggestion outside the text is refused`() {
    let reasonOfIt = CodedSegment.Reason(rules: ["r"], matches: [TextRange(0, 1)])
    let outside = CodedSegment(
      transcript: "P1", code: CodePath("a")!, range: TextRange(0, 10_000), coder: .codebook,
      judgement: .suggested, reason: reasonOfIt)
    #expect(
      reason { _ = try store.suggest([outside], codebooks: [], by: "A") }
        == .placeOutsideText(transcript: "P1"))
    #expect(
      reason { _ = try store.suggest([], in: ["P9"], codebooks: [], by: "A") }
        == .unknownTranscript("P9"))
  }
}
