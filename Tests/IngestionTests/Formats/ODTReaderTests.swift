import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct ODTReaderTests {
  private func doc(_ body: String, styles: String = "", parts: [(String, String)] = []) throws
    -> Transcript
  {
    try read(bytes: odt(body, styles: styles, parts: parts), as: "P1.odt")
  }

  private func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }
  private func turn(_ text: String) -> String { p("I: One?") + p("R: " + text) }

  @Test func `tabs, blanks and line breaks are what the document shows`() throws {
    let transcript = try doc(
      turn(
        "a<text:tab/>b<text:s text:c='3'/>c<text:line-break/>d\n   e<text:soft-page-break/>f <text:s/>g"
      ))
    #expect(transcript.text == "One?\n\na\tb   c\nd ef  g")
    #expect(transcript.format == "odt")
  }

  @Test func `a flood of blanks is one, with a warning`() throws {
    for count in ["2000000000", "99999999999999999999"] {
      let transcript = try doc(turn("a<text:s text:c='\(count)'/>b<text:s text:c='-5'/>c"))
      #expect(transcript.text.hasSuffix("a bc"))
      #expect(transcript.warnings.contains { $0.contains("blanks") })
    }
  }

  @Test func `deleted text is not read, inserted text is, and a warning counts them`() throws {
    let changes = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>SECRET</text:p></text:deletion></text:changed-region>\
      <text:changed-region><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>
      """
    let transcript = try doc(
      changes
        + turn("two<text:change-start text:change-id='x'/> three<text:change-end/><text:change/>"))
    #expect(transcript.text == "One?\n\ntwo three")
    #expect(transcript.warnings.contains { $0.hasPrefix("1 insertion, 1 deletion still") })
  }

  @Test func `notes and comments are counted and not read`() throws {
    let note =
      "<text:note text:note-class='KIND'><text:note-citation>1</text:note-citation><text:note-body><text:p>NOTE</text:p></text:note-body></text:note>"
    let transcript = try doc(
      turn(
        "two" + note.replacing("KIND", with: "footnote") + note.replacing("KIND", with: "endnote")
          + "<office:annotation><text:p>NOTE</text:p></office:annotation>."))
    #expect(transcript.text == "One?\n\ntwo.")
    #expect(
      transcript.warnings.contains {
        $0 == "1 footnote, 1 endnote, 1 comment left out, as not being said"
      })
  }

  @Test func `hidden text is left out with a warning`() throws {
    let styles =
      "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>"
    let transcript = try doc(
      turn("two<text:span text:style-name='H'>HIDDEN</text:span>.")
        + "<text:section text:display='none'><text:p>HIDDEN</text:p></text:section>"
        + "<text:section><text:p>Three.</text:p></text:section>", styles: styles)
    #expect(transcript.text == "One?\n\ntwo.\n\nThree.")
    #expect(transcript.warnings.contains { $0.hasPrefix("2 passages of hidden text") })
  }

  @Test func `bold comes from automatic styles, and from common ones they are based on`() throws {
    let styles =
      "<style:style style:name='T1' style:family='text' style:parent-style-name='Strong'/>"
    let common = """
      <office:document-styles xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
      xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' \
      xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
      xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'><office:styles>\
      <style:style style:name='Strong' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>\
      </office:styles><office:master-styles><text:p>HEADER</text:p></office:master-styles></office:document-styles>
      """
    let transcript = try doc(
      p("<text:span text:style-name='T1'>Anna Berg</text:span> One here.")
        + p("<text:span text:style-name='T1'>Bo</text:span> Two there."),
      styles: styles, parts: [("styles.xml", common)])
    #expect(transcript.said == ["Anna Berg: One here.", "Bo: Two there."])
  }

  @Test func `lists, text boxes, links and ruby are gone through`() throws {
    let transcript = try doc(
      "<text:list><text:list-item>\(p("I: One?"))</text:list-item></text:list>"
        + p(
          "R: <text:a>two</text:a><draw:frame><draw:text-box>\(p("R: in a box"))</draw:text-box><svg:title>TITLE</svg:title></draw:frame> <text:ruby><text:ruby-base>three</text:ruby-base><text:ruby-text>RUBY</text:ruby-text></text:ruby>"
        ))
    #expect(transcript.said == ["I: One?", "R: two three", "R: in a box"])
  }

  @Test func `tables of turns with covered and merged cells are read by column`() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<table:table-cell \(attributes)>\(text.isEmpty ? "" : p(text))</table:table-cell>"
    }
    func row(_ cells: String...) -> String {
      "<table:table-row>\(cells.joined())</table:table-row>"
    }
    let covered = "<table:covered-table-cell/>"
    let transcript = try doc(
      "<table:table><table:table-header-rows>\(row(cell("Time"), cell("Speaker"), cell("Text")))</table:table-header-rows>"
        + row(cell("0:05"), cell("Anna", "table:number-rows-spanned='2'"), cell("One."))
        + row(cell("0:09"), covered, cell("Two."))
        + row(
          cell("The phone rings", "table:number-columns-spanned='3'"),
          "<table:covered-table-cell table:number-columns-repeated='2'/>")
        + row(cell("0:12"), cell("Bo"), cell("Three.")) + "</table:table>")
    #expect(
      transcript.said == ["Anna: One.", "Anna: Two.", "Bo: [The phone rings] Three."])
    #expect(transcript.times == [5, 9, 12])
    #expect(!transcript.warnings.contains { $0.contains("without a speaker") })
  }

  @Test func `a row repeated a million times is one`() throws {
    let transcript = try doc(
      "<table:table><table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384'><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        + turn("two."))
    #expect(transcript.text.contains("two."))
    #expect(transcript.warnings.contains { $0.contains("repeated") })
  }

  @Test func `flat documents are read, and known by what they hold`() throws {
    let xml = openDocument(turn("two."), root: "document")
    #expect(try read(xml, as: "P1.fodt").said == ["I: One?", "R: two."])
    #expect(try read(xml, as: "P1.xml").format == "odt")
  }

  @Test func `what cannot be read is explained`() {
    func problem(_ parts: [(String, String)], _ content: String) -> String? {
      let type = ZipBytes.Entry("mimetype", "application/vnd.oasis.opendocument.text")
      let entries = [type, .init("content.xml", content)] + parts.map { .init($0.0, $0.1) }
      let error = #expect(throws: IngestionError.self) {
        try read(bytes: ZipBytes(entries).data, as: "P1.odt")
      }
      return error?.problem
    }
    let encrypted = "<manifest><encryption-data/></manifest>"
    #expect(
      problem([("META-INF/manifest.xml", encrypted)], "x") == "it is protected with a password")
    let sheet = openDocument("").replacing("office:text", with: "office:spreadsheet")
    #expect(problem([], sheet)?.contains("a spreadsheet") == true)
    #expect(problem([], openDocument("")) == "nobody says anything in it")
    #expect(problem([], "nothing")?.isEmpty == false)
  }
}
