import QualitativeData
import TestSupport
import Testing

@testable import CodingEngine

struct WordKeyTests {
  private static let letters = Array(
    "abzAZ09_'’ßàáåæçéîñøöþÿÀÁÅÆÇÉÎÑØÖÞ" as String)

  @Test func `Latin words are folded as the library folds them`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4_000 {
      let word = String(
        (0..<Int.random(in: 1...40, using: &random)).map { _ in
          Self.letters.randomElement(using: &random)!
        })
      var bytes = word
      let folded = bytes.withUTF8 { bytes in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 200) { room in
          LatinFolding.fold(bytes, into: room).map { Array(room[..<$0]) }
        }
      }
      #expect(folded == Array(Words.folded(word).utf8), "\(word)")
    }
  }

  @Test(arguments: ["×", "÷", "a\u{301}", "\u{AD}", "Ğ", "我", "ſ", "\u{212A}"])
  func `other characters are left to the library`(word: String) {
    var bytes = word
    let count = bytes.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) {
        LatinFolding.fold(bytes, into: $0)
      }
    }
    #expect(count == nil)
  }

  @Test func `a word has one number, however it is spelled and wherever it stands`() {
    // At the end of a text, inside it, long, with characters of other scripts, composed and decomposed.
    let spellings = [
      "été", "ÉTÉ", "e\u{301}te\u{301}", "E\u{301}TÉ", "straße", "STRASSE", "don’t", "Don't",
      "internationalisation", "INTERNATIONALISATION", "internationalisé", "ÅNGSTRÖM",
      "\u{212B}ngström", "ΛΟΓΟΣ", "λογος", "a", "A",
    ]
    let numbering = WordNumbering()
    var numbers: [String: Set<UInt32>] = [:]
    for text in spellings + [spellings.joined(separator: " "), spellings.joined(separator: " … ")] {
      let transcript = MarkedTranscript(text).transcript
      let units = UnitFinder().units(of: transcript)
      for (word, number) in zip(units.words, numbering.numbers(of: units, in: transcript)) {
        numbers[Words.folded(transcript.quote(word)), default: []].insert(number)
      }
    }
    #expect(numbers.values.allSatisfy { $0.count == 1 })
    #expect(numbers.count == Set(spellings.map { Words.folded($0) }).count)
    #expect(numbering.words.count == numbers.count)
  }
}
