import CodingEngine
import Foundation
import QualitativeData
import TestSupport
import Testing

/// The engine against an evaluator that tries every interval.
///
/// `VERBATIM_BRUTE_FORCE=40000` runs 40,000 codebooks instead of 400; each is some 60 rule × transcript cases.
struct BruteForceTests {
  private static let codebooks =
    ProcessInfo.processInfo.environment["VERBATIM_BRUTE_FORCE"].flatMap(UInt64.init) ?? 400

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the engine finds exactly what trying every interval finds`(share: UInt64) throws {
    var cases = 0
    var hits = 0
    for seed in stride(from: share, to: Self.codebooks, by: 8) {
      let (rules, found) = try compare(seed: seed)
      cases += rules
      hits += found
    }
    #expect(cases * 8 > Int(Self.codebooks) * 50, "enough cases")
    #expect(hits * 10 > cases, "and enough of them find something")
  }

  @Test func `what is printed with any parentheses is read back as the same tree`() {
    var rules = RandomRules(seed: 1)
    for _ in 0..<2000 {
      let tree = rules.tree(lists: ["one": []])
      let text = rules.text(tree)
      #expect(RuleTreeReading.tree(text) == tree, "\(text)")
    }
  }

  /// Compares one codebook over five transcripts.
  private func compare(seed: UInt64) throws -> (cases: Int, hits: Int) {
    var random = RandomRules(seed: seed)
    let lists = random.lists()
    let codebook = random.codebook(codes: 8, lists: lists) { $0 % 3 + 1 }
    let oracle = AutocoderOracle(codebookLanguage: "en", lists: lists, stems: RandomRules.stems)
    var autocoder = try Autocoder(codebook)
    var transcripts = RandomTranscripts(seed: seed &+ 1_000_000)
    var cases = 0
    var hits = 0
    let all = (0..<5).map { _ in transcripts.next() }
    let coding = IndexedCoding(StudyIndex { take in for spoken in all { take(spoken.transcript) } })
    let indexed = try codebook.codes.map { code in
      try coding.places(of: CodePath([code.code]), in: codebook)
    }
    for (position, spoken) in all.enumerated() {
      let segments = autocoder.code(spoken.transcript).segments
      for (code, places) in zip(codebook.codes, indexed) {
        let path = CodePath([code.code])
        var names = Array(repeating: "another", count: all.count)
        names[position] = spoken.transcript.name
        let inIndex = places.segments(of: path, in: names).filter { $0.transcript != "another" }
        #expect(
          inIndex == segments.filter { $0.code == path },
          "seed \(seed), \(code.rules.map(\.find))")
      }
      #expect(segments.map(\.range) == segments.map(\.range).sorted())
      for code in codebook.codes {
        let expected = oracle.segments(of: code.rules, in: spoken)
        let found = segments.filter { $0.code == CodePath([code.code]) }
        check(found, expected, code, spoken, seed: seed)
        cases += code.rules.count
        hits += expected.count
      }
    }
    return (cases, hits)
  }

  private func check(
    _ found: [CodedSegment], _ expected: [TextRange: AutocoderOracle.Found], _ code: Code,
    _ spoken: SpokenTranscript, seed: UInt64
  ) {
    var byRange: [TextRange: AutocoderOracle.Found] = [:]
    for segment in found {
      let reason = segment.reason!
      byRange[segment.range] = AutocoderOracle.Found(
        rules: Set(reason.rules), matches: Set(reason.matches))
    }
    let everyReasonOnceInOrder = found.allSatisfy { segment in
      let reason = segment.reason!
      var left = reason.rules[...]
      for rule in code.rules where rule.find == left.first { left = left.dropFirst() }
      return left.isEmpty && Set(reason.rules).count == reason.rules.count
        && reason.matches == Set(reason.matches).sorted()
    }
    #expect(
      byRange == expected && byRange.count == found.count && everyReasonOnceInOrder,
      """
      seed \(seed), found \(byRange), expected \(expected)
      \(code.rules.map { "\($0.find) | \($0.within) \($0.extent) \($0.speakers) | \($0.unless ?? "-")" })
      \(spoken.transcript.text.debugDescription)
      """)
  }
}
