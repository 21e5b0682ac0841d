import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct TranscriberReaderTests {
  private func trs(_ turns: String) throws -> Transcript {
    let transcript = try read(
      "<?xml version='1.0'?><!DOCTYPE Trans SYSTEM 'trans-14.dtd'><Trans scribe='x' audio_filename='talk' xml:lang='fr'><Topics><Topic id='t' desc='News'/></Topics><Speakers><Speaker id='s1' name='Anna' type='female' dialect='native' accent=''/><Speaker id='s2' name='Ben' type='male'/></Speakers><Episode program='P' air_date='980428'><Section type='report' startTime='0' endTime='9'>\(turns)</Section></Episode></Trans>",
      as: "P1.trs")
    checkLaws(transcript)
    return transcript
  }

  @Test func `turns are turns, with their times and without the points inside them`() throws {
    let transcript = try trs(
      "<Turn speaker='s1' startTime='0' endTime='2.5'><Sync time='0'/>\n one\n<Sync time='1'/>\ntwo :fra %hum\n</Turn><Turn startTime='2.5' endTime='3'><Sync time='2.5'/>three</Turn>"
    )
    #expect(transcript.said == ["Anna: one two :fra %hum", "-: three"])
    #expect(transcript.times == [0, 2.5] && transcript.language == "fr")
    #expect(transcript.speakers[0].variables["sex"] == "female")
    #expect(transcript.variables["topics"] == "News" && transcript.variables["program"] == "P")
  }

  @Test func `what is heard stands in brackets, in words`() throws {
    let transcript = try trs(
      "<Turn speaker='s1'><Event desc='i'/>one<Event desc='rire' type='noise' extent='begin'/> two <Event desc='rire' extent='end'/> {cough} <Background time='1' type='music' level='high'/>three<Background level='off'/><Event type='language' desc='en' extent='next'/></Turn>"
    )
    #expect(
      transcript.text
        == "[breathes in] one [rire begins] two [rire ends] [cough] [background: music] three [background ends] [language: en]"
    )
  }

  @Test func `several speakers in one turn stay joint, and each part says whose it is`() throws {
    let transcript = try trs(
      "<Turn speaker='s2 s1' startTime='0'><Sync time='0'/><Who nb='1'/>\nyes\n<Who nb='2'/>\nno\n</Turn><Turn speaker='s1 s2'><Who nb='1'/>a<Who nb='9'/>b</Turn>"
    )
    #expect(transcript.text == "[Ben] yes\n\n[Anna] no\n\n[Anna] a\n\n[somebody] b")
    #expect(transcript.speakers.map(\.name) == ["Anna & Ben"])
    #expect(transcript.findings.contains { $0.message.hasPrefix("2 turns of several") })
  }

  @Test func `comments are no speech, and empty turns are none`() throws {
    let transcript = try trs(
      "<Turn speaker='s1'>one <Comment desc='sic'/> two</Turn><Turn><Sync time='1'/>\n</Turn>")
    #expect(transcript.said == ["Anna: one two"])
    #expect(
      transcript.findings.filter {
        $0.severity == .note && !$0.message.hasPrefix("of unknown kind")
      }.count == 2)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `real files have the turns known of them`() throws {
    for (name, turns) in [
      ("debian-frint980428", 5), ("debian-know", 11), ("fuc-kallaama-fuc_31411", 1),
      ("fuc-kallaama-fuc_42910", 1), ("srr-kallaama-srr_3120", 39), ("wol-kallaama-wol_4611", 191),
    ] {
      let transcript = try SharedData.transcript("transcriber/\(name).trs")
      checkLaws(transcript)
      #expect(transcript.turns.count == turns, "\(name)")
    }
  }
}
