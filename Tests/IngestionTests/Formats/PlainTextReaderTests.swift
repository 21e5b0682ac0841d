import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct PlainTextReaderTests {
  // MARK: Conventions

  @Test func `a label is what stands before a colon at a line's beginning`() throws {
    let transcript = try read(
      "INTERVIEWER: How long?\nRESPONDENT: Twenty years: since 1999. At 10:30.\nINTERVIEWER: And?\n"
    )
    #expect(
      transcript.said == [
        "INTERVIEWER: How long?", "RESPONDENT: Twenty years: since 1999. At 10:30.",
        "INTERVIEWER: And?",
      ])
    #expect(transcript.cast == ["INTERVIEWER interviewer", "RESPONDENT respondent"])
    #expect(transcript.format == "plain-text")
  }

  @Test func `a role that begins like a header's key is a label when it comes again and again`()
    throws
  {
    let labels = [
      "Moderator", "Case worker", "Home helper", "Case worker", "Home helper", "Case worker",
    ]
    let transcript = try read(labels.map { "\($0): Said.\n\n" }.joined())
    #expect(transcript.said == labels.map { "\($0): Said." })
  }

  @Test func `letters in brackets beside the columns of a page are no labels`() throws {
    let page = "(A) (C)\n\n(B) (D)\n\n"
    let transcript = try read(
      (0..<4).map {
        "Chair Dr. Berg:\nNext, please.\n\n\(page)Ann Ek (RED):\nPart \($0) of what I say.\n\n"
      }.joined())
    #expect(transcript.cast.map { $0.prefix(8) } == ["Chair Dr", "Ann Ek ("])
    #expect(transcript.turns.count == 8)
  }

  @Test func `labels may stand in brackets, and have brackets inside them`() throws {
    let transcript = try read("(I): One?\n[P1] (man): Two.\n(I): Three?\n[P1] (man): Four.\n")
    #expect(transcript.turns.count == 4 && transcript.speakers.map(\.name) == ["I", "[P1] (man)"])
  }

  @Test func `a host asks where there is a guest`() throws {
    let guest = try read("HOST: How long?\nGUEST: Years.\nHOST: So?\nGUEST: So.\n")
    #expect(guest.cast == ["HOST interviewer", "GUEST respondent"])
    let hosts = try read("Host 1: How long?\nHost 2: Years.\nHost 1: So?\nHost 2: So.\n")
    #expect(hosts.cast == ["Host 1 unknown", "Host 2 unknown"])
  }

  @Test func `a turn goes to the next label and has no white space at its ends`() throws {
    let transcript = try read(
      "Interviewer:   One\n               and two.\n\n   Three. \n\nAnna:  Four.\n\n")
    #expect(
      transcript.turns.map { transcript.quote($0.range) } == [
        "One\n               and two.\n\n   Three.", "Four.",
      ])
  }

  @Test func `labels stand alone on their lines, with times or without`() throws {
    let transcript = try read(
      "INTERVIEWER 00:00:05\nHow long?\n\nMARY JONES 00:00:09\nTwenty.\n\nSpeaker 3  (1:02:09)\nMe too.\n"
    )
    #expect(
      transcript.said == ["INTERVIEWER: How long?", "MARY JONES: Twenty.", "Speaker 3: Me too."])
    #expect(transcript.times == [5, 9, 3729])
    let plain = try read(
      "Interviewer\nHow long?\n\nInterviewee\nYeah.\n\nI mean\nyes.\n\nInterviewer\nWhy?\n")
    #expect(
      plain.said == [
        "Interviewer: How long?", "Interviewee: Yeah. I mean yes.", "Interviewer: Why?",
      ])
  }

  @Test func `times stand before or after labels in every kind of bracket`() throws {
    let transcript = try read(
      "[00:00:05] I: a\n(00:12) R1: b\n#00:01:02-3# R2: c\n[00:01:20.500] I: d\nR1 (01:30): e\nR2 [00:01:40 - 00:01:41,5]: f\n"
    )
    #expect(transcript.said == ["I: a", "R1: b", "R2: c", "I: d", "R1: e", "R2: f"])
    #expect(transcript.times == [5, 12, 62.3, 80.5, 90, 100])
    #expect(transcript.turns.map { $0.time?.end } == [nil, nil, nil, nil, nil, 101.5])
  }

  @Test func `a time alone on the line above belongs to the turn`() throws {
    let transcript = try read(
      "00:00:05\nInterviewer: Hello\n\n00:00:09\nAnna: Hi.\n\n00:00:12\nInterviewer: Bye.\n")
    #expect(transcript.said == ["Interviewer: Hello", "Anna: Hi.", "Interviewer: Bye."])
    #expect(transcript.times == [5, 9, 12])
  }

  @Test func `TABs, letters with full stops, arrows and dashes end labels too`() throws {
    #expect(
      try read("I\tHow long?\nR1\tTwenty.\n\tMaybe more.\nR2\tTen.\n").said == [
        "I: How long?", "R1: Twenty. Maybe more.", "R2: Ten.",
      ])
    #expect(
      try read("Q. How long?\nA. Twenty. I. think.\nQ. And?\nA. Yes.\n").said == [
        "Q: How long?", "A: Twenty. I. think.", "Q: And?", "A: Yes.",
      ])
    #expect(
      try read(">> INTERVIEWER: How long?\n>> Twenty.\n>>> AND THE BUS?\n").said == [
        "INTERVIEWER: How long?", "-: Twenty.", "-: AND THE BUS?",
      ])
    #expect(
      try read("INTERVIEWER - How?\nANNA - Fine - really.\nINTERVIEWER - Good.\n").said == [
        "INTERVIEWER: How?", "ANNA: Fine - really.", "INTERVIEWER: Good.",
      ])
    #expect(
      try read("00:13:46\tPotuz:\tgm\r\n00:13:51\tnixo:\tGm\r\n").said == ["Potuz: gm", "nixo: Gm"])
  }

  @Test func `titles, roles and bracketed names are part of a label`() throws {
    let transcript = try read(
      "O señor PRESIDENTE: Un.\n\nO señor CONSELLEIRO DE FACENDA (Martínez García): Dous.\n\nO señor PRESIDENTE: Tres.\n\nA señora VILÁN: Catro.\n"
    )
    #expect(
      transcript.speakers.map(\.name) == [
        "O señor PRESIDENTE", "O señor CONSELLEIRO DE FACENDA (Martínez García)", "A señora VILÁN",
      ])
  }

  @Test func `hard-wrapped text does not make labels of its lines`() throws {
    let transcript = try read(
      """
      Maria: I think that the thing which matters most to people in this town is the
      water, and I told them so when they came here. Mr. Hansen from town said this:
      Nobody: that is the honest answer, nobody at all pays for the water we use here.
      Peter: And did you believe him when he said so, or did you think it was a joke?
      Maria: I believed him. Remember: he is the mayor, and the mayor knows about it.
      Peter: I see.
      """)
    #expect(transcript.speakers.map(\.name) == ["Maria", "Peter"])
    #expect(transcript.turns.count == 4)
  }

  @Test func `small letters and other scripts name speakers where they begin nearly every line`()
    throws
  {
    #expect(
      try read("anna: hej\nbo: hej igen\nanna: nå\nbo: ja\n").speakers.map(\.name) == [
        "anna", "bo",
      ])
    #expect(
      try read("采访者：多久了？\n受访者：10年。\n采访者：公交车呢？\n").cast == ["采访者 interviewer", "受访者 respondent"])
  }

  // MARK: What is no turn

  @Test func `a header becomes variables and says who is who`() throws {
    let transcript = try read(
      "Oral history\nDate: 12 March 2021\nInterviewer: Jane Smith\nNarrator: Mary Jones\n\nJS: Hello.\nMJ: Hi. Note: I am old.\nJS: And?\nMJ: Well.\n"
    )
    #expect(
      transcript.variables == [
        "Date": "12 March 2021", "Interviewer": "Jane Smith", "Narrator": "Mary Jones",
      ])
    #expect(transcript.cast == ["JS interviewer", "MJ respondent"])
    #expect(transcript.turns.count == 4)
  }

  @Test func `what stands before the first turn stays in the text and is named`() throws {
    let transcript = try read("    INTERVIEW 1\n\nInterviewer\nYes?\n\nInterviewee\nNo.\n")
    #expect(transcript.text.hasPrefix("    INTERVIEW 1"))
    #expect(transcript.findings.contains { $0.line == 1 && $0.severity == .note })
  }

  @Test func `a label with nothing said gives a finding and no turn`() throws {
    let transcript = try read("I: One.\nR:\nI: Two.\nR: Three.\n")
    #expect(transcript.said == ["I: One.", "I: Two.", "R: Three."])
    #expect(transcript.warnings.contains { $0.contains("line 2") })
  }

  @Test func `paragraphs are turns of nobody known where there are no labels`() throws {
    let transcript = try read(
      "It was dark. The man said: come.\n\nNote: recorded in May.\n\nThe end.\n")
    #expect(
      transcript.said == [
        "-: It was dark. The man said: come.", "-: Note: recorded in May.", "-: The end.",
      ])
    #expect(
      transcript.speakers.isEmpty && transcript.warnings.isEmpty && transcript.findings.count == 1)
    #expect(try read("[00:00:05] One two.\n\n[00:00:35] Three four.\n").times == [5, 35])
  }

  // MARK: Speakers

  @Test func `blocks with one label in a row stay apart, and spellings of a label are one speaker`()
    throws
  {
    let transcript = try read(
      "Interviewee 1\nOne.\n\nInterviewee 1.\nTwo.\n\nINTERVIEWEE  1\nThree.\n")
    #expect(transcript.turns.count == 3)
    #expect(transcript.speakers.map(\.name) == ["Interviewee 1"])
  }

  @Test func `a joint label is one joint speaker, and a warning says so`() throws {
    let transcript = try read(
      "Interviewer: Yes?\nInterviewee 1 and/or Interviewee 2: Faucet.\nInterviewee 1: No.\n")
    #expect(
      transcript.cast == [
        "Interviewer interviewer", "Interviewee 1 and/or Interviewee 2 respondent",
        "Interviewee 1 respondent",
      ])
    #expect(transcript.warnings.count == 1)
  }

  @Test(arguments: [
    ("Q", "A"), ("I", "R"), ("INT", "P07"), ("Moderator", "Participant 3"),
    ("Haastattelija", "Vastaaja"), ("H", "V"), ("Pergunta", "Resposta"), ("Domanda", "Risposta"),
    ("D", "R"), ("Вопрос", "Ответ"), ("В", "О"), ("Pytanie", "Odpowiedź"),
    ("Intervjuare", "Intervjuperson"), ("Fragende", "Befragte"), ("Entrevistadora", "Entrevistado"),
    ("Enquêteur", "Enquêtée"),
    ("Interviewer 2 (Jane)", "Informant (farmer)"),
  ])
  func `labels tell who asks and who answers`(asks: String, answers: String) throws {
    let transcript = try read(
      "\(asks): One?\n\(answers): Two.\n\(asks): Three?\n\(answers): Four.\n")
    #expect(transcript.speakers.map(\.kind) == [.interviewer, .respondent])
    #expect(transcript.warnings.isEmpty)
  }

  @Test func `speakers of unknown kind are named in one warning`() throws {
    let transcript = try read("I: One.\nMaria: Two.\nI: Three.\nMaria: Four.\n")
    #expect(transcript.speakers.map(\.kind) == [.unknown, .unknown])
    #expect(transcript.warnings.count == 1 && transcript.warnings[0].contains("'Maria'"))
    #expect(
      try read("R: One?\nP: Two.\nR: Three?\nP: Four.\n").speakers.map(\.kind) == [
        .unknown, .unknown,
      ])
  }

  // MARK: Events

  @Test func `square brackets are events, round ones only with a listed word, and times always`()
    throws
  {
    let transcript = try read(
      "I: Well [laughs] (I mean it) (laughter), [inaudible; likely “no”] (00:14) [Cross Talk 3:00] [REDACTED].\nR: Jeg (griner) sagde (nej), (lange Pause) [collects rain] #00:01:02-3# (.) done.\n"
    )
    #expect(
      transcript.heard == [
        "laughter [laughs]", "laughter (laughter)", "inaudible [inaudible; likely “no”]",
        "time (00:14)", "crosstalk [Cross Talk 3:00]",
        "redacted [REDACTED]", "laughter (griner)", "pause (lange Pause)", "note [collects rain]",
        "time #00:01:02-3#", "pause (.)",
      ])
  }

  @Test func `nested and unclosed brackets do not swallow the talk`() throws {
    let transcript = try read(
      "I: One [a [b] c] two [never closed.\n\nThree] four ((coughs)) five.\nR: Six.\n")
    #expect(transcript.heard == ["note [a [b] c]", "sound ((coughs))"])
  }

  @Test(arguments: [
    ":", "[", "(", "]", "[]", "#", "1:", ">>", "I:\n", "a: b\n", "00:00:01\n", "\r",
  ])
  func `time grows with the length, whatever is repeated`(piece: String) throws {
    let text = String(repeating: piece, count: 200_000) + "x"
    let elapsed = try ContinuousClock().measure { _ = try read(text) }
    #expect(elapsed < .seconds(30))
  }
}
