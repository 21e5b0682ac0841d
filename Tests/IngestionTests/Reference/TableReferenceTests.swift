import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

/// The shared tables, against the counts of the manifest and the exact turns they were merged into.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
struct TableReferenceTests {
  private func load(_ name: String, map: [MappingEntry] = []) throws -> [Transcript] {
    var options = ReadingOptions()
    options.mapping = map
    let transcripts = try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/csv/\(name).csv").path), options: options)
    for transcript in transcripts { checkLaws(transcript) }
    return transcripts
  }

  /// What each speaker says until another one does.
  private func merged(_ turns: [(speaker: String, text: String)]) -> [String] {
    var result: [(speaker: String, text: String)] = []
    for turn in turns {
      if result.last?.speaker == turn.speaker {
        result[result.count - 1].text += " " + turn.text
      } else {
        result.append(turn)
      }
    }
    return result.map { "\($0.speaker): \(folded($0.text))" }
  }

  @Test func `58 interviews in one table say what the truth says, speaker by speaker`() throws {
    let read = try load("en-ak-water-58-interviews")
    let byName = Dictionary(uniqueKeysWithValues: read.map { ($0.name, $0) })
    #expect(read.count == 58 && read.reduce(0) { $0 + $1.turns.count } == 9815)
    // 15 labels differ once trimmed; `Interviewee.` is `Interviewee`.
    #expect(Set(read.flatMap { $0.speakers.map(\.name) }).count == 14)
    for (key, interview) in try Truth.interviews() {
      let name = Transcript.name(forFile: "\(interview.set) \(interview.name).x")
      let transcript = try #require(byName[name])
      // The truth keeps blocks apart whose labels differ only by a blank at the end; a row is a turn here.
      let spoken = interview.turns.map {
        (speaker: $0.speaker == "Interviewee." ? "Interviewee" : $0.speaker, text: $0.text)
      }
      let said = transcript.turns.map {
        (speaker: transcript.speakerName(of: $0) ?? "-", text: transcript.quote($0.range))
      }
      #expect(merged(said) == merged(spoken), "\(key)")
    }
    #expect(read.allSatisfy { $0.variables["Set"] != nil })
  }

  @Test func `open answers are read from the respondents who gave any`() throws {
    let survey = try load("en-jupyter-2020-open-answers")
    // 1135 rows with 1463 answers, of which 452 rows hold none.
    #expect(survey.count == 683)
    #expect(
      survey.reduce(0) { $0 + $1.text.components(separatedBy: "\n\n[").count } == 1463
        && survey.allSatisfy { $0.turns.count == 1 && $0.speakers[0].kind == .respondent })
    let education = try load("en-jupyter-education-2016")
    // 125 rows, of which 4 hold only choices from lists.
    #expect(education.count == 121 && education[0].variables.count >= 10)
    #expect(education[120].name == "en-jupyter-education-2016_125")
  }

  @Test func `a table of themes is no talk, unless the researcher says so`() throws {
    #expect(throws: IngestionError.self) { try load("en-jupyter-2015-pleasant-coded") }
    let read = try load(
      "en-jupyter-2015-pleasant-coded",
      map: [MappingEntry(.text, "2"), MappingEntry(.text, "pleasant_aspects_keywords")])
    // 580 rows, of which 21 are empty but for the number; 1118 cells.
    #expect(read.count == 559 && read.reduce(0) { $0 + $1.events.count } == 1118)
  }

  @Test func `a table of captions without headings is read with its blank lines`() throws {
    let read = try load("edge-subtitle-blank-lines")
    #expect(read[0].said.count == 2 && read[0].times == [1, 2])
  }
}
