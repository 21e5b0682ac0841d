import Foundation
import ProjectStorage
import QualitativeData
import Testing

@Suite struct TranscriptsTests {
  let folder: StudyFolder
  let store: ProjectStore

  init() throws {
    folder = try StudyFolder()
    store = try ProjectStore.create(at: folder.path(), by: "Anna")
  }

  @Test func `a transcript comes back exactly as it was read, in the order of import`() throws {
    let transcripts = ["Z", "A", "M"].map { Sample.transcript($0) }
    let outcome = try store.importTranscripts(transcripts, by: "Anna")

    #expect(outcome.imported == ["Z", "A", "M"] && outcome.entry == 2)
    #expect(try store.transcripts() == transcripts)
    #expect(try store.transcriptNames() == ["Z", "A", "M"])
    #expect(try store.transcript(named: "A") == transcripts[1])
    #expect(try store.transcript(named: "B") == nil)
  }

  @Test func `a file that is there already is recognised, and nothing is recorded`() throws {
    _ = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
    let outcome = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
    #expect(outcome.alreadyPresent == ["P1"] && outcome.imported == [] && outcome.entry == nil)
    #expect(try store.counts().entries == 2)
  }

  @Test func `a different file under a name that is taken is refused, and the rest comes in`()
    throws
  {
    _ = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
    let other = Sample.transcript("P1", text: Sample.text + "\n\nMore.")
    let outcome = try store.importTranscripts([other, Sample.transcript("P2")], by: "Anna")
    #expect(outcome.refused.map(\.reason) == [.nameTaken(transcript: "P1")])
    #expect(outcome.imported == ["P2"])
    #expect(try store.transcript(named: "P1") == Sample.transcript("P1"))
  }

  @Test func `several transcripts from one file all come in`() throws {
    func part(_ name: String, _ text: String) -> Transcript {
      Transcript(
        name: name, file: "all.csv", format: "csv", digest: "d", text: text, speakers: [], turns: []
      )
    }
    let parts = [part("one", "First."), part("two", "Second.")]
    #expect(try store.importTranscripts(parts, by: "Anna").imported == ["one", "two"])
    #expect(try store.importTranscripts(parts, by: "Anna").alreadyPresent == ["one", "two"])
    #expect(try store.transcripts() == parts)
  }

  @Test func `a turn outside the text or through a character is refused`() throws {
    func broken(_ name: String, _ range: TextRange) -> Transcript {
      Transcript(
        name: name, file: name, format: "x", digest: name, text: "é😀", speakers: [],
        turns: [Turn(number: 1, speaker: nil, range: range)])
    }
    let outcome = try store.importTranscripts(
      [
        broken("long", TextRange(0, 7)), broken("cut", TextRange(0, 3)),
        broken("fine", TextRange(0, 6)),
      ],
      by: "Anna")
    #expect(
      outcome.refused.map(\.reason)
        == [.placeOutsideText(transcript: "long"), .placeOutsideText(transcript: "cut")])
    #expect(outcome.imported == ["fine"])
  }

  @Test func `values are set, changed and taken away, and only differences are recorded`() throws {
    _ = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
    let wanted = [
      Attribute(transcript: "P1", variable: "municipality", value: "Vordingborg"),
      Attribute(transcript: "P1", variable: "year", value: nil),
      Attribute(transcript: "P1", speaker: "P", variable: "age", value: "51"),
    ]
    #expect(try store.setAttributes(wanted, by: "Anna").changed == 3)
    #expect(try store.setAttributes(wanted, by: "Anna").entry == nil)

    let transcript = try #require(try store.transcript(named: "P1"))
    #expect(transcript.variables == ["municipality": "Vordingborg"])
    #expect(transcript.speakers[1].variables == ["role": "manager", "age": "51"])
    #expect(try store.setAttributes(Attribute.all(of: transcript), by: "Anna").entry == nil)
    #expect(try store.verify() == [])
  }

  @Test func `a value for an unknown transcript or speaker changes nothing`() throws {
    _ = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
    let fine = Attribute(transcript: "P1", variable: "a", value: "b")
    let stranger = Attribute(transcript: "P1", speaker: "Q", variable: "a", value: "b")
    let unknown = Attribute(transcript: "P9", variable: "a", value: "b")
    #expect(
      reason { _ = try store.setAttributes([fine, stranger], by: "A") }
        == .unknownSpeaker("Q", transcript: "P1"))
    #expect(
      reason { _ = try store.setAttributes([fine, unknown], by: "A") } == .unknownTranscript("P9"))
    #expect(try store.transcript(named: "P1") == Sample.transcript("P1"))
  }

  @Test func `two spellings of one letter stay as they are`() throws {
    _ = try store.importTranscripts([Sample.transcript("P1")], by: "Anna")
    for value in ["caf\u{e9}", "cafe\u{301}"] {
      let outcome = try store.setAttributes(
        [Attribute(transcript: "P1", variable: "place", value: value)], by: "Anna")
      #expect(outcome.changed == 1)
    }
    _ = try store.undo(by: "Anna")
    let value = try store.transcript(named: "P1")?.variables["place"]
    #expect(value?.utf8.count == 5)
    #expect(try store.verify() == [])
  }
}
