import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct HTMLReaderTests {
  private func html(_ body: String) throws -> Transcript { try read(body, as: "P1.html") }

  // MARK: Pages with labels

  @Test func `paragraphs with labels are turns, white space collapsed`() throws {
    let transcript = try html(
      "<html lang='da'><h1>Interview</h1>\n<p><b>Inter</b><b>viewer:</b>\tOne\n  two.</p><p><strong>Anna</strong>:&nbsp;Three &amp; four.<p><b>Interviewer:</b> Five."
    )
    #expect(
      transcript.said == ["Interviewer: One two.", "Anna: Three & four.", "Interviewer: Five."])
    #expect(transcript.quote(transcript.turns[0].range) == "One two.")
    #expect(transcript.language == "da" && transcript.format == "html")
  }

  @Test func `line breaks part turns as well as paragraphs do`() throws {
    #expect(
      try html("Interviewer: One.<br>Anna: Two.<br><br>Interviewer: Three.<br>\n<br>Anna: Four.")
        .said
        == ["Interviewer: One.", "Anna: Two.", "Interviewer: Three.", "Anna: Four."])
  }

  @Test func `text that is set as it stands keeps its white space`() throws {
    let transcript = try html(
      "<pre>\nInterviewer: One\n   two\nAnna: Three.\n\nInterviewer: Four.\n</pre>")
    #expect(transcript.quote(transcript.turns[0].range) == "One\n   two")
    #expect(transcript.turns.count == 3)
  }

  @Test func `what no reader of the page sees is no text`() throws {
    let transcript = try html(
      """
      <head><title>T</title><style>S</style></head><nav>N</nav><script>X</script><p>One</p><noscript>O</noscript>
      <svg><text>V</text></svg><!-- C --><template>P</template><p style='Display: none'>H</p><p hidden>I</p><aside>A</aside>
      <details><summary>More</summary>Two</details><footer>F</footer><button>B</button><dialog>D</dialog>
      """)
    #expect(transcript.said == ["-: One", "-: More", "-: Two"])
    #expect(
      transcript.warnings.count == 1
        && transcript.warnings[0].hasPrefix("2 passages of hidden text"))
    #expect(transcript.findings.contains { $0.severity == .note && $0.message.hasPrefix("menus") })
  }

  @Test func `deleted text is left out and inserted text is kept, with a warning`() throws {
    let transcript = try html("<p>One <del>two</del><ins>three</ins> <s>four</s>five</p>")
    #expect(transcript.text == "One three five")
    #expect(
      transcript.warnings.count == 1 && transcript.warnings[0].hasPrefix("1 insertion, 2 deletions")
    )
  }

  @Test func `notes and page margins of word processors are not said`() throws {
    let transcript = try html(
      """
      <div title='header'><p>H</p></div><p>One<a class='sdfootnoteanc' href='#sdfootnote1sym'><sup>1</sup></a>
      two<a href='#_ftn1'>[1]</a><a href='#cmnt1' id='cmnt_ref1'>[a]</a>.</p><div id='sdfootnote1'><p>N</p></div>
      <div style='mso-element:footnote-list'><div style='mso-element:footnote'><p><a href='#_ftnref1'>[1]</a> N</p></div></div>
      <div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>C</span></p></div><p><span style='mso-list:Ignore'>1. </span>Three</p>
      """)
    #expect(transcript.said == ["-: One two.", "-: Three"])
    #expect(transcript.warnings == ["2 footnotes, 1 comment left out, as not being said"])
  }

  @Test func `numbers that stand for characters of Windows-1252 are those`() throws {
    #expect(try html("<p>Yes&#150;no&#133;</p>").text == "Yes–no…")
  }

  // MARK: Pages whose markup says who speaks

  @Test func `an interactive transcript has names and the time of every word`() throws {
    let transcript = try html(
      """
      <body><a>Share</a><article><p><span class='speaker' data-m='100' data-d='0'>Anna Smith: </span><span data-m='100'
      data-d='270'>I'm </span><span data-m='390' data-d='410'>so </span></p><p><span data-m='900' data-d='100'>glad. </span></p>
      <p><span class="speaker">Bo: </span><span data-m="1500" data-d="250">Yes. </span></p></article></body>
      """)
    #expect(transcript.said == ["Anna Smith: I'm so glad.", "Bo: Yes."])
    #expect(
      transcript.turns.map(\.time) == [.init(start: 0.1, end: 1), .init(start: 1.5, end: 1.75)])
    #expect(transcript.text.contains("I'm so\n\nglad."))
    #expect(transcript.warnings.contains { $0.hasPrefix("text on the page outside") })
  }

  @Test func `names and times in elements of their own begin turns`() throws {
    let blocks = try html(
      """
      <div class='transcript'><div class='turn'><div class='speaker-name'>Anna</div><div class='timestamp'>00:12</div>
      <div>Hello <b>there</b>.</div></div><div class='turn'><div class='speaker-name'>Bo</div><div class='timestamp'>00:15</div>
      <div>Hi <span class='timestamp'>00:16</span> you.</div></div></div>
      """)
    #expect(
      blocks.said == ["Anna: Hello there.", "Bo: Hi [00:16] you."] && blocks.times == [12, 15])
    let inside = try html(
      "<p class='speaker'>Anna (<a href='#t=12'>00:12</a>):<br></p><p>Hello.</p><p class='speaker'>Bo (00:15):</p><p>Hi.</p>"
    )
    #expect(inside.said == ["Anna: Hello.", "Bo: Hi."] && inside.times == [12, 15])
    let beside = try html(
      "<p><b class='speaker'>Anna</b> (<i class='time'>00:12</i>): Hello.</p><p><b class='speaker'>Bo</b> [<i class='time'>00:15</i>] Hi.</p>"
    )
    #expect(beside.said == ["Anna: Hello.", "Bo: Hi."] && beside.times == [12, 15])
    let listed = try html(
      "<ul><li data-start='1.5' data-end='3'><span class='userName'>Anna</span><time>00:01</time><p>Hello</p></li><li data-start='3' data-end='4'><span class='userName'>Bo</span><p>Hi</p></li></ul>"
    )
    #expect(listed.turns.map(\.time) == [.init(start: 1.5, end: 3), .init(start: 3, end: 4)])
  }

  @Test func `attributes may give names and times that the page does not show`() throws {
    let transcript = try html(
      "<p data-speaker='Anna' data-start='1250'><b>Anna:</b> Hello.</p><p data-speaker='Bo' data-start='99002000'>Hi.</p>"
    )
    #expect(transcript.said == ["Anna: Hello.", "Bo: Hi."])
    #expect(
      transcript.times == [1.25, 99002], "no recording lasts years, so these are thousandths")
  }

  @Test func `a list of terms is a transcript where the terms speak`() throws {
    #expect(
      try html(
        "<dl><dt>Anna<dd>One.<dd>Two.<dt>Interviewer:</dt><dd>What?</dd><dt>Anna</dt><dd><p>Three.</p></dl>"
      ).said
        == ["Anna: One. Two.", "Interviewer: What?", "Anna: Three."])
    let transcript = try html(
      "<dl><dt>Date</dt><dd>2020-01-01</dd><dt>Place</dt><dd>Vejle</dd></dl><p>Interviewer: What do you think of the water here?</p><p>Respondent: It is good, and we drink it.</p>"
    )
    #expect(transcript.speakers.map(\.name) == ["Interviewer", "Respondent"])
  }

  @Test
  func `headings between the turns and signs that play them are no speech, their links are times`()
    throws
  {
    let transcript = try html(
      """
      <section><h2>Beginning</h2>
      <div><p class="speaker">Ida</p><p><a href="#t=0">▶</a> Good morning, is this the bakery that works at night?</p></div>
      <h2>The oven</h2>
      <div><p class="speaker">Per</p><p><a href="#t=25">▶</a> It is, and it has been since my father's time.</p>
      <p><a href="#t=31,40">▶</a> He <a href="x.html">—</a> built the oven.</p></div></section>
      """)
    #expect(
      transcript.said == [
        "Ida: Good morning, is this the bakery that works at night?",
        "Per: It is, and it has been since my father's time. He — built the oven.",
      ])
    #expect(transcript.times == [0, 25])
    #expect(transcript.notes.contains { $0.contains("2 headings are no speech and left out") })
  }

  @Test func `hours, minutes and seconds with their letters are times`() throws {
    let transcript = try html(
      "<table><tr><th>Time</th><th>Transcript</th></tr><tr><td>0h00m05s</td><td>It is late now.</td></tr><tr><td>0h01m44s</td><td>So we bake.</td></tr><tr><td>1h00m00s</td><td>We sleep.</td></tr></table>"
    )
    #expect(transcript.said == ["-: It is late now.", "-: So we bake.", "-: We sleep."])
    #expect(transcript.times == [5, 104, 3600])
  }

  @Test func `times of words count for labelled paragraphs and for those of nobody`() throws {
    let labelled = try html(
      "<p><span data-m='1000' data-d='200'>Anna: </span><span data-m='1300' data-d='100'>Hello </span><p><span data-m='4000' data-d='200'>Interviewer: </span><span data-m='4300' data-d='100'>Hi </span>"
    )
    #expect(labelled.said == ["Anna: Hello", "Interviewer: Hi"])
    #expect(labelled.turns.map(\.time) == [.init(start: 1, end: 1.4), .init(start: 4, end: 4.4)])
  }

  @Test func `a class that holds whole turns names nobody`() throws {
    #expect(
      try html(
        "<p class='speaker'>Anna: One.</p><p class='speaker'>Interviewer: Two.</p><p class='speaker'>Anna: Three.</p>"
      ).said
        == ["Anna: One.", "Interviewer: Two.", "Anna: Three."])
  }

  // MARK: Tables

  @Test func `a table of turns is read row by row, and a name beside several rows holds for each`()
    throws
  {
    let transcript = try html(
      """
      <table><thead><tr><th>Time<th>Speaker<th>Text</thead><tr><td>0:01<td rowspan=2>Anna<td>One<tr><td>0:05<td>Two
      <tr><td>0:09<td>Bo<td><p>Three</p><p>Four</p></table>
      """)
    #expect(transcript.said == ["Anna: One", "Anna: Two", "Bo: Three Four"])
    #expect(transcript.times == [1, 5, 9])
  }

  @Test func `a table that only lays out the page is read as text`() throws {
    #expect(
      try html(
        "<table><tr><td><table><tr><td><p>Interviewer: One.</p><p>Anna: Two.</p><p>Interviewer: Three.</p></td></tr></table></td></tr></table>"
      ).said
        == ["Interviewer: One.", "Anna: Two.", "Interviewer: Three."])
  }

  // MARK: Encodings and limits

  private func page(_ bytes: [UInt8]) throws -> Transcript {
    try TranscriptFormats.read(TranscriptFile(path: "P1.html", bytes: Data(bytes)))[0]
  }

  @Test
  func
    `the encoding is UTF-8 where it can be, else what the page says, else a guess with a warning`()
    throws
  {
    let cyrillic = try page(Array("<meta charset=windows-1251><p>".utf8) + [0xCF, 0xF0])
    #expect(cyrillic.text == "Пр" && cyrillic.warnings.isEmpty)
    let western = try page(
      Array("<meta content='text/html; charset=ISO-8859-1'><p>".utf8) + [0x96, 0xFC])
    #expect(western.text == "–ü" && western.warnings.isEmpty)
    let wrong = try page(Array("<meta charset='utf-16'><p>ü</p>".utf8))
    #expect(wrong.text == "ü")
    let silent = try page(Array("<p>".utf8) + [0xFC])
    #expect(silent.text == "ü" && silent.warnings.count == 1)
  }

  @Test func `a page that cannot be read is an explained error`() {
    for body in [
      "", "<script>a</script>", "<p> </p>", "a\0b", String(repeating: "<i>", count: 5000) + "a",
    ] {
      #expect(throws: IngestionError.self) { try html(body) }
    }
  }

  @Test func `a text file that holds the source of a page is text`() throws {
    #expect(try read("<!DOCTYPE html><p>A word.", as: "P1.txt").format == "plain-text")
  }
}

