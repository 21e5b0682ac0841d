import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct RTFReaderTests {
  private func rtf(_ body: String, head: String = "\\ansi\\ansicpg1252\\uc1") throws -> Transcript {
    try read("{\\rtf1\(head) \(body)}", as: "P1.rtf")
  }

  @Test func `labels begin turns, and what stands in bold before them is a label, too`() throws {
    let transcript = try rtf(
      "{\\b Interviewer:}\\tab What?\\par {\\b Anna} Nothing.\\line At all.\\par\\pard {\\b Interviewer:} Oh.\\par {\\b Anna} Yes.\\par"
    )
    #expect(
      transcript.said == [
        "Interviewer: What?", "Anna: Nothing. At all.", "Interviewer: Oh.", "Anna: Yes.",
      ])
    #expect(transcript.format == "rtf")
  }

  @Test func `rich text is known by its first bytes, whatever its name`() throws {
    let transcript = try read("{\\rtf1 A word.}", as: "P1.txt")
    #expect(transcript.text == "A word." && transcript.warnings.count == 1)
  }

  @Test func `characters are written in many ways`() throws {
    let text = try rtf(
      "Gr\\'fc\\'dfe \\u8220?x\\u8221? \\u-10179?\\u-8704? a\\~b c\\_d e\\-f\\emdash\\endash\\lquote g\\rquote\\ldblquote h\\rdblquote \\{\\\\\\}\\bullet"
    ).text
    #expect(text == "Grüße “x” 😀 a\u{A0}b c\u{2011}d e\u{AD}f—–‘g’“h”{\\}•")
  }

  @Test func `what stands in for a character in Unicode is passed over, as often as the file says`()
    throws
  {
    #expect(try rtf("\\uc0\\u228 b").text == "äb")
    #expect(try rtf("\\uc2\\u12354\\'82\\'a0b{\\uc0\\u228}\\u228xyb").text == "あbääb")
    #expect(try rtf("\\uc3\\u228 \\'61b\\tab c{\\uc2\\u228 x}y").text == "äcäy")
  }

  @Test func `bytes are in the encoding of their font, or the document's own`() throws {
    let fonts =
      "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fnil\\fcharset128 C;}{\\f3\\fcharset238{\\*\\falt D};}{\\f4 E;}{\\f5\\fcharset134 F;}{\\f6\\fcharset136 G;}{\\f7\\fcharset129 H;}}"
    #expect(
      try rtf(
        fonts
          + "\\f1 \\'cf\\'f0\\'e8 {\\f2 \\'82\\'a0\\'82\\'a2} \\f3 \\'e8\\f0 \\'e8\\f4 \\'e8 \\f5\\'c4\\'e3 \\f6\\'a7\\'41 \\f7\\'be\\'c8\\plain\\'e8"
      ).text == "При あい čèè 你 你 안è")
    #expect(try rtf("\\'8e", head: "\\mac").text == "é")
    #expect(try rtf("\\'82", head: "\\pc").text == "é")
    #expect(try rtf("\\'cf\\'f0", head: "\\ansi\\ansicpg1251").text == "Пр")
  }

  @Test func `bytes that do not fit are read as Western European ones, and a warning says so`()
    throws
  {
    let transcript = try rtf("{\\fonttbl{\\f1\\fcharset128 B;}}\\f1 a\\'82")
    #expect(transcript.text == "a‚")
    #expect(transcript.warnings.contains { $0.contains("windows-1252") })
  }

  @Test func `half a character is left out, and a warning says so`() throws {
    let transcript = try rtf("A \\u-10179? word \\u-8704?.")
    #expect(folded(transcript.text) == "A word .")
    #expect(transcript.warnings == ["2 characters are broken in the file and were left out"])
  }

  @Test func `page headers, notes, comments and all that is for programs are not part of the text`()
    throws
  {
    let transcript = try rtf(
      """
      {\\info{\\title T}}{\\stylesheet{\\s1 S;}}{\\colortbl;\\red0;}{\\header H\\par}{\\footer F}{\\*\\unknown U}\
      A{\\*\\bkmkstart B}b{\\super\\chftn{\\footnote\\pard N1}}c{\\footnote\\ftnalt N2}{\\*\\annotation C}\
      {\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt d}}{\\listtext 1.\\tab}e{\\xe I}
      """)
    #expect(transcript.text == "Abcde")
    #expect(transcript.warnings == ["1 footnote, 1 endnote, 1 comment left out, as not being said"])
    #expect(transcript.findings.contains { $0.message.hasPrefix("page headers") })
  }

  @Test func `a text in two versions counts once, in Unicode`() throws {
    #expect(try rtf("a{\\upr{b}{\\*\\ud{\\u228?}}}c").text == "aäc")
  }

  @Test func `deleted text is left out, inserted text is kept, and hidden text is left out`() throws
  {
    let transcript = try rtf(
      "One {\\deleted secret} {\\revised two}{\\v hidden}\\v x\\v0  three{\\v\\plain  four}")
    #expect(folded(transcript.text) == "One two three four")
    #expect(transcript.warnings.count == 2)
    #expect(transcript.warnings[0].hasPrefix("1 insertion, 1 deletion"))
    #expect(transcript.warnings[1].hasPrefix("1 passage of hidden text"))
  }

  @Test func `a table of turns is read row by row`() throws {
    func row(_ cells: String...) -> String {
      "\\trowd\\cellx100\\cellx200\\cellx300\\pard\\intbl " + cells.joined(separator: "\\cell ")
        + "\\cell\\row "
    }
    let transcript = try rtf(
      row("Time", "Speaker", "Text") + row("0:01", "Anna", "One.\\par Two.")
        + row("0:05", "Bo", "Three.")
        + "\\pard")
    #expect(transcript.said == ["Anna: One. Two.", "Bo: Three."])
    #expect(transcript.times == [1, 5])
  }

  @Test func `text in a box is read after the paragraph the box is anchored in`() throws {
    let transcript = try rtf(
      "One {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt\\pard Box.\\par}}{\\shprslt Old.}}two.\\par Three."
    )
    #expect(transcript.text == "One two.\n\nBox.\n\nThree.")
  }

  @Test func `a line end between words means nothing, and one after a backslash ends a paragraph`()
    throws
  {
    #expect(try rtf("On\ne\\\nTwo").text == "One\n\nTwo")
  }

  @Test func `a document that was cut off is read as far as it goes, with a warning`() throws {
    let transcript = try read("{\\rtf1 A {\\b word", as: "P1.rtf")
    #expect(transcript.text == "A word" && transcript.warnings[0].contains("cut off"))
  }

  @Test func `what stands after the end is left out, with a warning`() throws {
    #expect(try read("{\\rtf1 A}\r\n\0", as: "P1.rtf").warnings.isEmpty)
    let transcript = try read("{\\rtf1 A}{\\rtf1 B}", as: "P1.rtf")
    #expect(transcript.text == "A" && transcript.warnings[0].contains("last brace"))
  }

  @Test func `numbers no computer holds, and data no file holds, harm nobody`() throws {
    #expect(
      try rtf("\\uc99999999999999999999 A\\fs-99999999999 b").text == "Ab")
    #expect(throws: IngestionError.self) { try rtf("A{\\*\\x\\bin2147483647 b}") }
    #expect(throws: IngestionError.self) {
      try rtf(String(repeating: "{", count: 10_000) + "A")
    }
    #expect(throws: IngestionError.self) { try read("A word", as: "P1.rtf") }
    #expect(throws: IngestionError.self) { try rtf("{\\*\\x y}") }
  }

  @Test func `raw data are passed over, braces and all`() throws {
    #expect(try rtf("A{\\pict\\bin4 }}\\{}b").text == "Ab")
  }
}

