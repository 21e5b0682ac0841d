import CodingEngine
import Foundation
import QualitativeData
import TestSupport
import Testing

/// The quick way to words and sentences against the library's, over random text.
///
/// `VERBATIM_RANDOM_TEXTS=1000000` tries a million texts instead of 6,000.
struct LibraryBoundariesTests {
  private static let texts =
    ProcessInfo.processInfo.environment["VERBATIM_RANDOM_TEXTS"].flatMap(Int.init) ?? 6_000

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `words and sentences are those of the library`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let finder = UnitFinder()
    let words = BoundaryFinder(.words)
    let sentences = BoundaryFinder(.sentences)
    for _ in 0..<Self.texts / 4 {
      let text = RandomText.make(&random)
      let transcript = Self.transcript(text)

      let units = finder.units(of: transcript)

      var bytes = text
      let (expectedWords, expectedSentences) = bytes.withUTF8 { bytes in
        Self.expected(bytes, words, sentences)
      }
      #expect(units.words.map { $0.start..<$0.end } == expectedWords, "\(text.debugDescription)")
      #expect(
        units.sentences.map { $0.range.start..<$0.range.end } == expectedSentences,
        "\(text.debugDescription)")
    }
  }

  @Test func `every word belongs to one sentence, and none is left over`() {
    var random = SeededGenerator(seed: 99)
    for _ in 0..<500 {
      let text = RandomText.make(&random) + " a."
      let transcript = Self.transcript(text)
      let units = UnitFinder().units(of: transcript)
      #expect(units.sentences.flatMap { Array($0.words) } == Array(units.words.indices))
    }
  }

  private static func transcript(_ text: String) -> Transcript {
    Transcript(
      name: "T", file: "T", format: "t", digest: "", text: text, speakers: [],
      turns: [Turn(number: 1, speaker: nil, range: TextRange(0, text.utf8.count))])
  }

  /// What the library says of one paragraph.
  private static func expected(
    _ text: UnsafeBufferPointer<UInt8>, _ words: borrowing BoundaryFinder,
    _ sentences: borrowing BoundaryFinder
  ) -> (words: [Range<Int>], sentences: [Range<Int>]) {
    let paragraph = UTF8WhiteSpace.trimmed(0..<text.count, in: text)
    let inside = UnsafeBufferPointer(rebasing: text[paragraph])
    let first = paragraph.lowerBound
    let found = Words.ranges(in: inside, by: words).map {
      first + $0.lowerBound..<first + $0.upperBound
    }
    let oneLine = inside.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    var ends: [Range<Int>] = []
    oneLine.withUnsafeBufferPointer { line in
      sentences.forEach(in: line) { stretch in
        let sentence = UTF8WhiteSpace.trimmed(stretch, in: line)
        if !sentence.isEmpty {
          ends.append(first + sentence.lowerBound..<first + sentence.upperBound)
        }
      }
    }
    return (found, ends)
  }
}

/// Text of one paragraph that holds what boundaries depend on, more often than talk does.
enum RandomText {
  private static let pieces: [String] = [
    "a", "b", "Z", "Hello", "we", "U", "3", "12", "_", ".", ".", "!", "?", ",", ";", ":", "'", "\"",
    "-", "(", ")", "[", "]", "{", "/", "@", "#", "%", "\t", "\r", "\n", "\u{0B}", "\u{0C}", "\u{1}",
    "é", "É", "ß", "æ", "ø", "å", "Å", "ñ", "’", "‘", "“", "”", "«", "»", "…", "–", "—", "\u{2010}",
    "\u{2011}", "\u{AD}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{85}", "\u{301}", "\u{308}",
    "\u{200D}",
    "\u{200B}", "\u{2060}", "\u{FEFF}", "·", "․", "﹒", "．", "：", "︓", "，", "、", "。", "！", "？", "؟",
    "۔",
    "א", "ב", "״", "׳", "ك", "م", "١", "٣", "हि", "न्", "दी", "ก", "า", "ไทย", "สวัสดี", "我们", "一起", "カ",
    "タ", "ー",
    "ひ", "한", "국", "👍", "👩‍👩‍👧", "🇩🇰", "🇸🇪", "🇩", "½", "²", "Ⅳ", "ª", "ﬁ", "ǆ", "ǅ", "Ω", "σ", "ς", "Ж",
    "ж",
    "\u{10400}", "\u{10428}", "𝟘", "ⓐ", "Ⓐ", "ʼ", "ˮ", "‿", "՚", "։", "჻", "་", "\u{FE0F}",
    "\u{20E3}",
  ]

  static func make(_ random: inout SeededGenerator) -> String {
    let blanks = Int.random(in: 1...8, using: &random)
    // ASCII alone, with what Latin letters and marks there are, or everything.
    let chosen = [pieces[..<34], pieces[..<51], pieces[...], pieces[...]].randomElement(
      using: &random)!
    var text = "x"
    for _ in 0..<Int.random(in: 0..<90, using: &random) {
      let isBlank = Int.random(in: 0..<10, using: &random) < blanks
      text += isBlank ? " " : chosen.randomElement(using: &random)!
    }
    // Two line ends in a row would make two paragraphs.
    return text.replacing("\n", with: " ")
  }
}
