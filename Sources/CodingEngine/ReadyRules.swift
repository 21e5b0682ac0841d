import QualitativeData

/// The rules of a codebook, read and resolved, with what each needs a text to hold.
struct ReadyRules {
  private struct Rule {
    let within: CodingRuleText.Unit
    let plan: RulePlan
    let unless: RulePlan?
    /// The language whose transcripts the rule is for; `nil` for all.
    let language: String?
  }

  /// What trying a rule needs first; most rules are one word, and need no more.
  private struct Quick {
    /// The pattern whose words are all it finds; -1 where it finds more than words, or something may forbid it.
    let onlyPattern: Int
    let code: Int
    let speakers: Int
    let extent: CodingRuleText.Extent
    let isForOneLanguage: Bool
  }

  private var rules: [Rule] = []
  private var quick: [Quick] = []
  private var texts: [String] = []
  private let codes: [CodePath]
  private var conditions: [CodingRuleText.Speakers] = []
  private let language: String?
  /// For each pattern, the rules that may find something where it is met.
  private var triggered: [[Int]] = []
  /// The rules that may find something in any text.
  private var always: [Int] = []

  /// - Throws: `RuleFaults` with every rule that cannot be read.
  init(_ codebook: Codebook, watching patterns: inout PatternIndex) throws {
    codes = codebook.entries.map(\.path)
    language = codebook.language.map(Language.primary)
    var faults: [RuleFault] = []
    let reader = RuleReader(codebook)
    for (code, entry) in codebook.entries.enumerated() {
      for text in entry.code.rules {
        let read = reader.read(text, of: entry.path)
        faults += read.faults
        guard let find = read.find else { continue }
        let plan = RulePlan(find, watching: &patterns)
        let unless = read.unless.map { RulePlan($0, watching: &patterns) }
        let language = text.language.map(Language.primary)
        rules.append(
          Rule(within: text.within, plan: plan, unless: unless, language: language))
        texts.append(text.find)
        quick.append(
          Quick(
            onlyPattern: (unless == nil ? plan.onlyPattern : nil) ?? -1, code: code,
            speakers: condition(text.speakers), extent: text.extent,
            isForOneLanguage: language != nil))
      }
    }
    faults += reader.termFaults
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    triggered = Array(repeating: [], count: patterns.patterns.count)
    for (index, rule) in rules.enumerated() {
      guard let triggers = rule.plan.triggers else {
        always.append(index)
        continue
      }
      for pattern in triggers { triggered[pattern].append(index) }
    }
  }

  private mutating func condition(_ speakers: CodingRuleText.Speakers) -> Int {
    if let known = conditions.firstIndex(of: speakers) { return known }
    conditions.append(speakers)
    return conditions.count - 1
  }

  /// What the rules find in a transcript.
  ///
  /// - Parameters:
  ///   - met: The patterns that any of its words fits.
  ///   - asExample: Whether it is one of the codebook's own examples, which rules of all languages must find,
  ///     whoever they look at.
  /// - Complexity: O(hits log hits); rules whose patterns are not met cost nothing.
  func suggestions(
    in stream: WordStream, of transcript: Transcript, met: [Int], asExample: Bool
  ) -> Suggestions {
    var suggestions = Suggestions(codes, texts)
    let spoken =
      asExample ? nil : (transcript.spokenLanguage ?? language).map(Language.primary)
    var speakers = [SpeakerCondition?](repeating: nil, count: conditions.count)
    for index in rulesToTry(met) {
      let rule = quick[index]
      if !asExample, rule.isForOneLanguage, rules[index].language != spoken { continue }
      let mayCode =
        speakers[rule.speakers]
        ?? SpeakerCondition(asExample ? .all : conditions[rule.speakers], in: transcript)
      speakers[rule.speakers] = mayCode
      if rule.onlyPattern >= 0 {
        for word in stream.words(fitting: rule.onlyPattern) {
          suggestions.add(
            WordInterval(first: word, last: word), rule.extent, rule: index,
            code: rule.code, stream, mayCode)
        }
      } else {
        for interval in found(by: rules[index], in: stream) {
          suggestions.add(interval, rule.extent, rule: index, code: rule.code, stream, mayCode)
        }
      }
    }
    suggestions.putInOrder()
    return suggestions
  }

  /// In the codebook's order, each once.
  private func rulesToTry(_ met: [Int]) -> [Int] {
    var marks = [UInt64](repeating: 0, count: quick.count / 64 + 1)
    for rule in always { marks[rule / 64] |= 1 &<< UInt64(rule % 64) }
    for pattern in met {
      for rule in triggered[pattern] { marks[rule / 64] |= 1 &<< UInt64(rule % 64) }
    }
    var found: [Int] = []
    for (index, mark) in marks.enumerated() where mark != 0 {
      var rest = mark
      while rest != 0 {
        found.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
    return found
  }

  private func found(by rule: Rule, in stream: WordStream) -> [WordInterval] {
    guard rule.plan.mayFind(in: stream) else { return [] }
    let intervals = rule.plan.intervals(in: stream, within: rule.within)
    guard !intervals.isEmpty, let unless = rule.unless else { return intervals }
    return MinimalIntervals.without(
      intervals, unless.intervals(in: stream, within: rule.within),
      unit: { stream.unit(of: $0, rule.within) })
  }
}
