import QualitativeData

/// The rules of a codebook, read and resolved, with what each needs a text to hold.
struct ReadyRules {
  private struct Rule {
    /// The code's position in the codebook.
    let code: Int
    let text: CodingRuleText
    let plan: RulePlan
    /// The pattern whose words are all it finds, where there is one and nothing may forbid it.
    let onlyPattern: Int?
    let unless: RulePlan?
    /// The language whose transcripts the rule is for; `nil` for all.
    let language: String?
    /// Whose words it looks at, as a position among the codebook's conditions.
    let speakers: Int
  }

  private var rules: [Rule] = []
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
        rules.append(
          Rule(
            code: code, text: text, plan: plan,
            onlyPattern: unless == nil ? plan.onlyPattern : nil, unless: unless,
            language: text.language.map(Language.primary), speakers: condition(text.speakers)))
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
    var suggestions = Suggestions(codes, rules.map(\.text.find))
    let spoken =
      asExample ? nil : (transcript.spokenLanguage ?? language).map(Language.primary)
    var speakers = [SpeakerCondition?](repeating: nil, count: conditions.count)
    for index in rulesToTry(met) {
      let rule = rules[index]
      if !asExample {
        if let wanted = rule.language, wanted != spoken { continue }
        if speakers[rule.speakers] == nil {
          speakers[rule.speakers] = SpeakerCondition(conditions[rule.speakers], in: transcript)
        }
      }
      let mayCode = asExample ? nil : speakers[rule.speakers]
      if let pattern = rule.onlyPattern {
        for word in stream.words(fitting: pattern) {
          let word = Int(word)
          let interval = WordInterval(first: word, last: word)
          suggestions.add(interval, rule.text.extent, rule: index, code: rule.code, stream, mayCode)
        }
      } else {
        for interval in found(by: rule, in: stream) {
          suggestions.add(interval, rule.text.extent, rule: index, code: rule.code, stream, mayCode)
        }
      }
    }
    suggestions.putInOrder()
    return suggestions
  }

  /// In the codebook's order, each once.
  private func rulesToTry(_ met: [Int]) -> [Int] {
    var found = always
    for pattern in met { found += triggered[pattern] }
    found.sort()
    var last = -1
    found.removeAll { rule in
      defer { last = rule }
      return rule == last
    }
    return found
  }

  private func found(by rule: Rule, in stream: WordStream) -> [WordInterval] {
    let intervals = rule.plan.intervals(in: stream, within: rule.text.within)
    guard !intervals.isEmpty, let unless = rule.unless else { return intervals }
    return MinimalIntervals.without(
      intervals, unless.intervals(in: stream, within: rule.text.within),
      unit: { stream.unit(of: $0, rule.text.within) })
  }
}
