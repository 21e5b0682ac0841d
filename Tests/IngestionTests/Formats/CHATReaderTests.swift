import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct CHATReaderTests {
  private func chat(_ lines: String, header: String = "") throws -> Transcript {
    let transcript = try read(
      "@UTF8\n@Begin\n@Languages:\tdan, tur\n@Participants:\tCHI Caroline Target_Child, INV Investigator\n\(header)\(lines)\n@End\n",
      as: "P1.cha")
    checkLaws(transcript)
    return transcript
  }

  private func said(_ content: String) throws -> String {
    try chat("*CHI:\t\(content)").text
  }

  @Test func `main tiers are turns, and dependent tiers and headers are none`() throws {
    let transcript = try chat(
      "*CHI:\tso we went\n\there .\n%mor:\tadv|so\n\tverb|go\n@Comment:\tnoise\n*INV:\tyes ?\n%com:\tnods"
    )
    #expect(transcript.said == ["Caroline: so we went here.", "INV: yes?"])
    #expect(transcript.format == "chat" && transcript.language == "da")
    #expect(transcript.cast == ["Caroline unknown", "INV interviewer"])
    #expect(transcript.findings.contains { $0.message.hasPrefix("1 comment or header line ") })
  }

  @Test(arguments: [
    ("I [/] I want that .", "I I want that."),
    ("<the dog> [//] the cat [*] ran .", "the dog the cat ran."),
    ("male [: female] [* s:r] .", "male."),
    ("<kan du> [>1] se <ja> [<] ?", "kan du se ja?"),
    ("(be)cause &-uh &+fr friends &~gaga .", "because uh fr friends gaga."),
    ("no: bana:nas at 12:30 .", "no bananas at 12:30."),
    (
      "woof@o choo_choo black+bird rhi^noceros dog$n .", "woof choo choo black bird rhinoceros dog."
    ),
    ("well , I said +\"/.", "well, I said:"),
    ("+\" go away +...", "go away…"),
    ("+, but I +//.", "but I–"),
    ("⌈2 yes ⌉2 °no° ↑now ∆fast∆ →", "yes no now fast"),
    ("he 0is 0det coming .", "he coming."),
    ("Mommy ‡ no !", "Mommy, no!"),
    ("“ go home ” he said .", "“go home” he said."),
    ("un#tie it [+ imp] [- eng] .", "untie it."),
    ("yes.", "yes."),
  ])
  func `codes go and words stay`(content: String, text: String) throws {
    #expect(try said(content) == text)
  }

  @Test(arguments: [
    ("so &=laughs (.) well (1.5) .", "so [laughs] [pause] well [pause 1.5 s]."),
    ("xxx yes www .", "[unintelligible] yes [not transcribed]."),
    ("yes [=! whining] [% points] [= the cat] .", "yes [whining] [points] [the cat]."),
    ("0 [=! crying] .", "[crying]"),
    ("0 .", "[action]"),
    ("so &*INV:mhm then .", "so [INV: mhm] then."),
    ("&{l=singing la la &}l=singing .", "[singing begins] la la [singing ends]."),
    ("no [x 3] .", "no [times 3]."),
    ("and # then ## now .", "and [pause] then [long pause] now."),
  ])
  func `what is heard but not said stands in brackets`(content: String, text: String) throws {
    #expect(try said(content) == text)
  }

  @Test func `times stand between control characters, which are no fault of the file`() throws {
    let transcript = try chat(
      "*CHI:\tone \u{15}0_1200\u{15} two . \u{15}1300_2500\u{15}\n%wor:\tone \u{15}0_1200\u{15}\n*INV:\tyes . \u{15}%snd:\"a\"_3000_4000\u{15}"
    )
    #expect(transcript.said == ["Caroline: one two.", "INV: yes."])
    #expect(transcript.turns.map { $0.time?.start } == [0, 3])
    #expect(transcript.turns.map { $0.time?.end } == [2.5, 4])
    #expect(transcript.warnings.allSatisfy { !$0.contains("control") })
  }

  @Test func `what the headers say becomes variables`() throws {
    let transcript = try chat(
      "*CHI:\tyes .",
      header:
        "@ID:\tdan|Koge|CHI|1;03.01|female|TD|WC|Target_Child|primary|custom|\n@Birth of CHI:\t01-JAN-1973\n@Media:\tdir/talk, audio\n@Date:\t27-FEB-1974\n@Location:\tKøge, Denmark\n@Comment:\tno variable\n"
    )
    #expect(
      transcript.variables["date"] == "1974-02-27" && transcript.variables["corpus"] == "Koge")
    #expect(transcript.variables["location"] == "Køge, Denmark")
    #expect(transcript.variables["recording"] == "talk" && transcript.variables["comment"] == nil)
    let child = transcript.speakers[0].variables
    #expect(child["age"] == "1;03.01" && child["sex"] == "female" && child["group"] == "TD")
    #expect(child["SES"] == "WC" && child["role"] == "Target_Child" && child["id"] == "CHI")
    #expect(child["birth"] == "1973-01-01" && child["education"] == "primary")
  }

  @Test func `codes that are not known and codes without an end are told`() throws {
    let transcript = try chat("*CHI:\tso [zzz] yes .\n*CHI:\tno [: never")
    #expect(transcript.said == ["Caroline: so yes.", "Caroline: no never"])
    #expect(transcript.warnings.contains { $0.contains("CHAT does not have") })
    #expect(transcript.warnings.contains { $0.hasPrefix("line 6") && $0.contains("end with ]") })
  }

  @Test func `a line without a sign goes on from the one before, with a warning`() throws {
    let transcript = try chat("*CHI:\tso\nwe went .")
    #expect(transcript.said == ["Caroline: so we went."])
    #expect(transcript.warnings.contains { $0.hasPrefix("line 6") })
  }

  @Test func `a time that lost its control characters is no word`() throws {
    let transcript = try chat("*CHI:\tso 100_900\n\twe went .900_1500\n*INV:\tyes ? 1600_2000")
    #expect(transcript.said == ["Caroline: so we went.", "INV: yes?"])
    #expect(transcript.times == [0.1, 1.6] && transcript.turns[0].time?.end == 1.5)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `each main tier of the reference files is a turn`() throws {
    for (name, turns) in [
      ("dan-conversation", 5), ("deu-conversation", 5), ("eng-conversation", 5),
      ("english-child-speech", 3), ("est-conversation", 5), ("fra-conversation", 5),
      ("heb-conversation", 5), ("impdenis", 36), ("phon-intervals", 1), ("retrace", 13),
      ("spa-conversation", 5), ("zho-conversation", 5),
    ] {
      let transcript = try SharedData.transcript("chat/\(name).cha")
      checkLaws(transcript)
      #expect(transcript.turns.count == turns, "\(name)")
    }
  }
}
