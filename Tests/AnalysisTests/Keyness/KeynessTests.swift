import Analysis
import Foundation
import TestSupport
import Testing

/// Key words: the reference values, and what makes no key word.
@Suite struct KeynessTests {
  @Test(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
  func `every number of the reference cases is ours`() throws {
    let data = try Data(contentsOf: SharedData.file("oracles/keyness.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cases = try #require(root["cases"] as? [[String: Any]])
    #expect(cases.count == 5)
    for each in cases {
      let input = try #require(each["input"] as? [String: Int])
      let expected = try #require(each["expected"] as? [String: Any])
      let keyness = try #require(
        Keyness(.init(input["a"]!, of: input["c"]!), .init(input["b"]!, of: input["d"]!)))
      for (name, ours) in [
        ("ll_two_term", keyness.twoTerm), ("ll_four_term", keyness.fourTerm),
        ("signed_ll", keyness.signed), ("p", keyness.probability), ("log_ratio", keyness.logRatio),
        ("pct_diff", keyness.percentDifference), ("bic", keyness.bic),
        ("odds_ratio", keyness.oddsRatio),
      ] as [(String, Double?)] {
        let theirs = expected[name] as? Double
        #expect((ours == nil) == (theirs == nil), "\(each["id"]!): \(name)")
        if let ours, let theirs {
          #expect(abs(ours - theirs) < 1e-6, "\(each["id"]!): \(name) \(ours), not \(theirs)")
        }
      }
    }
  }

  @Test func `a word of one interview is no key word, however often it is said`() {
    var limits = KeyWords.Limits()
    let groups = [
      KeyWords.Group(name: "A", transcripts: ["1", "2"], words: 1000),
      KeyWords.Group(name: "B", transcripts: ["3", "4"], words: 1000),
    ]
    let uses: [(number: Int, byGroup: [KeyWords.Use])] = [
      (0, [.init(count: 40, transcripts: 1, mostInOne: 40), .init()]),
      (1, [.init(count: 20, transcripts: 2, mostInOne: 11), .init()]),
      (2, [.init(), .init(count: 9, transcripts: 2, mostInOne: 5)]),
    ]
    func words(_ limits: KeyWords.Limits) -> [[Int]] {
      KeyWords(groups, uses: uses, limits: limits, spelling: { "w\($0)" }).words.map {
        $0.map(\.number)
      }
    }
    #expect(words(limits) == [[1], [2]])
    limits.leastTranscripts = 1
    #expect(words(limits) == [[0, 1], [2]])
  }

  @Test func `nothing is key where a group says nothing`() {
    #expect(Keyness(.init(0, of: 0), .init(3, of: 10)) == nil)
    #expect(Keyness(.init(0, of: 5), .init(0, of: 10)) == nil)
  }
}
