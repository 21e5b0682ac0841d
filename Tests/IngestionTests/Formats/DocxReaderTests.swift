import DocumentPackaging
import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct DocxReaderTests {
  private func doc(_ body: String, styles: String? = nil, numbering: String? = nil) throws
    -> Transcript
  {
    try read(
      bytes: docx(
        body, styles: styles, numbering: numbering,
        attributes:
          "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:v='urn:v' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
      ), as: "P1.docx")
  }

  private func p(_ runs: String) -> String { "<w:p>\(runs)</w:p>" }
  private func r(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
  }
  private func said(_ text: String) -> String { p(r(text)) }

  /// Two turns, the second with what is looked at.
  private func turn(_ runs: String) -> String { said("I: One?") + p(r("R: ") + runs) }

  @Test func `labels split over runs, with the colon in or out of bold, are labels`() throws {
    let transcript = try doc(
      p(r("Inter", "<w:b/>") + r("viewer", "<w:b/>") + r(":") + "<w:r><w:tab/></w:r>" + r("One?"))
        + p(r("Anna:", "<w:b/>") + r(" Two.")) + said("Three."))
    #expect(transcript.said == ["Interviewer: One?", "Anna: Two. Three."])
    #expect(transcript.text == "One?\n\nTwo.\n\nThree.")
    #expect(transcript.format == "docx")
  }

  @Test func `bold names without a colon are labels`() throws {
    let transcript = try doc(
      p(r("Anna Berg ", "<w:b/>") + r("One here.")) + p(r("Bo", "<w:b/>") + r(" Two there."))
        + p(r("Anna Berg", "<w:b w:val='1'/>") + r(" Three.")))
    #expect(transcript.said == ["Anna Berg: One here.", "Bo: Two there.", "Anna Berg: Three."])
  }

  @Test func `a dash after a bold name belongs to the label`() throws {
    let transcript = try doc(
      p(r("Anna", "<w:b/>") + r(" – One here.")) + p(r("Bo", "<w:b/>") + r(" – Two there.")))
    #expect(transcript.said == ["Anna: One here.", "Bo: Two there."])
  }

  @Test func `names alone in bold or headings, above what is said, are labels`() throws {
    let styles =
      "<w:style w:type='paragraph' w:styleId='X'><w:name w:val='heading 2'/></w:style>"
    let name = { "<w:p><w:pPr><w:pStyle w:val='X'/></w:pPr>" + self.r($0) + "</w:p>" }
    let transcript = try doc(
      name("Anna Berg") + said("One here.") + said("And more.") + p(r("Bo", "<w:b/>"))
        + said("Two.") + name("Anna Berg") + said("Three.") + p(r("Bo", "<w:b/>")) + said("Four."),
      styles: styles)
    #expect(
      transcript.said
        == ["Anna Berg: One here. And more.", "Bo: Two.", "Anna Berg: Three.", "Bo: Four."])
    #expect(transcript.text.hasPrefix("One here.\n\nAnd more."))
  }

  @Test func `bold comes from styles too, and what is based on them`() throws {
    let styles = """
      <w:style w:type='character' w:styleId='A'><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type='character' w:styleId='B'><w:basedOn w:val='A'/></w:style>
      <w:style w:type='character' w:styleId='C'><w:basedOn w:val='D'/></w:style>
      <w:style w:type='character' w:styleId='D'><w:basedOn w:val='C'/></w:style>
      """
    let name = "<w:rStyle w:val='B'/>"
    let transcript = try doc(
      p(r("Anna", name) + r(" One here."))
        + p(r("Bo", name) + r(" Two there.", "<w:rStyle w:val='C'/>")),
      styles: styles)
    #expect(transcript.said == ["Anna: One here.", "Bo: Two there."])
  }

  @Test func `Teams: name, time and text in one paragraph`() throws {
    let transcript = try doc(
      p(r("Meeting", "<w:b/>"))
        + p(r("Anna Berg", "<w:b/>") + r("   0:05") + "<w:r><w:br/></w:r>" + r("One here."))
        + p(r("Bo", "<w:b/>") + r("   1:02:09") + "<w:r><w:br/></w:r>" + r("Two there."))
        + said("Bo stopped transcription"))
    #expect(transcript.said == ["Anna Berg: One here.", "Bo: Two there."])
    #expect(transcript.times == [5, 3729])
    #expect(transcript.warnings.allSatisfy { $0.hasPrefix("of unknown kind") })
  }

  @Test func `Otter and Word online: name and time in a paragraph of their own`() throws {
    let otter = try doc(
      said("Anna Berg  0:05") + said("One here.") + said("Bo  0:17") + said("Two there.")
        + said("Transcribed by https://otter.ai"))
    #expect(otter.said == ["Anna Berg: One here.", "Bo: Two there."] && otter.times == [5, 17])
    let word = try doc(
      said("Transcript") + said("00:00:05 Speaker 1") + said("One here.")
        + said("00:00:17 Speaker 2") + said("Two there."))
    #expect(word.said == ["Speaker 1: One here.", "Speaker 2: Two there."])
    #expect(word.times == [5, 17])
  }

  @Test func `where each line of the page is a paragraph, they are one`() throws {
    let line = "and so we went along the whole length of the old shore to find the boats"
    let transcript = try doc(
      said("I: Where did you go then?")
        + said("R: We went out in the early morning with all of them,")
        + (0..<6).map { _ in said(line) }.joined() + said("until night.") + said("")
        + said("I: Oh."))
    #expect(transcript.said.count == 3)
    #expect(transcript.said[1].hasSuffix("the boats until night."))
    #expect(!transcript.text.contains("boats\n"))
  }

  // MARK: What is text

  @Test func `special characters are what Word shows`() throws {
    let transcript = try doc(
      turn(
        r("a") + "<w:r><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/>"
          + "<w:t>d</w:t><w:cr/><w:t>e</w:t><w:lastRenderedPageBreak/><w:t>f</w:t>"
          + "<w:sym w:font='Wingdings' w:char='F04A'/><w:sym w:font='Arial' w:char='00E6'/></w:r>"))
    #expect(transcript.text.hasSuffix("a\u{2011}\u{AD}b\tc\nd\nef☺æ"))
  }

  @Test func `insertions and moved text are read, deletions are not, and a warning counts them`()
    throws
  {
    let transcript = try doc(
      turn(
        r("one ") + "<w:ins w:id='1'>" + r("two ")
          + "</w:ins><w:del w:id='2'><w:r><w:delText>SECRET</w:delText></w:r></w:del>"
          + "<w:moveFrom w:id='3'>" + r("SECRET") + "</w:moveFrom><w:moveTo w:id='4'>" + r("three")
          + "</w:moveTo>"))
    #expect(transcript.said[1] == "R: one two three")
    #expect(transcript.warnings.contains { $0.hasPrefix("1 insertion, 1 deletion, 1 move still") })
  }

  @Test func `where the end of a paragraph was deleted, the next one goes on in it`() throws {
    let transcript = try doc(
      said("I: One?") + "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + r("R: two ")
        + "</w:p>" + said("three."))
    #expect(transcript.text == "One?\n\ntwo three.")
  }

  @Test func `deleted rows of a table are gone`() throws {
    let row = { (a: String, b: String, p: String) in
      "<w:tr><w:trPr>\(p)</w:trPr><w:tc>\(self.said(a))</w:tc><w:tc>\(self.said(b))</w:tc></w:tr>"
    }
    let transcript = try doc(
      "<w:tbl>" + row("Speaker", "Text", "") + row("I", "One?", "") + row("R", "GONE", "<w:del/>")
        + row("R", "Two.", "") + "</w:tbl>")
    #expect(transcript.said == ["I: One?", "R: Two."])
  }

  @Test func `of fields the result is read, never the instruction`() throws {
    let transcript = try doc(
      turn(
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + r("INNER")
          + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("INNER")
          + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
          + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("link")
          + "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple w:instr='X'>" + r(" and field")
          + "</w:fldSimple>"))
    #expect(transcript.said[1] == "R: link and field")
  }

  @Test func `a field without an end takes no text with it`() throws {
    let transcript = try doc(
      turn("<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + r("two.")) + said("I: Three?"))
    #expect(transcript.said == ["I: One?", "R: two.", "I: Three?"])
    #expect(transcript.warnings.contains { $0.contains("field") })
  }

  @Test func `hidden text is left out with a warning`() throws {
    let transcript = try doc(
      turn(r("two") + r("HIDDEN", "<w:vanish/>") + r(" three", "<w:vanish w:val='0'/>")))
    #expect(transcript.said[1] == "R: two three")
    #expect(transcript.warnings.contains { $0.hasPrefix("1 passage of hidden text") })
  }

  @Test func `footnotes and comments are counted and not read`() throws {
    let data = docx(
      turn(
        r("two.")
          + "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:commentReference w:id='0'/></w:r>"),
      parts: [("footnotes", "<f>NOTE</f>"), ("comments", "<c>NOTE</c>")])
    let transcript = try read(bytes: data, as: "P1.docx")
    #expect(transcript.text == "One?\n\ntwo.")
    #expect(
      transcript.warnings.contains { $0 == "1 footnote, 1 comment left out, as not being said" })
  }

  @Test func `text boxes come once, after the paragraph they are in`() throws {
    let box = "<w:txbxContent>\(said("R: in a box"))</w:txbxContent>"
    let transcript = try doc(
      said("I: One?")
        + p(
          r("R: two ")
            + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><v:x>\(box)</v:x></mc:Choice><mc:Fallback><v:y>\(box)</v:y></mc:Fallback></mc:AlternateContent></w:r>"
            + r("three.")))
    #expect(transcript.said == ["I: One?", "R: two three.", "R: in a box"])
  }

  @Test func `where the first alternative holds nothing, the other is read`() throws {
    let transcript = try doc(
      turn(
        "<w:r><mc:AlternateContent><mc:Choice Requires='x'><v:x/></mc:Choice><mc:Fallback><w:t>two.</w:t></mc:Fallback></mc:AlternateContent></w:r>"
      ))
    #expect(transcript.said[1] == "R: two.")
  }

  @Test func `controls, links, smart tags and formulas are gone through; placeholders are no text`()
    throws
  {
    let transcript = try doc(
      turn(
        "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + r("a")
          + "</w:sdtContent></w:sdt>"
          + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("CLICK")
          + "</w:sdtContent></w:sdt>"
          + "<w:hyperlink>" + r("b") + "</w:hyperlink><w:smartTag><w:smartTagPr/>" + r("c")
          + "</w:smartTag>"
          + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:ruby><w:rt>" + r("RUBY")
          + "</w:rt><w:rubyBase>" + r("d") + "</w:rubyBase></w:ruby>"))
    #expect(transcript.said[1] == "R: abcxd")
  }

  @Test func `properties as they were before a change do not count`() throws {
    let transcript = try doc(
      turn(r("two.", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")))
    #expect(transcript.said[1] == "R: two.")
  }

  @Test func `numbers that carry words are warned of, others noted`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId='1'><w:lvl><w:numFmt w:val='decimal'/><w:lvlText w:val='Speaker %1:'/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId='2'><w:lvl><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>
      <w:num w:numId='5'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='6'><w:abstractNumId w:val='2'/></w:num>
      """
    func item(_ number: Int) -> String {
      "<w:p><w:pPr><w:numPr><w:numId w:val='\(number)'/></w:numPr></w:pPr>\(r("I: One."))</w:p>"
    }
    let transcript = try doc(item(5) + item(6) + item(6), numbering: numbering)
    #expect(transcript.warnings.contains { $0.hasPrefix("1 paragraphs begin with words") })
    #expect(transcript.findings.contains { $0.message.hasPrefix("2 paragraphs numbered") })
  }

  @Test func `the strict variant of the standard is read`() throws {
    let word = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let xml =
      "<w:document xmlns:w='\(word)'><w:body><w:p><w:r><w:t>I: One.</w:t></w:r></w:p></w:body></w:document>"
    let rels =
      "<Relationships><Relationship Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/word/main.xml'/></Relationships>"
    let zip = ZipBytes([
      "[Content_Types].xml": "<Types/>", "_rels/.rels": rels, "word/main.xml": xml,
    ])
    #expect(try read(bytes: zip.data, as: "P1.docx").said == ["I: One."])
  }

  @Test func `the file is known by what it holds`() throws {
    let transcript = try read(bytes: docx(said("I: One.")), as: "P1.txt")
    #expect(transcript.format == "docx" && transcript.warnings.count >= 1)
  }

  // MARK: What is no document

  private func problem(_ bytes: Data, _ name: String = "P1.docx") -> String? {
    do {
      _ = try read(bytes: bytes, as: name)
      return nil
    } catch {
      return (error as? IngestionError)?.problem
    }
  }

  @Test func `what cannot be read is explained`() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
    let locked = Data(old + "EncryptedPackage".utf8.flatMap { [$0, 0] })
    #expect(problem(locked) == "it is protected with a password")
    #expect(problem(Data(old))?.contains("an old office document") == true)
    #expect(problem(Data()) == "there is no text in it")
    #expect(problem(Data("hello there and so on and on".utf8))?.contains("no") == true)
    #expect(problem(Data("%PDF-1.4 and so on and so on".utf8))?.contains("pdf") == true)
    let sheet = ZipBytes(["[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"])
    #expect(problem(sheet.data) != nil)
    #expect(problem(docx("")) == "nobody says anything in it")
    #expect(problem(docx(said("I: One.")).dropLast(30))?.contains("missing") == true)
  }

  // MARK: Shared data

  @Test(
    .enabled(if: SharedData.isPresent, "needs the shared reference data"),
    arguments: [
      // Turn 4 holds a tracked insertion that the truth does not have, turn 8 a "(pause)" with two hyphens.
      ("docx/derived-ak-S07-bold-label-tab.docx", "S07", Set([4, 8])),
      ("odt/derived-ak-S07-bold-label-tab.odt", "S07", Set([4, 8])),
      // Turn 22 begins with the event of a row over all columns.
      ("docx/derived-ak-S10-table.docx", "S10", Set([22])),
      ("docx/derived-ak-S10-table-no-grid.docx", "S10", Set([22])),
      ("odt/derived-ak-S10-table.odt", "S10", Set([22])),
      ("docx/derived-ak-S13-label-paragraph.docx", "S13", Set<Int>()),
      ("docx/derived-ak-S14-teams-linebreak.docx", "S14", Set<Int>()),
    ])
  func `derived interviews are read turn for turn`(path: String, key: String, explained: Set<Int>)
    throws
  {
    let expected = try Truth.interview(key).said
    let transcript = try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/" + path).path))[0]
    checkLaws(transcript)
    #expect(transcript.said.count == expected.count)
    let different = zip(transcript.said, expected).enumerated().filter {
      $0.element.0 != $0.element.1
    }
    #expect(Set(different.map { $0.offset + 1 }) == explained)
  }

  @Test(
    .enabled(if: SharedData.isPresent, "needs the shared reference data"),
    arguments: [
      "docx/textreadr-trans1.docx", "docx/textreadr-trans2.docx", "docx/textreadr-trans3.docx",
      "odt/textreadr-trans8.odt",
    ])
  func `four turns, with a line of the transcription company before them or a dash as label's end`(
    path: String
  ) throws {
    let transcript = try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/" + path).path))[0]
    #expect(
      transcript.turns.compactMap { $0.speaker.map { transcript.speakers[$0].name } }
        == ["Researcher 2", "Teacher 4", "Multiple Students", "Teacher 4"])
  }

  @Test(
    .enabled(if: SharedData.isPresent, "needs the shared reference data"),
    arguments: [
      "derived-ak-S07-bold-label-tab", "derived-ak-S10-table",
    ])
  func `one interview in two formats is one text`(name: String) throws {
    let files = ["docx/\(name).docx", "odt/\(name).odt"]
    let transcripts = try files.map {
      try TranscriptFormats.read(TranscriptFile.load(SharedData.file("transcripts/" + $0).path))[0]
    }
    #expect(transcripts[0].text == transcripts[1].text)
    #expect(transcripts[0].turns == transcripts[1].turns)
  }
}
