import Exports
import Testing

@Suite struct HTMLFormatTests {
  private let page = String(
    decoding: HTMLFormat().file(of: Report(TableFormatLawsTests.table)), as: UTF8.self)

  @Test func `a number leads to the very words behind it, with who said and who coded them`() {
    #expect(page.contains("<td class=\"text\"><a href=\"#cell-1-1\">3</a></td>"))
    #expect(page.contains("<section id=\"cell-1-1\">"))
    #expect(
      page.contains(
        "<q dir=\"auto\">we &lt;help&gt; &amp; &#39;talk&#39;</q> <cite>P1:2.1, P1, a/b, Ida</cite>"
      )
    )
  }

  @Test func `nothing a person wrote is markup, and nothing is asked from anywhere`() {
    #expect(page.contains("A &lt;b&gt;") && !page.contains("A <b>"))
    #expect(!page.contains("<script") && !page.contains("http") && !page.contains("url("))
  }
}
