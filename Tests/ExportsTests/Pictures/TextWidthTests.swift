import Exports
import Testing

@Suite struct TextWidthTests {
  @Test
  func `widths are those of the font, accents cost nothing, and square scripts fill a square`() {
    // DejaVu Sans 2.37: M 863, i 278 of 1000.
    #expect(TextWidth.of("Mi", size: 10) == 11.41)
    #expect(TextWidth.of("é", size: 10) == TextWidth.of("e", size: 10))
    #expect(TextWidth.of("e\u{301}", size: 10) == TextWidth.of("e", size: 10))
    #expect(TextWidth.of("漢字", size: 10) == 20)
    #expect(TextWidth.of("", size: 10) == 0)
  }

  @Test func `text is broken at blanks, and inside words only where it must be`() {
    let text = WrappedText("enabling and inhibiting", size: 10, width: 70)
    #expect(
      text.lines == ["enabling", "and", "inhibiting"]
        || text.lines == ["enabling and", "inhibiting"])
    for line in WrappedText("Vanhempainneuvottelukunnassa ja muualla", size: 10, width: 60).lines {
      #expect(TextWidth.of(line, size: 10) <= 60)
    }
    #expect(
      WrappedText("practice/coordination", size: 10, width: 90).lines
        == ["practice/", "coordination"])
    #expect(WrappedText("one\ntwo", size: 10).lines == ["one two"])
    #expect(WrappedText("", size: 10).lines.isEmpty)
  }

  @Test func `an axis has round numbers, at most as many as there is room for`() {
    #expect(AxisTicks.between(0, 42, most: 5) == [0, 10, 20, 30, 40])
    #expect(AxisTicks.between(0, 1, most: 4).map(AxisTicks.text) == ["0", "0.5", "1"])
    #expect(AxisTicks.between(-3, 3, most: 3) == [-2, 0, 2])
    #expect(AxisTicks.between(5, 5, most: 3).isEmpty)
    #expect(AxisTicks.text(-0.25) == "-0.25" && AxisTicks.text(1200) == "1200")
  }
}
