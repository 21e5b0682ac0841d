import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct SetApartQuestionsTests {
  private func paragraph(_ text: String, bold: Bool) -> String {
    "<w:p><w:r>\(bold ? "<w:rPr><w:b/></w:rPr>" : "")<w:t>\(text)</w:t></w:r></w:p>"
  }

  private let questions = ["How did it begin?", "And then?", "Who answered?"]
  private let answer = "With a letter from the council, which we read twice."

  @Test func `bold questions without names are an interviewer's, with a warning`() throws {
    let body =
      paragraph("The harbour", bold: true)
      + questions.map {
        paragraph($0, bold: true) + paragraph(answer, bold: false)
          + paragraph("That was it.", bold: false)
      }.joined()
    let transcript = try read(bytes: docx(body), as: "P1.docx")
    #expect(transcript.cast == ["Interviewer interviewer", "Respondent respondent"])
    #expect(
      transcript.said
        == questions.flatMap { ["Interviewer: \($0)", "Respondent: \(answer) That was it."] })
    #expect(transcript.warnings.count == 1)
    #expect(transcript.findings.contains { $0.sentence.contains("before the first question") })
  }

  @Test func `web pages and Markdown are read alike`() throws {
    let page = questions.map { "<p><strong>\($0)</strong></p><p>\(answer)</p>" }.joined()
    #expect(
      try read("<html><body><article>\(page)</article></body></html>", as: "P1.html").cast.count
        == 2)
    let text = questions.map { "**\($0)**\n\n\(answer)\n" }.joined(separator: "\n")
    #expect(try read(text, as: "P1.md").turns.count == 6)
  }

  @Test func `questions in italics are an interviewer's, by the text or by a style`() throws {
    func italic(_ text: String) -> String {
      "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    let body = questions.map { italic($0) + paragraph(answer, bold: false) }.joined()
    let said = questions.flatMap { ["Interviewer: \($0)", "Respondent: \(answer)"] }
    let transcript = try read(bytes: docx(body), as: "P1.docx")
    #expect(transcript.said == said)
    #expect(transcript.warnings.contains { $0.contains("italics") })
    let styles =
      "<w:style w:type='paragraph' w:styleId='Q'><w:name w:val='Q'/><w:rPr><w:i/></w:rPr></w:style>"
    let styled = questions.map {
      "<w:p><w:pPr><w:pStyle w:val='Q'/></w:pPr><w:r><w:t>\($0)</w:t></w:r></w:p>"
        + paragraph(answer, bold: false)
    }.joined()
    #expect(try read(bytes: docx(styled, styles: styles), as: "P1.docx").said == said)
    let upright = styled.replacing("<w:r>", with: "<w:r><w:rPr><w:i w:val='0'/></w:rPr>")
    #expect(try read(bytes: docx(upright, styles: styles), as: "P1.docx").speakers.isEmpty)
  }

  @Test func `an OpenDocument text in italics is read alike`() throws {
    let styles =
      "<style:style style:name='T1' style:family='text'><style:text-properties fo:font-style='italic'/></style:style>"
    let body = questions.map {
      "<text:p><text:span text:style-name='T1'>\($0)</text:span></text:p><text:p>\(answer)</text:p>"
    }.joined()
    #expect(
      try read(bytes: odt(body, styles: styles), as: "P1.odt").said
        == questions.flatMap { ["Interviewer: \($0)", "Respondent: \(answer)"] })
  }

  @Test func `italics for emphasis, titles and notes ask nothing`() throws {
    func italic(_ text: String) -> String {
      "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    let notes = ["She laughs.", "A pause.", "Was it so?", "The phone rings."].map {
      italic($0) + paragraph(answer, bold: false)
    }
    #expect(try read(bytes: docx(notes.joined()), as: "P1.docx").speakers.isEmpty)
    let emphasis = questions.map {
      "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Why</w:t></w:r><w:r><w:t> \($0)</w:t></w:r></w:p>"
        + paragraph(answer, bold: false)
    }
    #expect(try read(bytes: docx(emphasis.joined()), as: "P1.docx").speakers.isEmpty)
  }

  @Test func `bold that asks nothing, and labels, decide otherwise`() throws {
    let themes = ["Beginnings", "Middles", "Ends"].map {
      paragraph($0, bold: true) + paragraph(answer, bold: false)
    }
    #expect(try read(bytes: docx(themes.joined()), as: "P1.docx").speakers.isEmpty)
    let labelled = questions.map {
      paragraph("Anna: \($0)", bold: true) + paragraph("Per: \(answer)", bold: false)
    }
    #expect(
      try read(bytes: docx(labelled.joined()), as: "P1.docx").speakers.map(\.name) == [
        "Anna", "Per",
      ])
  }
}
