import Foundation
import Ingestion
import QualitativeData
import Testing

/// Reads a table as if it stood in a file of that name, with what `--map` would say.
func readTable(
  _ text: String, as name: String = "study.csv", map: [MappingEntry] = []
) throws -> [Transcript] {
  var options = ReadingOptions()
  options.mapping = map
  let file = TranscriptFile(path: "data/\(name)", bytes: Data(text.utf8))
  let transcripts = try TranscriptFormats.read(file, options: options)
  for transcript in transcripts { checkLaws(transcript) }
  return transcripts
}

extension Transcript {
  var notes: [String] { findings.filter { $0.severity == .note }.map(\.sentence) }
}

@Suite struct CSVReaderTests {
  private func refused(_ text: String, map: [MappingEntry] = []) -> IngestionError? {
    do {
      _ = try readTable(text, map: map)
      Issue.record("was read")
      return nil
    } catch {
      return error as? IngestionError
    }
  }

  // MARK: A row is a turn

  @Test func `a row is a turn, with its speaker and time, and nothing to complain of`() throws {
    let read = try readTable(
      "Time,Speaker,Text\n0:01,Interviewer:,\"What, then?\"\n0:03,Respondent,\"We said \"\"no\"\".\"\n0:09,Respondent,And more.\n"
    )
    #expect(read.count == 1 && read[0].name == "study" && read[0].format == "csv")
    #expect(
      read[0].said == [
        "Interviewer: What, then?", "Respondent: We said \"no\".", "Respondent: And more.",
      ])
    #expect(read[0].times == [1, 3, 9])
    #expect(read[0].cast == ["Interviewer interviewer", "Respondent respondent"])
    #expect(read[0].warnings.isEmpty)
    #expect(
      read[0].notes.first == "read with --map text=Text --map speaker=Speaker --map start=Time")
  }

  @Test(arguments: [
    "sep=;\nTaler;Tekst\nI;Hvad, og hvor?\nR;Her, og der.\n",
    "Taler\tTekst\r\nI\tHvad, og hvor?\r\nR\tHer, og der.\r\n",
    "\u{FEFF}Tekst;Taler\nHvad, og hvor?;I\nHer, og der.;R\n",
  ])
  func `separators are recognised by what cuts all rows alike`(text: String) throws {
    #expect(try readTable(text)[0].said == ["I: Hvad, og hvor?", "R: Her, og der."])
  }

  @Test func `a cell keeps its lines and its blanks inside`() throws {
    let read = try readTable("Speaker,Text\nA,\"  one  two\n\n\nthree  \"\nB,four\n")
    #expect(read[0].quote(read[0].turns[0].range) == "one  two\n\n\nthree")
  }

  @Test
  func `rows of one speaker are turns of their own, a row without one is the speaker's above`()
    throws
  {
    let read = try readTable("speaker,text\nI,One?\nI,Two?\n,Three.\nR,Four.\nI,Five?\n")
    #expect(read[0].said == ["I: One?", "I: Two?", "I: Three.", "R: Four.", "I: Five?"])
  }

  @Test func `captions without headings are read by their shapes, pictures counted`() throws {
    let read = try readTable(
      "00:00:01:00,00:00:02:12,\"Oh!\n\n\n\"\n00:00:02:12,00:00:03:00,\"If Heaven\nand earth\"\n")
    #expect(read[0].said == ["-: Oh!", "-: If Heaven and earth"])
    #expect(read[0].turns[1].time == Turn.Time(start: 2.48, end: 3))
  }

  @Test func `numbers are seconds or thousandths, by how fast somebody would speak`() throws {
    let seconds = try readTable(
      "start,end,text\n0.0,2.5,How are you today\n2.5,4.0,Fine and well thanks\n")
    #expect(seconds[0].times == [0, 2.5])
    let thousandths = try readTable(
      "start\tend\ttext\n0\t2500\tHow are you today\n2500\t4000\tFine and well thanks\n",
      as: "a.tsv")
    #expect(thousandths[0].times == [0, 2.5])
    let counters = try readTable(
      "Time,Speaker,Text\n1,I,\(words(40))\n2,R,\(words(40))\n3,I,\(words(40))\n")
    #expect(counters[0].times == [nil, nil, nil])
    #expect(counters[0].warnings.contains { $0.contains("3 cells of 'Time' hold no time") })
  }

  @Test func `hours and minutes nobody could speak so slowly are minutes and seconds`() throws {
    let rows = (0..<10).map { "00:\($0 + 10):00,\($0 % 2 == 0 ? "I" : "R"),\(words(3))\n" }
    let read = try readTable("Time,Speaker,Text\n" + rows.joined())
    #expect(read[0].times.first == 600)
    let slow = (0..<10).map { "\($0 + 10):00:00,\($0 % 2 == 0 ? "I" : "R"),\(words(100))\n" }
    let corrected = try readTable("Time,Speaker,Text\n" + slow.joined())
    #expect(corrected[0].times.first == 600)
    #expect(corrected[0].warnings.contains { $0.contains("minutes and seconds") })
  }

  @Test func `a table without headings, or with headings on every page, is read all the same`()
    throws
  {
    let plain = try readTable(
      "I,How are you today?\nB,Fine thank you.\nI,Good to hear.\nB,And you?\n")
    #expect(plain[0].said.first == "I: How are you today?" && plain[0].turns.count == 4)
    let paged = try readTable("Speaker,Text\nI,One?\nR,Two.\nSpeaker,Text\nI,Three?\nR,Four.\n")
    #expect(paged[0].said == ["I: One?", "R: Two.", "I: Three?", "R: Four."])
  }

  @Test func `how long something takes is not when it ends`() throws {
    let read = try readTable(
      "Timecode,Duration,Speaker,Text\n00:00:00,00:00:04,A,So tell me.\n00:00:09,00:00:02,B,No.\n00:00:12,00:00:01,A,Oh.\n"
    )
    #expect(read[0].turns.map { $0.time?.end } == [nil, nil, nil])
  }

  // MARK: Several transcripts in one table

  private let interviews =
    "No,Set,Interview,Speaker,Text\n1,A,INT 1 ,I,Why?\n2,A,INT 1,R,So.\n3,A,INT 2,I,Why?\n4,A,INT 2,R,No.\n5,B,INT 1,I,Why?\n6,B,INT 1,R,Oh.\n"

  @Test func `columns that cut the rows into interviews name the transcripts`() throws {
    let one = try readTable(
      "Interview,Speaker,Text\nOne: a,I,Why?\nOne: a,R,So.\nTwo,I,Why?\nTwo,R,No.\n")
    #expect(one.map(\.name) == ["One__a", "Two"])
    #expect(one[1].said == ["I: Why?", "R: No."])
    let two = try readTable(interviews)
    #expect(two.map(\.name) == ["A_INT_1", "A_INT_2", "B_INT_1"])
    #expect(two.map(\.variables) == [["Set": "A"], ["Set": "A"], ["Set": "B"]])
  }

  @Test func `interviews with bare numbers are called by the file and the number`() throws {
    let read = try readTable("Interview,Speaker,Text\n1,I,Why?\n1,R,So.\n2,I,Why?\n2,R,No.\n")
    #expect(read.map(\.name) == ["study_1", "study_2"])
  }

  @Test func `what is the same in all rows of a transcript or a speaker is a variable`() throws {
    let read = try readTable(
      "Interview,Town,Speaker,Job,Page,Text\nX,Vejle,I,,1,Why?\nX,Vejle,R,mayor,1,So.\nX,Vejle,R,mayor,2,No.\nX,Vejle,I,,2,Why?\n"
    )
    #expect(read[0].variables["Town"] == "Vejle")
    #expect(read[0].speakers[1].variables == ["Job": "mayor"])
    #expect(read[0].warnings.contains { $0.contains("left out") && $0.contains("'Page'") })
  }

  // MARK: A row is a respondent

  private let survey =
    "Respondent ID;Age;Why do you take part?;What would you change?\n17;44;Because my neighbours asked me to come;Nothing\n18;51;;\n19;38;I like the sea, and always have;\"More time,\nless talk\"\n"

  @Test func `open answers are one turn, each below its question, which is not said`() throws {
    let read = try readTable(survey)
    #expect(read.map(\.name) == ["study_17", "study_19"])
    #expect(read[1].turns.count == 1 && read[1].cast == ["19 respondent"])
    #expect(
      read[1].text
        == "[Why do you take part?]\nI like the sea, and always have\n\n[What would you change?]\nMore time,\nless talk"
    )
    #expect(
      read[1].heard == ["note [Why do you take part?]", "note [What would you change?]"])
    #expect(read[1].variables == ["Age": "38"])
    #expect(read[0].warnings.count == 1 && read[1].findings.isEmpty)
    #expect(read[0].warnings[0].contains("1 of 3 respondents"))
  }

  @Test func `respondents without an identifier are numbered, and are called so`() throws {
    let read = try readTable(
      "Age,Why did you come here today?\n44,Because my neighbours asked me to come over\n51,I have always liked the sea and the boats\n"
    )
    #expect(read.map(\.name) == ["study_1", "study_2"])
    #expect(read[0].cast == ["Respondent respondent"])
  }

  @Test func `the rows of headings of two survey services are known`() throws {
    let qualtrics = try readTable(
      "ResponseId,Q1,Q2\nResponse ID,How old are you?,Why did you come?\n\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\nR_a1,44,Because I wanted to see what it is like\nR_b2,51,Nobody else in my family had the time\n",
      map: [MappingEntry(.text, "Q2")])
    #expect(qualtrics.map(\.name) == ["R_a1", "R_b2"])
    #expect(qualtrics[0].variables == ["How old are you?": "44"])
    #expect(qualtrics[0].heard == ["note [Why did you come?]"])
    let monkey = try readTable(
      "Respondent ID,Which of these do you use?,,Why?\n,Bus,Train,Open-Ended Response\n1,Bus,,Since it is the cheapest way to work\n2,,Train,Because the bus is always late these days\n"
    )
    #expect(
      monkey.count == 2 && monkey[1].variables == ["Which of these do you use? – Train": "Train"])
  }

  // MARK: What the researcher says

  @Test func `columns are named by heading or number, and the rest is completed`() throws {
    let read = try readTable(
      "a,b,c\nI,Why?,x\nR,So.,y\nI,When?,z\nR,Now.,w\n",
      map: [
        MappingEntry(.text, "b"), MappingEntry(.speaker, "1"), MappingEntry(.nothing, "C"),
      ])
    #expect(read[0].said == ["I: Why?", "R: So.", "I: When?", "R: Now."])
    #expect(read[0].warnings.isEmpty)
    let answers = try readTable(
      ";x;y\n1;a,b;c\n2;d;\n", map: [MappingEntry(.text, "x"), MappingEntry(.text, "3")])
    #expect(answers.map(\.name) == ["study_1", "study_2"])
    #expect(answers[0].text == "[x]\na,b\n\n[y]\nc")
  }

  @Test func `what is proposed can be given back and gives the same`() throws {
    let plain = try readTable(interviews)
    let words = try #require(plain[0].notes.first { $0.hasPrefix("read with") })
    let entries = words.split(separator: "--map ").dropFirst().compactMap { word -> MappingEntry? in
      let parts = word.split(separator: "=").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
      }
      return MappingEntry.Part(rawValue: parts[0]).map { MappingEntry($0, parts[1]) }
    }
    let again = try readTable(interviews, map: entries)
    #expect(again == plain)
  }

  @Test func `unknown columns and contradictions are errors that list the headings`() {
    let unknown = refused("a,b\nx,y\n", map: [MappingEntry(.text, "Talk")])
    #expect(unknown?.problem.contains("'Talk'") == true)
    #expect(unknown?.remedy.contains("1 'a', 2 'b'") == true)
    let twice = refused(
      "a,b\nx,y\n", map: [MappingEntry(.text, "a"), MappingEntry(.speaker, "a")])
    #expect(twice?.problem.contains("text and to speaker") == true)
  }

  // MARK: What is no transcript

  @Test func `tables of attributes, codings and codes are refused with a hint`() {
    #expect(refused("transcript,age\nP1,44\n")?.remedy.contains("--attributes") == true)
    #expect(
      refused("transcript,code,quote\nP1,a,we were there\n")?.remedy.contains("--codings") == true)
    #expect(refused("code,parent\nA,\nB,A\n")?.remedy.contains("--codebook") == true)
  }

  @Test func `where it cannot be told, the error lists the headings and says how to say it`() {
    let error = refused("x,y\n1,a\n2,b\n")
    #expect(error?.problem.contains("1 'x', 2 'y'") == true)
    #expect(error?.remedy.contains("--map text=COLUMN") == true)
    #expect(refused("Question,Answer\nWhy do you do it so often, then?,Because.\n") != nil)
  }

  // MARK: Faults

  @Test func `quotes that do not fit are errors with their line, without what is said`() {
    let open = refused("Speaker,Text\nA,\"secret\nB,b\n")
    #expect(open?.problem.hasPrefix("line 2:") == true)
    let after = refused("Speaker,Text\nA,a\nB,\"secret\" words\n")
    #expect(after?.problem.hasPrefix("line 3:") == true)
    #expect([open, after].allSatisfy { $0?.problem.contains("secret") == false })
    let cut = refused("Speaker,Text\nA,a\nB,b, secret\n")
    #expect(cut?.problem.hasPrefix("line 3:") == true)
  }

  @Test func `quotes that mean nothing between TABs, and backslashes, are read with a warning`()
    throws
  {
    let tabs = try readTable(
      "Speaker\tText\nA\t\"No,\" she said.\nB\tSo.\nA\tYes?\n", as: "a.tsv")
    #expect(tabs[0].said[0] == "A: \"No,\" she said." && tabs[0].warnings.count >= 1)
    let escaped = try readTable(
      #"""
      Speaker,Text
      A,"He said \"no\", then"
      B,So.
      """#)
    #expect(escaped[0].said[0] == "A: He said \"no\", then")
  }

  @Test func `short rows are a warning, and references are read as characters`() throws {
    let read = try readTable(
      "Speaker,Text,Note\nA,one &#8212; two &amp; three &unknown; &#150;\nB,four <b>&amp;</b>,x\nA,five,y\n"
    )
    #expect(read[0].said[0] == "A: one — two & three &unknown; –")
    #expect(read[0].said[1] == "B: four <b>&amp;</b>")
    #expect(read[0].warnings.contains { $0.contains("fewer cells") })
    #expect(read[0].warnings.contains { $0.contains("&#8212;") })
  }

  @Test func `a title above the headings is left out and said`() throws {
    let read = try readTable("My study,\nSpeaker,Text\nI,Why?\nR,So.\n")
    #expect(read[0].said == ["I: Why?", "R: So."])
    #expect(read[0].warnings.contains { $0.contains("above the headings") })
  }

  private func words(_ count: Int) -> String {
    Array(repeating: "word", count: count).joined(separator: " ")
  }

  @Test func `a row without a speaker goes on with the one above where the others name theirs`()
    throws
  {
    let read = try readTable(
      """
      Speaker,Text
      ,(They look at the oven.)
      Ida,When do you begin?
      Per,At two.
      ,Sometimes at three.
      Ida,Every night?
      Per,Yes.
      ,(He shows the flour.)
      Ida,Thanks.
      """)[0]
    #expect(
      read.said == [
        "-: (They look at the oven.)", "Ida: When do you begin?", "Per: At two.",
        "Per: Sometimes at three.", "Ida: Every night?", "Per: Yes.", "-: (He shows the flour.)",
        "Ida: Thanks.",
      ])
    #expect(
      read.findings.contains {
        $0.line == 5
          && $0.message == "line 5 names no speaker and was read as going on with the one above"
      })
    #expect(
      read.warnings.contains {
        $0.contains("lines 2, 8 name no speaker and are turns of nobody known")
      })
  }

  @Test func `where hardly any row names its speaker, the others are nobody's, with a warning`()
    throws
  {
    let read = try readTable("Speaker,Text\nIda,Why?\n,So.\n,Then.\n,Well.\n")[0]
    #expect(read.said == ["Ida: Why?", "-: So.", "-: Then.", "-: Well."])
    #expect(read.warnings.contains { $0.contains("turns of nobody known") })
  }

  @Test func `a speaker does not go on into the next interview of a table`() throws {
    let read = try readTable(
      "Interview,Speaker,Text\nA,Ida,Why?\nA,Per,So.\nB,,Then.\nB,Ida,Well.\nB,Per,No.\n")
    #expect(read[1].said == ["-: Then.", "Ida: Well.", "Per: No."])
  }
}
