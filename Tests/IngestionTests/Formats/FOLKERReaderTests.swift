import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct FOLKERReaderTests {
  private func folker(
    _ contributions: String,
    speakers: String = "<speaker speaker-id='AB'><name>Anna</name></speaker>"
  ) throws -> Transcript {
    let transcript = try read(
      "<folker-transcription><head/><speakers>\(speakers)</speakers><recording path='/home/x/a.wav'/><timeline><timepoint timepoint-id='L0' absolute-time='0.5'/><timepoint timepoint-id='L1' absolute-time='2'/></timeline>\(contributions)</folker-transcription>",
      as: "P1.flk")
    checkLaws(transcript)
    return transcript
  }

  private func said(_ content: String) throws -> String {
    try folker("<contribution speaker-reference='AB' parse-level='2'>\(content)</contribution>")
      .text
  }

  @Test func `contributions are turns at every level, with their times`() throws {
    let transcript = try folker(
      "<contribution speaker-reference='AB' start-reference='L0' end-reference='L1' parse-level='0' odd='x'><event>one two</event></contribution><contribution speaker-reference='CD' start-reference='L1' end-reference='L9'><unparsed>three<time timepoint-reference='L1'/> four</unparsed></contribution>"
    )
    #expect(transcript.said == ["Anna: one two", "CD: three four"])
    #expect(transcript.times == [0.5, 2] && transcript.variables["recording"] == "a.wav")
  }

  @Test func `words are as transcribed, not as normalised`() throws {
    #expect(
      try said(
        "\n <w n='haben' lemma='haben' pos='V'>ham</w>\n<w transition='assimilated'>wer</w> <w>da<time timepoint-reference='L1'/>nn</w>"
      ) == "ham_wer dann")
  }

  @Test func `pauses, breath and sounds are events`() throws {
    let transcript = try folker(
      "<contribution speaker-reference='AB'><w>so</w><pause duration='micro'/><breathe type='in'/><w>ja</w><non-phonological description='lacht'/><pause duration='0.8'/></contribution>"
    )
    #expect(transcript.text == "so [micropause] [breathes in] ja [lacht] [pause 0.8 s]")
    #expect(transcript.events.map(\.kind) == [.pause, .sound, .laughter, .pause])
  }

  @Test func `of two readings the first is read`() throws {
    #expect(
      try said(
        "<uncertain><alternative><w>eins</w></alternative><alternative><w>zwei</w></alternative></uncertain><w>drei</w>"
      ) == "eins drei")
    #expect(
      try said("<uncertain><w>eins</w><alternative><w>zwei</w></alternative></uncertain>") == "eins"
    )
  }

  @Test func `what has no speaker stands in brackets in the turn before`() throws {
    let transcript = try folker(
      "<contribution><unparsed>((Tür))</unparsed></contribution><contribution speaker-reference='AB'><unparsed>ja</unparsed></contribution><contribution parse-level='2'><pause duration='long'/></contribution><contribution><w>hallo</w></contribution>"
    )
    #expect(transcript.said == ["Anna: [Tür] ja [long pause]", "-: hallo"])
    #expect(transcript.findings.contains { $0.message.hasPrefix("2 contributions") })
  }

  @Test func `one identifier for two speakers is told, not guessed`() throws {
    let transcript = try folker(
      "<contribution speaker-reference='I'><w>ja</w></contribution>",
      speakers:
        "<speaker speaker-id='I'><name>Eins</name></speaker><speaker speaker-id='I'><name>Zwei</name></speaker>"
    )
    #expect(transcript.said == ["I: ja"])
    #expect(transcript.warnings.contains { $0.contains("share one identifier") })
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `derived files are read turn for turn`() throws {
    for (file, interview) in [("derived-ak-S08.flk", "S08"), ("derived-ak-S09.fln", "S09")] {
      let transcript = try SharedData.transcript("folker/\(file)")
      checkLaws(transcript)
      let truth = try Truth.interview(interview)
      // The files are in small letters and without punctuation.
      #expect(
        transcript.turns.map { words(transcript.quote($0.range)) }
          == truth.turns.map { words($0.text) })
      #expect(transcript.times == truth.times)
    }
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().replacing(#/\[[^\]]*\]/#, with: " ").split {
      !$0.isLetter && !$0.isNumber && $0 != "'"
    }.map(String.init)
  }
}
