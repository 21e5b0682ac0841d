import CodingEngine
import QualitativeData
import TestSupport
import Testing

struct WordsTests {
  private func words(_ text: String) -> [String] {
    let transcript = MarkedTranscript(text).transcript
    return UnitFinder().units(of: transcript).words.map(transcript.quote)
  }

  @Test(arguments: [
    ("We co-produce, don't we?", ["We", "co", "produce", "don't", "we"]),
    ("a-b c\u{2010}d e\u{2011}f – g—h", ["a", "b", "c", "d", "e", "f", "g", "h"]),
    ("-a- --", ["a"]),
    ("l’eau rock'n'roll 'quoted'", ["l’eau", "rock'n'roll", "quoted"]),
    ("3.14 1,000 24/7 2nd", ["3.14", "1,000", "24", "7", "2nd"]),
    ("so 👍 👩‍👩‍👧 … ½ !", ["so"]), ("my_own _really_", ["my_own", "_really_"]),
    ("co\u{AD}production", ["co\u{AD}production"]), ("我们一起工作", ["我们", "一起", "工作"]),
    ("สวัสดีครับ", ["สวัสดี", "ครับ"]),
    ("e\u{301}te\u{301} été", ["e\u{301}te\u{301}", "été"]), ("Ⅳ ² §", []),
    ("@Marco EU:n", ["Marco", "EU", "n"]),
  ])
  func `a word is a stretch between boundaries with a letter or digit, cut at hyphens`(
    text: String, expected: [String]
  ) {
    #expect(
      words(text).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("Straße", "STRASSE"), ("STRAẞE", "straße"), ("don’t", "DON'T"),
    ("co\u{AD}operate", "Cooperate"),
    ("\u{E9}t\u{E9}", "E\u{301}TE\u{301}"), ("ΛΌΓΟΣ", "λόγος"), ("λογος", "ΛΟΓΟσ"), ("Ǆ", "ǆ"),
    ("ﬁn", "FIN"),
    ("\u{1E9B}\u{323}", "\u{1E69}"), ("a\u{323}\u{307}", "a\u{307}\u{323}"), ("Å", "\u{212B}"),
  ])
  func `two spellings of one word are the same`(one: String, other: String) {
    #expect(Array(Words.folded(one).unicodeScalars) == Array(Words.folded(other).unicodeScalars))
  }

  @Test(arguments: [
    ("resume", "résumé"), ("ı", "i"), ("İstanbul", "istanbul"), ("ı", "I"), ("Ä", "ae"),
    ("mañana", "manana"), ("ﬁ", "fl"),
  ])
  func `accents and dots count`(one: String, other: String) {
    #expect(Words.folded(one) != Words.folded(other))
  }

  @Test(arguments: [
    "don't", "l’eau", "3.14", "1,000", "1.391,991", "a.b.c", "my_own", "été", "e\u{301}te\u{301}",
    "straße", "Σίσυφος", "2nd", "a·b",
    "co\u{AD}production", "١٢", "हिन्दी", "İstanbul", "'n", "1;2",
  ])
  func `a word of a transcript is found by itself, and by itself with a star`(word: String) throws {
    let marked = MarkedTranscript("So «\(word)» it is")

    for rule in [word, "\"\(word)\"", word + "*"] {
      var trial = try RuleTrial(rule)
      let spans = trial.spans(in: marked)
      #expect(spans.first?.end == marked.spans[0].end && spans.count == 1, "\(rule)")
    }
  }
}
