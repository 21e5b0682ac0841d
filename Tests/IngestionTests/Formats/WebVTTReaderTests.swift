import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct WebVTTReaderTests {
  /// Cues of one second each, one a payload, with nothing above the first.
  private func vtt(_ payloads: [String], header: String = "WEBVTT") throws -> Transcript {
    let cues = payloads.enumerated().map { index, payload in
      "00:00:0\(index).000 --> 00:00:0\(index + 1).000\n\(payload)"
    }
    return try read(([header] + cues).joined(separator: "\n\n"), as: "P1.vtt")
  }

  // MARK: Who speaks

  @Test func `cues in a row of one voice are one turn, from the first's start to the last's end`()
    throws
  {
    let transcript = try vtt(["<v Anna>One.</v>", "<v Anna>Two.</v>", "<v Bo>Three.</v>"])
    #expect(transcript.said == ["Anna: One. Two.", "Bo: Three."])
    #expect(
      transcript.turns.map(\.time) == [
        Turn.Time(start: 0, end: 2), Turn.Time(start: 2, end: 3),
      ])
  }

  @Test func `several voices in one cue are several turns with the cue's time`() throws {
    let transcript = try vtt(["<v Anna>Yes.</v> <v.loud Bo Ek>No.</v>\nHm."])
    #expect(transcript.said == ["Anna: Yes.", "Bo Ek: No.", "-: Hm."])
    #expect(transcript.times == [0, 0, 0])
  }

  @Test func `a voice without an end holds for the rest of the cue, and cues without one go on`()
    throws
  {
    let transcript = try vtt(["<v Q> Why?\nReally?", "<v A> Because", "it was so.", "<v Q> Oh."])
    #expect(transcript.said == ["Q: Why? Really?", "A: Because it was so.", "Q: Oh."])
    #expect(transcript.warnings == [])
    #expect(transcript.findings.contains { $0.line == 10 && $0.message.contains("going on") })
  }

  @Test func `where voices are ended, a cue without one is nobody's`() throws {
    #expect(try vtt(["<v Anna>One.</v>", "Two."]).said == ["Anna: One.", "-: Two."])
  }

  @Test func `utterances a meeting program numbers stay turns of their own`() throws {
    let transcript = try read(
      """
      WEBVTT\r
      \r
      6f1c/12-0\r
      00:00:00.000 --> 00:00:01.000\r
      <v Anna &amp; Bo>One</v>\r
      \r
      6f1c/12-1\r
      00:00:01.000 --> 00:00:02.000\r
      <v Anna &amp; Bo>two.</v>\r
      \r
      6f1c/13-0\r
      00:00:02.000 --> 00:00:03.000\r
      <v Anna &amp; Bo>Three.</v>\r\n
      """, as: "P1.vtt")
    #expect(transcript.said == ["Anna & Bo: One two.", "Anna & Bo: Three."])
  }

  @Test func `identifiers with a name in quotes say who speaks`() throws {
    let transcript = try read(
      "WEBVTT\n\n1 \"Anna Ek\" (4711)\n00:01.000 --> 00:02.000\nOne.\n\n2 \"\" (0)\n00:02.000 --> 00:03.000\nTwo.",
      as: "P1.vtt")
    #expect(transcript.said == ["Anna Ek: One.", "-: Two."])
  }

  @Test
  func `names on every cue are labels, in small letters, too, and a sentence with a colon is not`()
    throws
  {
    let transcript = try vtt([
      "Anna Ek: Hello.", "Anna Ek: Remember: it was late.", "bo: Yes.", "Anna Ek: So.",
      "Anna Ek: And then.", "Anna Ek: Well.", "Carl: No.", "Anna Ek: Ok.", "Anna Ek: Bye.",
    ])
    #expect(
      transcript.said == [
        "Anna Ek: Hello. Remember: it was late.", "bo: Yes.", "Anna Ek: So. And then. Well.",
        "Carl: No.", "Anna Ek: Ok. Bye.",
      ])
  }

  @Test func `a label that changes inside a cue divides it`() throws {
    #expect(
      try vtt(["INTERVIEWER: Yes?\nRESPONDENT: No.", "Not at all.", "INTERVIEWER: Oh."]).said == [
        "INTERVIEWER: Yes?", "RESPONDENT: No. Not at all.", "INTERVIEWER: Oh.",
      ])
  }

  @Test func `names in brackets before what is said are labels, events are not`() throws {
    let transcript = try vtt([
      "[Speaker 1] Hello.", "[Music] So.", "(Speaker 2) Yes.", "[Speaker 1] Oh.",
    ])
    #expect(
      transcript.said == ["Speaker 1: Hello. [Music] So.", "Speaker 2: Yes.", "Speaker 1: Oh."])
    #expect(transcript.heard == ["sound [Music]"])
  }

  @Test func `arrows begin turns of nobody known, also inside a line`() throws {
    #expect(
      try vtt(["&gt;&gt; &gt;&gt; One", "two. >> Three.", ">> BO: Four."]).said == [
        "-: One two.", "-: Three.", "BO: Four.",
      ])
  }

  @Test func `an arrow at a line's end begins a turn with the next cue's time`() throws {
    let transcript = try vtt([">> One. >>", "Two.", ">> Bo Ek: Three."])
    #expect(transcript.said == ["-: One.", "-: Two.", "Bo Ek: Three."])
    #expect(transcript.times == [0, 1, 2])
  }

  @Test func `arrows beside voices are no text`() throws {
    #expect(
      try vtt(["<v.Male.spk3 Speaker3>>> Good morning\nall.", "<v Speaker3>So."]).said == [
        "Speaker3: Good morning all. So."
      ])
  }

  @Test func `without names each cue is a turn, also of words that could be labels`() throws {
    let transcript = try vtt(["So", "Everyone", "knows: this is it.", "[MUSIC]"])
    #expect(transcript.said == ["-: So", "-: Everyone", "-: knows: this is it.", "-: [MUSIC]"])
    #expect(transcript.warnings == [])
  }

  // MARK: Text

  @Test func `tags are no text, and what they enclose is`() throws {
    #expect(
      try vtt([
        "<i.foreign><lang en>One</lang></i> <b>two</b> <00:00:00.500><c.x> three</c>, 3 < 4 &lt;b&gt; &unknown; <font color=red>five</font><br>six {\\an8}<odd>seven</odd>"
      ]).text == "One two three, 3 < 4 <b> &unknown; five six seven")
  }

  @Test func `marks that only look like tags are events`() throws {
    let transcript = try vtt([
      "one <[?]> two <p3> <s(laughing) three four> <ruby>A<rt>a</rt></ruby>"
    ])
    #expect(transcript.text == "one [?] two [p3] [s(laughing)] three four A [a]")
    #expect(transcript.events.count == 4)
  }

  @Test func `two lines of a cue are one text, and dashes at both are two who speak`() throws {
    #expect(
      try vtt(["One\ntwo.", "- Yes?\n- No.", "So."]).said == [
        "-: One two.", "-: Yes?", "-: No.", "-: So.",
      ])
  }

  @Test func `captions that scroll are read once, and words said twice stay twice`() throws {
    let transcript = try vtt([
      " \nyou", "you\n ", "you\nyou", "you\n ", "you\nwe<00:00:04.500><c> call</c>", "we call\n ",
      "we call\nthis",
    ])
    #expect(transcript.said == ["-: you", "-: you", "-: we call", "-: this"])
    #expect(transcript.times == [0, 2, 4, 6])
    #expect(transcript.warnings == [])
    #expect(try vtt(["you", "you", "you"]).turns.count == 3)
  }

  // MARK: The file

  @Test func `the head gives language and variables, notes and styles are no text`() throws {
    let transcript = try read(
      "\u{FEFF}WEBVTT - A film\nKind: captions\nLanguage: da\nRecorded by: Anna\nStyle:\n::cue(c) { color: red\n}\n\nSTYLE\n::cue { }\n\nREGION\nid:a\n\nNOTE one\ntwo\n\nfirst\n00:01.000 --> 00:02.500 align:start position:0%\nHej.\n",
      as: "P1.vtt")
    #expect(transcript.said == ["-: Hej."] && transcript.language == "da")
    #expect(transcript.variables == ["Recorded by": "Anna"])
    #expect(transcript.turns[0].time == Turn.Time(start: 1, end: 2.5))
    #expect(transcript.findings.contains { $0.line == 15 && $0.severity == .note })
    #expect(transcript.warnings == [])
    #expect(
      try read("WEBVTT\n\nNOTE language:en-us\n\n00:01.000 --> 00:02.000\nA.", as: "P1.vtt")
        .language == "en-us")
  }

  @Test func `a broken time loses no text, and a warning names its line`() throws {
    let transcript = try read(
      "WEBVTT\n\n00:00:07.000 --> 00:00:1d.890\nOne.\n\n999999999999999999999:00:00.000 --> 1\nTwo.\n\n00:09.000 --> 00:08.000\nThree.",
      as: "P1.vtt")
    #expect(transcript.said == ["-: One.", "-: Two.", "-: Three."])
    #expect(transcript.times == [7, nil, 9])
    #expect(transcript.warnings.count == 2)
    #expect(transcript.warnings[0].contains("lines 3, 6"))
  }

  @Test func `text after blank lines and before the first time is kept, with a warning`() throws {
    let transcript = try read(
      "WEBVTT\n\nZero\nnought\n\n00:00.000 --> 00:01.000\n\nOne\n\ntwo\n\n\n00:02.000 --> 00:03.000\nthree",
      as: "P1.vtt")
    #expect(transcript.said == ["-: Zero nought", "-: One two", "-: three"])
    #expect(
      transcript.warnings.map { $0.prefix(7) } == ["line 3:", "line 10"])
  }

  @Test func `missing blank lines, empty cues and a missing head are survived`() throws {
    let transcript = try read(
      "1\n00:00.000 --> 00:01.000\nOne 1\n2\n00:01.000 --> 00:02.000\n3\n00:02.000 --> 00:03.000\nThree\n00:03.000 --> 00:04.000\nFour",
      as: "P1.vtt")
    #expect(transcript.said == ["-: One 1", "-: Three", "-: Four"])
    #expect(
      #expect(throws: IngestionError.self) {
        try read("WEBVTT\n\n00:00.000 --> 00:01.000\n", as: "P1.vtt")
      }?.reason == .noTurns)
  }

  @Test func `what begins with WEBVTT is read so whatever its name`() throws {
    #expect(try read("WEBVTT\n\n00:01.000 --> 00:02.000\nA.", as: "P1.txt").format == "webvtt")
    #expect(try read("WEBVTTS are files.", as: "P1.txt").format == "plain-text")
  }

  // MARK: Shared data

  /// Where there are more or fewer turns than cues, and why.
  private static let explained = [
    "comments.vtt": 5,  // two cues hold two lines with dashes each: 3 cues, 5 who speak
    "invalid_timeframe.vtt": 7,  // the cue with the broken time is kept
    "missing_caption_text.vtt": 4,  // a cue without text is no turn
    "youtube_dl.vtt": 3,  // a line that scrolls is read once
  ]

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `shared files have the turns, speakers and words that are known of them`() throws {
    for entry in try Manifest.entries(in: "vtt/") {
      let transcript = try TranscriptFormats.read(
        TranscriptFile.load(SharedData.file("transcripts/" + entry.file).path))[0]
      checkLaws(transcript)
      #expect(
        transcript.turns.count == Self.explained[transcript.file] ?? entry.truth?.turns,
        "\(entry.file)")
      guard !entry.file.contains("edge/") else { continue }
      #expect(transcript.speakers.count == entry.truth?.speakers, "\(entry.file)")
      let words = transcript.turns.reduce(0) {
        $0 + transcript.quote($1.range).split { $0.isWhitespace }.count
      }
      #expect(words == entry.truth?.words, "\(entry.file)")
    }
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `a meeting's captions say turn for turn what the interview says`() throws {
    let transcript = try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/vtt/derived-ak-S02-teams.vtt").path))[0]
    let truth = try Truth.interview("S02")
    #expect(transcript.said == truth.said && transcript.times == truth.times)
  }

  @Test func `a name in the tag and again before the text is the speaker once`() throws {
    let cues = (0..<4).map {
      "00:00:0\($0).000 --> 00:00:0\($0 + 1).000\n<v S0\($0 % 2)>S0\($0 % 2): So: \($0)."
    }
    let transcript = try read("WEBVTT\n\n" + cues.joined(separator: "\n\n"), as: "P1.vtt")
    #expect(transcript.said == ["S00: So: 0.", "S01: So: 1.", "S00: So: 2.", "S01: So: 3."])
  }

  @Test
  func `a name before the text of a cue without a voice says who speaks, where it comes again`()
    throws
  {
    let transcript = try vtt([
      "<v Per> We bake", "at night.", "Ida: And on", "Sundays?", "<v Per> We sleep.",
      "Ida: Always?", "<v Per> Nearly.", "Rule: none.",
    ])
    #expect(
      transcript.said == [
        "Per: We bake at night.", "Ida: And on Sundays?", "Per: We sleep.", "Ida: Always?",
        "Per: Nearly. Rule: none.",
      ])
    #expect(transcript.times == [0, 2, 4, 5, 6])
    #expect(transcript.notes.contains { $0.contains("in 2 cues without a voice") })
    #expect(transcript.notes.contains { $0.contains("may look like a label") })
  }

  @Test func `names in brackets on the line above are who speaks, two in one cue as well`() throws {
    let transcript = try vtt([
      "(Ida Holm)\nHow late do you", "(Ida Holm)\nbake?\n-\n(Per Ek)\nUntil four.",
      "(Per Ek)\nMostly.", "[applause]", "(Ida Holm)\nThanks.",
    ])
    #expect(
      transcript.said == [
        "Ida Holm: How late do you bake?", "Per Ek: Until four. Mostly. [applause]",
        "Ida Holm: Thanks.",
      ])
    #expect(transcript.heard == ["sound [applause]"])
  }

  @Test func `names in round brackets on every cue's line are who speaks`() throws {
    #expect(
      try vtt(["(Ida Holm) Why?", "(Per Ek) So.", "(Ida Holm) Oh."]).said == [
        "Ida Holm: Why?", "Per Ek: So.", "Ida Holm: Oh.",
      ])
  }

  @Test func `sounds in brackets are nobody's names`() throws {
    let transcript = try vtt([
      "(Door Slams)\nWho is it?", "(Kettle Boils)\nOnly me.", "Come in.", "(Door Slams)\nSo.",
    ])
    #expect(transcript.speakers.isEmpty)
    let spoken = try vtt([
      "[In Danish]\nHvad nu?", "[In Swedish]\nVad nu?", "[In Danish]\nJa.", "[In Swedish]\nJo.",
    ])
    #expect(spoken.speakers.isEmpty)
  }
}