/// The shared documents, against what is known of them.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
struct RTFReferenceDataTests {
  private func load(_ path: String) throws -> Transcript {
    try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/rtf/" + path).path))[0]
  }

  @Test func `an interview with line breaks in its paragraphs is read turn for turn`() throws {
    let truth = try Truth.interview("S14")
    let transcript = try load("derived-ak-S14-teams-linebreak.rtf")
    #expect(transcript.said == truth.said && transcript.times == truth.times)
  }

  /// The document has a tracked insertion in turn 4, and in turn 8 a content control and two special hyphens.
  @Test func `an interview with tracked changes, notes and comments is read turn for turn`() throws
  {
    let truth = try Truth.interview("S07")
    let said = try load("derived-ak-S07-bold-label-tab.rtf").said
    #expect(said.indices.filter { said[$0] != truth.said[$0] } == [3, 7])
    #expect(
      said[3].contains("nor [laughs] mally") && said[7].hasSuffix("do? (pause)\u{AD}\u{2011}"))
  }

  @Test func `a document by Word has four turns of three speakers`() throws {
    let transcript = try load("textreadr-trans7.rtf")
    #expect(transcript.turns.count == 4 && transcript.speakers.count == 3)
    // 125 words with the eight of the four labels.
    #expect(transcript.said.reduce(0) { $0 + $1.split(separator: " ").count } == 125)
  }
}