/// The shared pages, against what is known of them.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
struct HTMLReferenceDataTests {
  private func load(_ path: String) throws -> Transcript {
    try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/html/" + path).path))[0]
  }

  /// The file's program wrote the tracked changes of turn 4 as plain text; turn 8 has a content control and two hyphens more.
  @Test func `an interview saved as a page is read turn for turn`() throws {
    let truth = try Truth.interview("S07")
    let said = try load("derived-ak-S07-bold-label-tab.html").said
    #expect(said.indices.filter { said[$0] != truth.said[$0] } == [3, 7])
  }

  /// A row over all columns, which the truth leaves out, stands as an event before the turn that follows it.
  @Test func `an interview in a table is read row for row`() throws {
    let truth = try Truth.interview("S10")
    let transcript = try load("derived-ak-S10-table.html")
    #expect(transcript.times == truth.times)
    #expect(transcript.said.indices.filter { transcript.said[$0] != truth.said[$0] } == [21])
    #expect(transcript.said[21].hasPrefix("Interviewer 2: [telephone rings] "))
  }

  @Test func `an interactive transcript says every word once, between the furniture of its page`()
    throws
  {
    let transcript = try load("en-hyperaudio-panel.html")
    #expect(transcript.turns.count == 66 && transcript.speakers.count == 12)
    #expect(transcript.text.split { $0.isWhitespace }.count == 7972)
    #expect(transcript.turns.allSatisfy { $0.time?.start != nil && $0.time?.end != nil })
  }
}
