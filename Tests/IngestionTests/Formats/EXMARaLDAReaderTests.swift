import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct EXMARaLDAReaderTests {
  private func exb(
    _ tiers: String,
    speakers: String =
      "<speaker id='S0'><abbreviation>ANN</abbreviation></speaker><speaker id='S1'><abbreviation>BEN</abbreviation></speaker>",
    timeline: String =
      "<tli id='T0' time='0.0'/><tli id='T1'/><tli id='T2' time='2.5' type='intp'/><tli id='T3' time='4.0'/><tli id='T4' time='6.0'/>",
    mapping: [MappingEntry] = []
  ) throws -> Transcript {
    let text =
      "<basic-transcription><head><meta-information><project-name>P</project-name><referenced-file url='C:\\secret\\a.wav'/></meta-information><speakertable>\(speakers)</speakertable></head><basic-body><common-timeline>\(timeline)</common-timeline>\(tiers)</basic-body></basic-transcription>"
    var options = ReadingOptions()
    options.mapping = mapping
    let transcript = try TranscriptFormats.read(
      TranscriptFile(path: "study/P1.exb", bytes: Data(text.utf8)), options: options)[0]
    checkLaws(transcript)
    return transcript
  }

  private func tier(
    _ events: String, speaker: String? = "S0", type: String = "t", category: String = "v"
  ) -> String {
    let who = speaker.map { "speaker='\($0)' " } ?? ""
    return "<tier id='X' \(who)category='\(category)' type='\(type)'>\(events)</tier>"
  }

  @Test func `events of transcription tiers are turns in the order of the timeline`() throws {
    let transcript = try exb(
      tier("<event start='T0' end='T1'>One.</event><event start='T3' end='T4'>Three.</event>")
        + tier("<event start='T1' end='T3'>Two.</event>", speaker: "S1"))
    #expect(transcript.said == ["ANN: One.", "BEN: Two.", "ANN: Three."])
    #expect(transcript.format == "exmaralda" && transcript.variables["recording"] == "a.wav")
  }

  @Test func `times nobody measured are no times`() throws {
    let transcript = try exb(
      tier("<event start='T0' end='T1'>One.</event><event start='T2' end='T4'>Two.</event>"))
    #expect(transcript.times == [0, nil])
    #expect(transcript.turns.map { $0.time?.end } == [nil, 6])
  }

  @Test func `events that follow on one another with blanks are one contribution`() throws {
    let transcript = try exb(
      tier(
        "<event start='T0' end='T1'>It was </event><event start='T1' end='T2'>when we got to</event><event start='T2' end='T3'>gether. </event><event start='T3' end='T4'>Yes. </event>"
      ) + tier("<event start='T1' end='T2'>Mhm.</event>", speaker: "S1"))
    #expect(transcript.said == ["ANN: It was when we got together. Yes.", "BEN: Mhm."])
  }

  @Test func `events without blanks between them stay turns of their own`() throws {
    let transcript = try exb(
      tier("<event start='T0' end='T1'>One.</event><event start='T1' end='T2'>Two.</event>"))
    #expect(transcript.said == ["ANN: One.", "ANN: Two."])
  }

  @Test func `annotation is never speech, and a note says what was left out`() throws {
    let transcript = try exb(
      tier(
        "<event start='T0' end='T1'>One<ud-information attribute-name='x'>no</ud-information>.</event>"
      )
        + tier("<event start='T0' end='T1'>NUM</event>", type: "a", category: "pos"))
    #expect(transcript.text == "One.")
    #expect(transcript.findings.contains { $0.severity == .note && $0.message.contains("'pos'") })
  }

  @Test func `descriptions stand in brackets where they happen`() throws {
    let transcript = try exb(
      tier("<event start='T0' end='T1'>It </event><event start='T1' end='T3'>was.</event>")
        + tier("<event start='T1' end='T2'>((laughs))</event>", type: "d", category: "nv")
        + tier("<event start='T3' end='T4'>door slams</event>", speaker: nil, type: "d"))
    #expect(transcript.said == ["ANN: It [laughs] was. [door slams]"])
    #expect(transcript.heard.first == "laughter [laughs]")
  }

  @Test func `several transcription tiers of one speaker are doubtful`() throws {
    let tiers =
      tier("<event start='T0' end='T1'>One.</event>", category: "v")
      + tier("<event start='T0' end='T1'>one</event>", category: "lemma")
    #expect(try exb(tiers).warnings.contains { $0.contains("type t") })
    let mapped = try exb(tiers, mapping: [MappingEntry(.nothing, "lemma")])
    #expect(mapped.text == "One.")
  }

  @Test func `what is known of speakers becomes their variables and kind`() throws {
    let transcript = try exb(
      tier("<event start='T0' end='T1'>One.</event>")
        + tier("<event start='T1' end='T2'>Two.</event>", speaker: "S1"),
      speakers:
        "<speaker id='S0'><abbreviation>A</abbreviation><sex value='f'/><languages-used><language lang='deu'/></languages-used><ud-speaker-information><ud-information attribute-name='Role'>Interviewer</ud-information></ud-speaker-information></speaker><speaker id='S1'><abbreviation/><ud-speaker-information><ud-information attribute-name='Age'>25</ud-information></ud-speaker-information></speaker>"
    )
    #expect(transcript.cast == ["A interviewer", "S1 unknown"])
    #expect(transcript.speakers[0].variables["sex"] == "f")
    #expect(transcript.speakers[1].variables["Age"] == "25")
    #expect(transcript.language == "de")
  }

  @Test func `where one description tier of a category is a transcription, the others are, too`()
    throws
  {
    let words = Array(repeating: "word", count: 30).joined(separator: " ")
    let transcript = try exb(
      tier("<event start='T0' end='T3'>\(words)</event><event start='T3' end='T4'>Yes.</event>")
        + "<tier id='D0' speaker='S0' category='ts' type='d'><event start='T0' end='T3'>\(words)</event></tier><tier id='D1' speaker='S1' category='ts' type='d'><event start='T3' end='T4'>Yes.</event></tier><tier id='D2' speaker='S1' category='nv' type='d'><event start='T3' end='T4'>nods</event></tier>"
    )
    #expect(transcript.said == ["ANN: \(words)", "ANN: [nods] Yes."])
    #expect(transcript.findings.contains { $0.message.contains("left out as annotation") })
  }

  @Test func `a segmented transcription has the contributions as turns`() throws {
    let transcript = try read(
      "<segmented-transcription><head/><segmented-body><common-timeline><tli id='T0' time='1'/><tli id='T1' time='2'/></common-timeline><segmented-tier type='t' speaker='S0'><segmentation name='SpeakerContribution_Utterance_Word'><ts n='sc' s='T0' e='T1'>\n <ts n='HIAT:u'>\n <ts n='HIAT:w'>So</ts><nts n='HIAT:ip'/>\n <ts n='HIAT:w'>what</ts><nts n='HIAT:ip'>?</nts></ts></ts></segmentation><segmentation name='SpeakerContribution_Event'><ts n='sc' s='T0' e='T1'>So what?</ts></segmentation></segmented-tier></segmented-body></segmented-transcription>",
      as: "P1.exs")
    #expect(transcript.said == ["S0: So what?"] && transcript.times == [1])
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `real and derived files have the turns known of them`() throws {
    for (name, turns) in [
      ("derived-ak-S08", 48),
      // 21 events: those with blanks between them are one contribution, as EXMARaLDA itself joins them.
      ("Example_linear", 14), ("Example_multi", 14), ("pepper-doc1", 31),
    ] {
      let transcript = try SharedData.transcript("exmaralda/\(name).exb")
      checkLaws(transcript)
      #expect(transcript.turns.count == turns, "\(name)")
    }
  }
}
