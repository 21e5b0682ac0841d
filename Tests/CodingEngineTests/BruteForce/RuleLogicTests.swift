import CodingEngine
import QualitativeData
import TestSupport
import Testing

/// What the checks claim of rules, against what the rules find in transcripts made by chance.
@Suite struct RuleLogicTests {
  private struct Claims {
    var shadowed = 0
    var impossible = 0
    var idleUnless = 0
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `a rule said to be shadowed or impossible is so in every transcript tried`(share: UInt64)
    throws
  {
    var claims = Claims()
    for seed in stride(from: share, to: 320, by: 4) { try compare(seed: seed, &claims) }
    #expect(claims.shadowed > 15 && claims.impossible > 7, "\(claims)")
  }

  /// Rules of one code with few settings, so that they often meet.
  private func codebook(seed: UInt64) -> Codebook {
    var random = RandomRules(seed: seed)
    var chance = SeededGenerator(seed: seed &+ 77)
    let lists = random.lists()
    var codebook = Codebook(name: "C", version: "1")
    codebook.language = "en"
    codebook.terms = lists.sorted { $0.key < $1.key }.map { name, trees in
      Codebook.Term(name: name, entries: trees.map { random.entry($0) })
    }
    let within = CodingRuleText.Unit.allCases.randomElement(using: &chance)!
    let extent = CodingRuleText.Extent.allCases.randomElement(using: &chance)!
    var code = Code(code: "code")
    code.rules = (0..<8).map { index in
      let rule = random.rule(lists: lists)
      return CodingRuleText(
        find: rule.find, within: within, extent: extent, unless: rule.unless,
        speakers: chance.chance(0.7) ? .all : rule.speakers,
        language: chance.chance(0.8) ? nil : rule.language,
        place: CodingRuleText.Place(line: index + 1, column: 1))
    }
    codebook.codes = [code]
    return codebook
  }

  private func compare(seed: UInt64, _ claims: inout Claims) throws {
    let codebook = codebook(seed: seed)
    let read = ReadCodebook(codebook)
    let pairs = ShadowedRule.pairs(in: read.rules)
    let findings = ImpossibleRule().findings(in: read)
    let impossible = findings.filter { $0.message.contains("it can find nothing") }.map {
      $0.line! - 1
    }
    let idle = findings.filter { $0.message.contains("can never hold") }.map { $0.line! - 1 }
    claims.shadowed += pairs.count
    claims.impossible += impossible.count
    claims.idleUnless += idle.count
    var rules = try RulesApart(codebook)
    var withoutUnless = try RulesApart(Self.droppingUnless(codebook))
    var transcripts = RandomTranscripts(seed: seed &+ 5_000_000)
    for _ in 0..<12 {
      let transcript = transcripts.next().transcript
      let found = Dictionary(grouping: rules.code(transcript).hits, by: \.rule)
        .mapValues { Set($0.map(\.range)) }
      let all = Dictionary(grouping: withoutUnless.code(transcript).hits, by: \.rule)
        .mapValues { Set($0.map(\.range)) }
      func shown(_ rule: Int) -> String {
        "\(read.rules[rule].text.find) | \(read.rules[rule].text.unless ?? "-")"
      }
      for (narrow, wide) in pairs {
        #expect(
          (found[narrow] ?? []).isSubset(of: found[wide] ?? []),
          "seed \(seed): \(shown(narrow)) by \(shown(wide)) in \(transcript.text.debugDescription)")
      }
      for rule in impossible {
        #expect(found[rule] == nil, "seed \(seed): \(shown(rule)) in \(transcript.text)")
      }
      for rule in idle { #expect(found[rule] == all[rule], "seed \(seed): \(shown(rule))") }
    }
  }

  private static func droppingUnless(_ codebook: Codebook) -> Codebook {
    var codebook = codebook
    codebook.codes[0].rules = codebook.codes[0].rules.map {
      CodingRuleText(
        find: $0.find, within: $0.within, extent: $0.extent, speakers: $0.speakers,
        language: $0.language, place: $0.place)
    }
    return codebook
  }
}
