import Foundation
import QualitativeData

/// What a code's rules find, straight from PRODUCT.md and without thought for speed.
struct AutocoderOracle {
  struct Found: Equatable {
    var rules: Set<String> = []
    var matches: Set<TextRange> = []
  }

  let codebookLanguage: String
  let lists: [String: [RuleTree]]
  let stems: [String: [String: String]]

  func segments(of rules: [CodingRuleText], in spoken: SpokenTranscript) -> [TextRange: Found] {
    var found: [TextRange: Found] = [:]
    for rule in rules where rule.language == nil || rule.language == language(of: spoken) {
      for turn in spoken.turns where hears(rule.speakers, turn, in: spoken.transcript) {
        for unit in units(rule.within, of: turn) {
          for match in matches(of: rule, in: unit) {
            let coded = widened(match, to: rule.extent, in: turn)
            found[coded, default: Found()].rules.insert(rule.find)
            found[coded, default: Found()].matches.insert(match)
          }
        }
      }
    }
    return found
  }

  private func language(of spoken: SpokenTranscript) -> String {
    let tag =
      spoken.transcript.language ?? spoken.transcript.variables["language"] ?? codebookLanguage
    return String(tag.prefix { $0 != "-" })
  }

  private func hears(
    _ speakers: CodingRuleText.Speakers, _ turn: SpokenTranscript.Turn, in transcript: Transcript
  ) -> Bool {
    let speaker = turn.speaker.map { transcript.speakers[$0] }
    let isInterviewer = speaker?.kind == .interviewer
    switch speakers {
    case .all: return true
    case .interviewers: return isInterviewer
    case .respondents: return !isInterviewer
    case .having(let variable, let values):
      let value = speaker?.variables[variable] ?? transcript.variables[variable]
      return !isInterviewer && values.contains { folded($0) == value.map(folded) }
    }
  }

  private func folded(_ value: String) -> String {
    value.lowercased().replacingOccurrences(of: "ß", with: "ss")
  }

  private func units(_ unit: CodingRuleText.Unit, of turn: SpokenTranscript.Turn)
    -> [[SpokenTranscript.Sentence]]
  {
    switch unit {
    case .sentence: turn.paragraphs.flatMap { $0.sentences.map { [$0] } }
    case .paragraph: turn.paragraphs.map(\.sentences)
    case .turn: [turn.paragraphs.flatMap(\.sentences)]
    }
  }

  private func matches(of rule: CodingRuleText, in unit: [SpokenTranscript.Sentence]) -> [TextRange]
  {
    let ranges = unit.flatMap { $0.words.map(\.range) }
    let words = unit.enumerated().flatMap { number, sentence in
      sentence.words.map { IntervalOracle.Word(folded: $0.folded, sentence: number) }
    }
    let table = stems[rule.language ?? codebookLanguage]!
    let oracle = IntervalOracle(words: words, lists: lists) { table[$0] ?? $0 }
    if let unless = rule.unless, !oracle.intervals(RuleTreeReading.tree(unless)).isEmpty {
      return []
    }
    return oracle.intervals(RuleTreeReading.tree(rule.find)).map {
      TextRange(ranges[$0.first].start, ranges[$0.last].end)
    }
  }

  private func widened(
    _ match: TextRange, to extent: CodingRuleText.Extent, in turn: SpokenTranscript.Turn
  ) -> TextRange {
    let touched: [TextRange]
    switch extent {
    case .match: return match
    case .sentence:
      touched = turn.paragraphs.flatMap { $0.sentences.map(\.range) }.filter(match.overlaps)
    case .paragraph: touched = turn.paragraphs.map(\.range).filter(match.overlaps)
    case .turn: return turn.range
    }
    return TextRange(touched.first!.start, touched.last!.end)
  }
}
