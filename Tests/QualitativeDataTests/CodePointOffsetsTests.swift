import QualitativeData
import TestSupport
import Testing

struct CodePointOffsetsTests {
  /// What borders are easily got wrong in: one to four bytes each, and several code points to a character.
  static let texts =
    [
      "", "a", "é", "e\u{301}", "协作", "👩‍👩‍👧‍👦", "a\u{301}协👍\n", String(repeating: "a", count: 256),
      String(repeating: "é", count: 128), String(repeating: "👍", count: 64),
      String(repeating: "协", count: 256),
      String(repeating: "a", count: 255) + "👍", String(repeating: "a", count: 254) + "协b",
      String(repeating: "a", count: 253) + "👍", String(repeating: "é协👍a", count: 200),
    ] + [255, 256, 257, 511, 512, 513, 1024].map { String(repeating: "x", count: $0) }

  @Test(arguments: texts)
  func `every offset is what counting gives`(text: String) {
    let offsets = CodePointOffsets(text)
    var before = 0

    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.codePoints(before: before) == number)
      #expect(offsets.utf8Offset(of: number) == before)
      before += scalar.utf8.count
    }

    #expect(offsets.count == text.unicodeScalars.count)
    #expect(offsets.codePoints(before: text.utf8.count) == offsets.count)
    #expect(offsets.utf8Offset(of: offsets.count) == text.utf8.count)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `so it is in texts of any length and mixture`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "é", "协", "👍", "\u{301}", "\n"]
    let text = (0..<Int.random(in: 0...600, using: &random)).map { _ in
      letters.randomElement(using: &random)!
    }.joined()
    let offsets = CodePointOffsets(text)

    let places = text.unicodeScalars.reduce(into: [0]) { $0.append($0.last! + $1.utf8.count) }

    #expect(places.map(offsets.codePoints(before:)) == Array(places.indices))
    #expect(places.indices.map { offsets.utf8Offset(of: $0) } == places)
  }

  @Test func `a place outside the text is none, and a span has to cover something`() {
    let offsets = CodePointOffsets("a👍b")

    #expect(offsets.utf8Offset(of: -1) == nil)
    #expect(offsets.utf8Offset(of: 4) == nil)
    #expect(offsets.range(fromCodePoints: 1, 2) == TextRange(1, 5))
    #expect(offsets.range(fromCodePoints: 0, 3) == TextRange(0, 6))
    #expect(offsets.range(fromCodePoints: 1, 1) == nil)
    #expect(offsets.range(fromCodePoints: 2, 1) == nil)
    #expect(offsets.range(fromCodePoints: 2, 4) == nil)
    #expect(offsets.range(fromCodePoints: -1, 2) == nil)
  }
}
