import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct ELANReaderTests {
  private func eaf(_ tiers: String, mapping: [MappingEntry] = []) throws -> Transcript {
    let slots = (0..<8).map {
      "<TIME_SLOT TIME_SLOT_ID='ts\($0)' \($0 == 5 ? "" : "TIME_VALUE='\($0 * 1000)'")/>"
    }.joined()
    let types = [
      "free": "", "assoc": "CONSTRAINTS='Symbolic_Association'",
      "sub": "CONSTRAINTS='Symbolic_Subdivision'", "in": "CONSTRAINTS='Included_In'",
      "cv": "CONTROLLED_VOCABULARY_REF='V'",
    ].map { "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID='\($0.key)' \($0.value)/>" }.joined()
    let text =
      "<ANNOTATION_DOCUMENT><HEADER TIME_UNITS='milliseconds'><MEDIA_DESCRIPTOR MEDIA_URL='file:///home/x/a.wav'/></HEADER><TIME_ORDER>\(slots)</TIME_ORDER>\(tiers)\(types)<CONTROLLED_VOCABULARY CV_ID='V'><CV_ENTRY_ML CVE_ID='c1'><CVE_VALUE LANG_REF='en'>Yes</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY></ANNOTATION_DOCUMENT>"
    var options = ReadingOptions()
    options.mapping = mapping
    let transcript = try TranscriptFormats.read(
      TranscriptFile(path: "study/P1.eaf", bytes: Data(text.utf8)), options: options)[0]
    checkLaws(transcript)
    return transcript
  }

  private func tier(
    _ id: String, by participant: String? = nil, of parent: String? = nil, type: String = "free",
    _ annotations: String...
  ) -> String {
    let who = participant.map { "PARTICIPANT='\($0)'" } ?? ""
    let on = parent.map { "PARENT_REF='\($0)'" } ?? ""
    let content = annotations.map { "<ANNOTATION>\($0)</ANNOTATION>" }.joined()
    return
      "<TIER TIER_ID='\(id)' LINGUISTIC_TYPE_REF='\(type)' ANNOTATOR='Nobody' \(who) \(on)>\(content)</TIER>"
  }

  private func at(_ id: String, _ start: Int, _ end: Int, _ text: String) -> String {
    "<ALIGNABLE_ANNOTATION ANNOTATION_ID='\(id)' TIME_SLOT_REF1='ts\(start)' TIME_SLOT_REF2='ts\(end)'><ANNOTATION_VALUE>\(text)</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>"
  }

  private func on(_ id: String, _ parent: String, after previous: String? = nil, _ text: String)
    -> String
  {
    let before = previous.map { "PREVIOUS_ANNOTATION='\($0)'" } ?? ""
    return
      "<REF_ANNOTATION ANNOTATION_ID='\(id)' ANNOTATION_REF='\(parent)' \(before)><ANNOTATION_VALUE>\(text)</ANNOTATION_VALUE></REF_ANNOTATION>"
  }

  @Test func `annotations are turns in the order of time, by participant or else by tier`() throws {
    let transcript = try eaf(
      tier("A", by: "Anna", at("a1", 0, 2, "One."), at("a2", 3, 4, "Three."))
        + tier("Interviewer", at("a3", 1, 3, "Two.")))
    #expect(transcript.said == ["Anna: One.", "Interviewer: Two.", "Anna: Three."])
    #expect(transcript.times == [0, 1, 3] && transcript.variables["recording"] == "a.wav")
    #expect(transcript.warnings.allSatisfy { !$0.contains("tier") })
  }

  @Test func `a point without a time keeps its place`() throws {
    let transcript = try eaf(
      tier("A", at("a1", 4, 5, "One."), at("a2", 5, 6, "Two."))
        + tier("B", at("b1", 6, 7, "Three."))
    )
    #expect(transcript.said == ["A: One.", "A: Two.", "B: Three."])
    #expect(transcript.times == [4, nil, 6])
  }

  @Test func `where the first tier only numbers, the tier that holds the text is read`() throws {
    let transcript = try eaf(
      tier("ref@KL", at("a1", 0, 1, "t_001"), at("a2", 1, 2, "t_002"))
        + tier("ft@KL", of: "ref@KL", type: "assoc", on("f1", "a1", "Good day to you."))
        + tier(
          "tx@KL", of: "ref@KL", type: "assoc", on("b2", "a2", "Tak."), on("b1", "a1", "Goddag."))
        + tier("wd@KL", of: "tx@KL", type: "sub", on("w1", "b1", "goddag")))
    #expect(transcript.said == ["KL: Goddag.", "KL: Tak."])
    #expect(transcript.findings.contains { $0.message.contains("'tx@KL'; not read") })
  }

  @Test func `words alone are joined in the order of their chain`() throws {
    let transcript = try eaf(
      tier("ref", by: "Anna", at("a1", 0, 1, "001"))
        + tier(
          "words", of: "ref", type: "sub", on("w2", "a1", after: "w1", "two"),
          on("w1", "a1", "one"),
          on("w3", "a1", after: "w2", "three")))
    #expect(transcript.said == ["Anna: one two three"])
  }

  @Test func `tiers that repeat or annotate others are not read again`() throws {
    let transcript = try eaf(
      tier("A", by: "Anna", at("a1", 0, 1, "One two three."), at("a2", 1, 2, "Four five six."))
        + tier("A-chunk", by: "X", of: "A", type: "in", at("c1", 0, 1, "One two three."))
        + tier(
          "A-copy", by: "Anna", at("d1", 0, 1, "One two three."), at("d2", 1, 2, "Four five six.")))
    #expect(transcript.said == ["Anna: One two three.", "Anna: Four five six."])
    #expect(transcript.findings.contains { $0.message.contains("word for word: 'A-copy'") })
  }

  @Test func `utterances inside episodes are read, not the episodes' names`() throws {
    let transcript = try eaf(
      tier("episodes", by: "Anna", at("a1", 0, 4, "Childhood"))
        + tier(
          "utterances", of: "episodes", type: "in", at("b1", 0, 1, "I was born there."),
          at("b2", 1, 2, "Then we moved on.")))
    #expect(transcript.said == ["Anna: I was born there.", "Anna: Then we moved on."])
  }

  @Test func `marks without a participant are left out with a warning, unless they are named`()
    throws
  {
    let tiers =
      tier("talk", by: "Anna", at("a1", 0, 1, "One two three."))
      + tier("phases", at("m1", 0, 1, "start"))
    let transcript = try eaf(tiers)
    #expect(transcript.text == "One two three.")
    #expect(transcript.warnings.contains { $0.contains("'phases'") && $0.contains("--map") })
    let mapped = try eaf(
      tiers, mapping: [MappingEntry(.text, "talk"), MappingEntry(.text, "phases")])
    #expect(mapped.said == ["Anna: One two three.", "phases: start"])
    let wrong = try eaf(tiers, mapping: [MappingEntry(.text, "tlak")])
    #expect(wrong.text == "One two three." && wrong.warnings.contains { $0.contains("'tlak'") })
  }

  @Test func `an interviewer marked inside the narrator's tier speaks for herself`() throws {
    let transcript = try eaf(
      tier(
        "A", by: "EN02", at("a1", 0, 1, "[INTERVIEWER] Were you?"),
        at("a2", 1, 2, "[laughs] I was.")))
    #expect(transcript.said == ["INTERVIEWER: Were you?", "EN02: [laughs] I was."])
    #expect(transcript.cast.first == "INTERVIEWER interviewer")
    #expect(transcript.warnings.contains { $0.contains("1 annotation that begin") })
  }

  @Test func `a pointer into a vocabulary stands for its word`() throws {
    let transcript = try eaf(
      tier(
        "A", by: "Anna",
        "<ALIGNABLE_ANNOTATION ANNOTATION_ID='a' TIME_SLOT_REF1='ts0' TIME_SLOT_REF2='ts1' CVE_REF='c1'><ANNOTATION_VALUE/></ALIGNABLE_ANNOTATION>"
      ))
    #expect(transcript.said == ["Anna: Yes"])
  }

  @Test func `circles and loose ends in a broken file lose nothing`() throws {
    let transcript = try eaf(
      tier("A", of: "B", at("a1", 0, 1, "One two three.")) + tier("B", of: "A", on("b1", "b1", "x"))
        + tier("C", of: "gone", on("c1", "nowhere", after: "c1", "Four five six.")))
    #expect(transcript.said == ["A: One two three.", "C: Four five six."])
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `real and derived files have the turns known of them`() throws {
    for (name, turns, words, speakers) in [
      ("derived-ak-S08-tiers-as-speakers", 38, 1466, 3),
      // The second participant known of it is that of the tier that repeats the first.
      ("en-fables-aesop", 16, 226, 1),
      // 3884 words less 29 labels; the interviewer so labelled is the second speaker.
      ("en-multicast-devon01", 154, 3855, 2),
      ("speach-test", 8, 28, 1),
    ] {
      let transcript = try SharedData.transcript("elan/\(name).eaf")
      checkLaws(transcript)
      #expect(transcript.turns.count == turns, "\(name)")
      #expect(transcript.speakers.count == speakers, "\(name)")
      #expect(transcript.text.split { $0.isWhitespace }.count == words, "\(name)")
    }
  }

  @Test func `tiers whose type says that they hold gestures are left out with a warning`() throws {
    let transcript = try eaf(
      tier("K-Spch", type: "utterance", at("a1", 0, 2, "Over there."))
        + tier("K-H", type: "gestures", at("a2", 1, 2, "R hand points up"))
        + tier("K-Trl", type: "Free_Translation", at("a3", 0, 2, "Derovre, du ser.")))
    #expect(transcript.said == ["K-Spch: Over there."])
    #expect(transcript.warnings.contains { $0.contains("K-H") && $0.contains("K-Trl") })
    let named = try eaf(
      tier("Anna speech", type: "gestures", at("a1", 0, 2, "Over there."))
        + tier("Bo", type: "utterance", at("a2", 2, 3, "Where?")))
    #expect(named.turns.count == 2)
  }
}
