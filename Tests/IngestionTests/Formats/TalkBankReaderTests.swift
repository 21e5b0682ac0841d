import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct TalkBankReaderTests {
  private func talk(_ utterances: String) throws -> Transcript {
    let transcript = try read(
      "<CHAT xmlns='http://www.talkbank.org/ns/talkbank' Lang='eng' Date='1974-02-27' Corpus='C'><Participants><participant id='CHI' name='Caroline' role='Target_Child' age='P1Y3M1D' sex='female'/><participant id='INV' role='Investigator'/></Participants><comment type='Location'>Boston</comment><comment type='Generic'>x</comment>\(utterances)</CHAT>",
      as: "P1.xml")
    checkLaws(transcript)
    return transcript
  }

  private func said(_ content: String) throws -> String {
    try talk("<u who='CHI'>\n\(content)\n</u>").text
  }

  @Test func `utterances are turns, and layers of annotation never become speech`() throws {
    let transcript = try talk(
      "<u who='CHI' uID='u0'><w>so<mor type='mor'><mw><pos><c>adv</c></pos><stem>STEM</stem></mw></mor></w> <w>we</w><t type='p'><mor>x</mor></t><media start='1.5' end='2' unit='s'/><a type='comments'>no</a></u><comment type='Generic'>y</comment><u who='INV'><w>yes</w><t type='q'/></u>"
    )
    #expect(transcript.said == ["Caroline: so we.", "INV: yes?"])
    #expect(transcript.times == [1.5, nil] && transcript.format == "talkbank")
    #expect(transcript.cast == ["Caroline unknown", "INV interviewer"])
    #expect(transcript.speakers[0].variables["age"] == "1;03.01")
    #expect(transcript.variables["location"] == "Boston" && transcript.language == "en")
    #expect(transcript.warnings.allSatisfy { !$0.contains("name says otherwise") })
  }

  @Test(arguments: [
    ("<w>kitseste<replacement><w>kitsetest</w></replacement></w>", "kitseste"),
    ("<w><shortening>be</shortening>cause</w><w type='filler'>uh</w>", "because uh"),
    ("<w>bl<p type='drawl'/>ack<wk type='cmp'/>bird</w>", "black bird"),
    ("<w>yes</w><tagMarker type='comma'/><w>no</w><t type='trail off'/>", "yes, no…"),
    ("<g><w>a</w><w>b</w><k type='retracing'/></g><w>c</w>", "a b c"),
    ("<w type='omission'>is</w><w>on</w>", "on"),
    (
      "<w untranscribed='unintelligible'>xxx</w><pause symbolic-length='long'/>",
      "[unintelligible] [long pause]"
    ),
    ("<w>a</w><pause symbolic-length='simple' length='1.5'/><w>b</w>", "a [pause 1.5 s] b"),
    ("<e><happening>laughs</happening></e><w>a</w>", "[laughs] a"),
    ("<e><action/><ga type='paralinguistics'>crying</ga></e><t type='p'/>", "[crying]"),
    ("<e><action/></e><t type='p'/>", "[action]"),
    ("<w>a</w><e><otherSpokenEvent who='INV' said='mhm'/></e>", "a [INV: mhm]"),
    ("<g><w>a</w><ga type='alternative'>b</ga></g>", "a"),
    ("<pg><g><w>a</w></g><actual><pw><ph>x</ph></pw></actual></pg>", "a"),
  ])
  func `words stay and codes go`(content: String, text: String) throws {
    #expect(try said(content) == text)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `the same talk in CHAT and in XML has the same turns and words`() throws {
    for name in ["dan", "deu", "eng", "est", "heb"] {
      let xml = try SharedData.transcript("talkbank-xml/\(name)-conversation.xml")
      let chat = try SharedData.transcript("chat/\(name)-conversation.cha")
      checkLaws(xml)
      #expect(xml.said == chat.said && xml.text == chat.text, "\(name)")
      #expect(xml.turns.count == 5 && xml.language == chat.language, "\(name)")
      #expect(xml.speakers.map(\.name) == chat.speakers.map(\.name), "\(name)")
    }
  }
}
