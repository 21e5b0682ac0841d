import Exports
import Testing

@Suite struct HTMLFormatTests {
  private let page = HTMLFormat().text(of: TableFormatLawsTests.table)

  @Test
  func `a number leads to the words behind it, and a place without words is named all the same`() {
    #expect(page.contains("<td class=\"number\"><a href=\"#cell-1-1\">3</a></td>"))
    #expect(page.contains("<section id=\"cell-1-1\">"))
    #expect(page.contains("<q>we &lt;help&gt; &amp; &#39;talk&#39;</q> <cite>P1:2.1, P1</cite>"))
    #expect(page.contains("<li><cite>P2:4.1-5.2</cite></li>"))
  }

  @Test func `nothing a person wrote is markup, and nothing is asked from anywhere`() {
    #expect(page.contains("A &lt;b&gt;") && !page.contains("A <b>"))
    #expect(!page.contains("<script") && !page.contains("http") && !page.contains("url("))
  }
}
