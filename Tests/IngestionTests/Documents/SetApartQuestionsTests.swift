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
