import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

/// Documents whose transcript is a table, as Word documents.
@Suite struct TranscriptTableTests {
  private func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private func row(_ cells: String...) -> String {
    let all = cells.map {
      "<w:tc>\($0.split(separator: "|", omittingEmptySubsequences: false).map { p(String($0)) }.joined())</w:tc>"
    }
    return "<w:tr>\(all.joined())</w:tr>"
  }

  private func cell(_ text: String, _ properties: String) -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
  }

  private func doc(_ body: String) throws -> Transcript {
    let transcript = try read(bytes: docx(body), as: "P1.docx")
    checkLaws(transcript)
    return transcript
  }

  @Test func `rows are turns, by what the columns are called`() throws {
    let header = row("Tid", "Taler", "Tekst")
    let transcript = try doc(
      "<w:tbl>" + header + row("0:05", "Anna", "One.|And more.") + header
        + row("1:02:09", "Bo", "Two.") + "</w:tbl>")
    #expect(transcript.said == ["Anna: One. And more.", "Bo: Two."])
    #expect(transcript.text == "One.\n\nAnd more.\n\nTwo." && transcript.times == [5, 3729])
    #expect(transcript.warnings.allSatisfy { $0.hasPrefix("of unknown kind") })
  }

  @Test func `without headings the columns are known by their shape`() throws {
    let transcript = try doc(
      "<w:tbl>" + row("1", "I", "How did it begin?") + row("2", "R", "We met by the sea.")
        + row("3", "I", "And then?") + row("4", "R", "We went on.") + "</w:tbl>")
    #expect(
      transcript.said
        == ["I: How did it begin?", "R: We met by the sea.", "I: And then?", "R: We went on."])
    #expect(transcript.warnings.isEmpty)
  }

  @Test func `what stands before the table is a header, what stands after it is warned of`() throws
  {
    let transcript = try doc(
      p("Interview 10") + p("Date: 2022-01-12") + "<w:tbl>" + row("Speaker", "Text")
        + row("I", "One?") + row("R", "Two, and a little more of it.") + "</w:tbl>" + p("The end."))
    #expect(transcript.variables == ["Date": "2022-01-12"])
    #expect(transcript.said.count == 2)
    #expect(transcript.warnings.count == 1)
    #expect(transcript.warnings[0].hasPrefix("1 paragraph outside the table"))
  }

  @Test func `a table of facts before the turns is a header too`() throws {
    let transcript = try doc(
      "<w:tbl>" + row("Date", "2022-01-12") + row("Place", "Harbour") + "</w:tbl>" + p("")
        + "<w:tbl>" + row("Speaker", "Text") + row("I", "One?")
        + row("R", "Two, and a little more of it, and more still.") + "</w:tbl>")
    #expect(transcript.variables == ["Date": "2022-01-12", "Place": "Harbour"])
    #expect(transcript.said.count == 2)
  }

  @Test
  func `a row over all columns is an event of the turn that follows, the last of the one before`()
    throws
  {
    let event = { "<w:tr>" + self.cell($0, "<w:gridSpan w:val='2'/>") + "</w:tr>" }
    let transcript = try doc(
      "<w:tbl>" + row("Speaker", "Text") + row("I", "One?") + event("[telephone rings]")
        + row("R", "Two.") + event("They leave") + "</w:tbl>")
    #expect(transcript.said == ["I: One?", "R: [telephone rings] Two. [They leave]"])
    #expect(transcript.heard == ["sound [telephone rings]", "note [They leave]"])
  }

  @Test func `who goes on speaking is named once`() throws {
    let merged = cell("Anna", "<w:vMerge w:val='restart'/>")
    let transcript = try doc(
      "<w:tbl>" + row("Time", "Speaker", "Text")
        + "<w:tr>\(cell("0:05", ""))\(merged)\(cell("One.", ""))</w:tr>"
        + "<w:tr>\(cell("0:07", ""))\(cell("", "<w:vMerge/>"))\(cell("Two.", ""))</w:tr>"
        + row("", "", "Three.") + row("0:12", "", "Four.") + row("0:15", "Bo", "Five.")
        + "</w:tbl>")
    #expect(
      transcript.said == ["Anna: One.", "Anna: Two. Three.", "Anna: Four.", "Bo: Five."])
    #expect(transcript.warnings.contains { $0.hasPrefix("1 row without a speaker") })
  }

  @Test func `a column for each speaker`() throws {
    let transcript = try doc(
      "<w:tbl>" + row("Interviewer", "Respondent") + row("One?", "Two.") + row("", "Three.")
        + row("Four?", "") + "</w:tbl>")
    #expect(
      transcript.said
        == ["Interviewer: One?", "Respondent: Two.", "Respondent: Three.", "Interviewer: Four?"])
  }

  @Test func `labels in the cells of a table without a column of speakers`() throws {
    let transcript = try doc(
      "<w:tbl>" + row("Time", "Transcript") + row("0:05", "I: One?") + row("0:07", "R: Two.|More.")
        + "</w:tbl>")
    #expect(transcript.said == ["I: One?", "R: Two. More."] && transcript.times == [5, 7])
  }

  @Test func `columns that are left out are named`() throws {
    let transcript = try doc(
      "<w:tbl>" + row("No", "Speaker", "Text", "Memo") + row("1", "I", "One?", "early")
        + row("2", "R", "Two.", "") + "</w:tbl>")
    #expect(transcript.warnings == ["of the table these columns were left out: 'Memo'"])
  }

  @Test func `a table broken over pages is one, a frame of one column is none`() throws {
    let half = { (a: String, b: String) in
      "<w:tbl>" + self.row("I", a) + self.row("R", b) + "</w:tbl>"
    }
    let broken = try doc(half("One?", "Two.") + p("") + half("Three?", "Four."))
    #expect(broken.said == ["I: One?", "R: Two.", "I: Three?", "R: Four."])
    let framed = try doc(
      "<w:tbl><w:tr><w:tc>" + half("One?", "Two.") + p("") + "</w:tc></w:tr></w:tbl>")
    #expect(framed.said == ["I: One?", "R: Two."])
  }

  @Test func `a document with a small table beside its turns is read by its labels`() throws {
    let transcript = try doc(
      p("I: What do you think of all these prices in the table, then?") + "<w:tbl>"
        + row("Fish", "12") + row("Bread", "3") + "</w:tbl>"
        + p("R: That they are much too high for anybody who lives here."))
    #expect(transcript.said.count == 2)
    #expect(transcript.said[0].hasSuffix("Fish 12 Bread 3"))
  }
}
