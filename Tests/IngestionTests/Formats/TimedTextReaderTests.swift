import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct TimedTextReaderTests {
  private func ttml(_ cues: String, head: String = "", attributes: String = "") -> String {
    """
    <?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" \
    xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="da" \(attributes)><head>\(head)</head>\
    <body><div>\(cues)</div></body></tt>
    """
  }

  @Test func `agents are speakers, line breaks are blanks, and each cue has its times`() throws {
    let head = """
      <metadata><ttm:agent xml:id="a"><ttm:name type="full">Anna Holm</ttm:name></ttm:agent></metadata>
      """
    let transcript = try read(
      ttml(
        """
        <p begin="00:00:01.500" end="00:00:02" ttm:agent="a">Hvordan<br/> begyndte det?</p>
        <p begin="62.5s" dur="2s" ttm:agent="b"><span tts="x">Med et</span> brev.</p>
        """, head: head), as: "P1.ttml")
    #expect(transcript.format == "timed-text" && transcript.language == "da")
    #expect(transcript.said == ["Anna Holm: Hvordan begyndte det?", "b: Med et brev."])
    #expect(
      transcript.turns.map(\.time) == [
        Turn.Time(start: 1.5, end: 2), Turn.Time(start: 62.5, end: 64.5),
      ])
  }

  @Test func `times are counted in frames, ticks and milliseconds too`() throws {
    let transcript = try read(
      ttml(
        "<p begin='00:00:01:10' end='60f'>One.</p><p begin='50t' end='5500ms'>Two.</p><p begin='soon'>Three.</p>",
        attributes: "ttp:frameRate='20' ttp:tickRate='10'"), as: "P1.xml")
    #expect(
      transcript.turns.map(\.time) == [
        Turn.Time(start: 1.5, end: 3), Turn.Time(start: 5, end: 5.5), nil,
      ])
    #expect(transcript.warnings == ["1 cue without a time that can be read"])
  }

  @Test func `names before the text are speakers as in other captions`() throws {
    let transcript = try read(
      ttml(
        (0..<6).map {
          "<p begin='\($0)s' end='\($0 + 1)s'>\($0.isMultiple(of: 2) ? "Anna" : "Per"): So \($0).</p>"
        }.joined()), as: "P1.dfxp")
    #expect(transcript.said.prefix(2) == ["Anna: So 0.", "Per: So 1."])
  }

  @Test func `captions of YouTube are read in both of its forms`() throws {
    let words = try read(
      "<timedtext format='3'><body><p t='1500' d='500'><s>And</s><s t='200'> then?</s></p><p t='2500' d='500'>So.</p></body></timedtext>",
      as: "P1.xml")
    #expect(words.said == ["-: And then?", "-: So."])
    #expect(words.turns[0].time == Turn.Time(start: 1.5, end: 2))
    let lines = try read(
      "<transcript><text start='1.5' dur='0.5'>It&amp;#39;s &amp;quot;here&amp;quot;</text></transcript>",
      as: "P2.xml")
    #expect(lines.said == ["-: It's \"here\""] && lines.turns[0].time?.start == 1.5)
  }
}
