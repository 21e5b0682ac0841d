import QualitativeData
import TestSupport
import Testing

@testable import CodingEngine

struct WordSieveTests {
  private static func mayFit(_ word: String, _ patterns: [WordPattern]) -> Bool {
    var bytes = word
    return bytes.withUTF8 { bytes in
      WordSieve(patterns).use { $0.mayFit(WordKey(TextRange(0, bytes.count), in: bytes)) == 1 }
    }
  }

  @Test func `no word that fits a pattern is held back`() {
    var random = SeededGenerator(seed: 11)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...24, using: &random)).map { _ in
          "abéÅß’"[
            "abéÅß’".index("abéÅß’".startIndex, offsetBy: Int.random(in: 0..<6, using: &random))]
        })
    }
    for _ in 0..<2_000 {
      var patterns: [WordPattern] = []
      var index = PatternIndex()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let folded = Words.folded(word())
        patterns.append(
          [
            .word(folded), .wildcard(folded + "*"), .wildcard("\(folded.prefix(2))?*"),
            .wildcard("\(folded.prefix(3))*\(folded.suffix(1))"),
          ].randomElement(using: &random)!)
      }
      for pattern in patterns { _ = index.watch(for: pattern) }
      for _ in 0..<8 {
        let said = word()
        guard !index.patterns(fitting: Words.folded(said)).isEmpty else { continue }
        #expect(Self.mayFit(said, patterns), "\(said) and \(patterns)")
      }
    }
  }

  @Test func `most words are held back, unless a pattern says nothing of how words begin`() {
    let patterns: [WordPattern] = [.word("harbour"), .wildcard("collab*"), .wildcard("un*")]
    let words = ["the", "sailing", "Cooperation", "neighbourhood", "å", "internationalisation"]
    #expect(words.count { Self.mayFit($0, patterns) } <= 1)
    #expect(words.allSatisfy { Self.mayFit($0, patterns + [.wildcard("*tion")]) })
    #expect(words.allSatisfy { Self.mayFit($0, patterns + [.stem("help", language: "en")]) })
  }
}
