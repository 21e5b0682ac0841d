import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"),
    "needs pdftotext of poppler-utils"))
struct PDFReaderTests {
  private func read(_ pages: [PDFPages.Words]...) throws -> Transcript {
    let file = TranscriptFile(path: "study/P1.pdf", bytes: PDFPages(pages: pages).bytes)
    let transcript = try TranscriptFormats.read(file)[0]
    checkLaws(transcript)
    return transcript
  }

  private func fault(_ bytes: Data) -> IngestionError? {
    #expect(throws: IngestionError.self) {
      try TranscriptFormats.read(TranscriptFile(path: "P1.pdf", bytes: bytes))
    }
  }

  private let talk = PDFPages.lines(
    "Interviewer: What brought you here, and how did it all begin in those days?",
    "Anna Berg: We came by boat, and it was the longest winter that anybody could",
    "remember. The harbour was frozen, so we walked the last kilometre over the ice.",
    "Interviewer: And then?", "Anna Berg: Then the house was cold.")
  private let said = [
    "Interviewer: What brought you here, and how did it all begin in those days?",
    "Anna Berg: We came by boat, and it was the longest winter that anybody could remember. The harbour was frozen, so we walked the last kilometre over the ice.",
    "Interviewer: And then?", "Anna Berg: Then the house was cold.",
  ]

  @Test func `lines are joined, and labels begin turns`() throws {
    let transcript = try read(talk)
    #expect(transcript.format == "pdf" && transcript.said == said)
    #expect(transcript.warnings.count == 1, "only whose kind is unknown: \(transcript.warnings)")
  }

  @Test func `a PDF is recognised by what it holds`() throws {
    let file = TranscriptFile(path: "P1.txt", bytes: PDFPages(pages: [talk]).bytes)
    #expect(try TranscriptFormats.read(file)[0].said == said)
  }

  @Test func `a turn goes on over a page's end, running heads and page numbers left out`() throws {
    func page(_ number: Int, _ lines: [PDFPages.Words]) -> [PDFPages.Words] {
      [
        .init(x: 72, y: 40, text: "Study of harbours", size: 9),
        .init(x: 290, y: 810, text: "Page \(number) of 2", size: 9),
      ] + lines
    }
    let moved = talk[2...].map { PDFPages.Words(x: $0.x, y: $0.y - 28, text: $0.text) }
    let transcript = try read(page(1, Array(talk[..<2])), page(2, moved))
    #expect(transcript.said == said)
    #expect(transcript.findings.contains { $0.message.contains("running heads") })
  }

  @Test func `numbers in the margin are left out, and tell paragraphs apart`() throws {
    let numbers = [(1, 0), (2, 1), (3, 3), (4, 4)].map {
      PDFPages.Words(x: 40, y: 80 + 14 * Double($0.1), text: "\($0.0)", size: 9)
    }
    let transcript = try read(numbers + talk)
    #expect(transcript.said == said)
    #expect(transcript.findings.contains { $0.message.contains("(1 to 4)") })
  }

  @Test func `labels in a column of their own`() throws {
    let labels = PDFPages.lines("Interviewer:", "Interviewee:", "", "Interviewer:", "Interviewee:")
    let texts = PDFPages.lines(
      "So what is that?", "It is a boat, which we", "built by ourselves.", "When?", "Last year.",
      x: 144)
    #expect(
      try read(labels + texts).said == [
        "Interviewer: So what is that?", "Interviewee: It is a boat, which we built by ourselves.",
        "Interviewer: When?", "Interviewee: Last year.",
      ])
  }

  @Test func `a table is read row by row, also where it goes on on the next page`() throws {
    func row(_ y: Double, _ cells: String...) -> [PDFPages.Words] {
      zip([72.0, 140.0, 220.0], cells).filter { !$0.1.isEmpty }.map {
        PDFPages.Words(x: $0.0, y: y, text: $0.1)
      }
    }
    let head = row(60, "Time", "Speaker", "Text")
    let first =
      head + row(74, "00:00:01", "Anna", "It began in the spring of that year, with all")
      + row(88, "", "", "the boats still on land.") + row(102, "00:00:09", "Interviewer", "Yes.")
      + row(116, "00:00:12", "Anna", "And then the ice went away, as it")
    let second =
      head + row(74, "", "", "always does.") + row(88, "00:00:20", "Interviewer", "Good.")
    let transcript = try read(first, second)
    #expect(
      transcript.said == [
        "Anna: It began in the spring of that year, with all the boats still on land.",
        "Interviewer: Yes.", "Anna: And then the ice went away, as it always does.",
        "Interviewer: Good.",
      ])
    #expect(transcript.times == [1, 9, 12, 20])
  }

  @Test func `text in two columns runs down one and then the other`() throws {
    let left = PDFPages.lines(
      "Interviewer: This is a question that", "runs over a few lines of the left",
      "column and asks for many things.", "Anna: And this is an answer as long",
      "as the question was, since she had")
    let right = PDFPages.lines(
      "a lot to tell and did not come to an", "end before the bottom of the page.",
      "Interviewer: Anything else that we", "should know about the harbour here?",
      "Anna: No, that was all there is to say.", x: 320)
    #expect(
      try read(left + right).said == [
        "Interviewer: This is a question that runs over a few lines of the left column and asks for many things.",
        "Anna: And this is an answer as long as the question was, since she had a lot to tell and did not come to an end before the bottom of the page.",
        "Interviewer: Anything else that we should know about the harbour here?",
        "Anna: No, that was all there is to say.",
      ])
  }

  @Test
  func `a hyphen at a line's end goes where the document has the word whole, and is reported`()
    throws
  {
    let transcript = try read(
      PDFPages.lines(
        "Interviewer: Is the association an old one, and do people know about the associ-",
        "ation at all, or is it new?",
        "Anna: The follow-up was long, and so was everything that came before the follow-",
        "up, I mean."))
    #expect(
      transcript.said == [
        "Interviewer: Is the association an old one, and do people know about the association at all, or is it new?",
        "Anna: The follow-up was long, and so was everything that came before the follow-up, I mean.",
      ])
    #expect(transcript.warnings.contains { $0.contains("2 words cut in two") })
  }

  @Test func `a speaker breaking off keeps the hyphen`() throws {
    let transcript = try read(
      PDFPages.lines(
        "Interviewer: So you were- well, you know, were you there when they came in and you-",
        "we saw them?", "Anna: I was- yes."))
    #expect(transcript.said[0].hasSuffix("and you- we saw them?"))
    #expect(transcript.warnings.contains { $0.contains("breaking off") })
  }

  @Test func `words set sideways are left out, and a page set sideways is read`() throws {
    let stamp = PDFPages.Words(
      x: 30, y: 500, text: "Downloaded from the archive on Monday", size: 9, isSideways: true)
    let stamped = try read(talk + [stamp])
    #expect(stamped.said == said && stamped.warnings.contains { $0.contains("sideways") })
    let turned = talk.enumerated().map {
      PDFPages.Words(
        x: 60 + 14 * Double($0.offset), y: 750, text: $0.element.text, isSideways: true)
    }
    #expect(try read(turned).said == said)
  }

  @Test func `pages without text are named`() throws {
    let transcript = try read(talk, [])
    #expect(transcript.said == said && transcript.warnings.contains { $0.contains("page 2") })
  }

  @Test func `a PDF without a text layer asks for OCR`() {
    #expect(fault(PDFPages(pages: [[], []]).bytes)?.remedy.contains("OCR") == true)
  }

  @Test func `what only begins as a PDF is an explained error`() {
    #expect(fault(Data("%PDF-1.7\nnothing".utf8))?.problem.contains("damaged") == true)
    var cut = PDFPages(pages: [talk]).bytes
    cut = cut.prefix(300)
    #expect(fault(cut) != nil)
  }
}
