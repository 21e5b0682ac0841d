import Exports
import Testing

@Suite struct CSVFormatTests {
  @Test
  func `numbers come first, then the references behind each column, quoted where they must be`() {
    #expect(
      String(decoding: CSVFormat().file(of: Report(TableFormatLawsTests.table)), as: UTF8.self)
        == """
        themes,"North & ""South""\",'=East,"North & ""South"" references"\r
        a/b,3,12.25,P1:2.1 P2:4.1-5.2\r
        c,not asked,,\r
        '@d,"'+1 line\none, ""two""\",,\r

        """)
  }
}
