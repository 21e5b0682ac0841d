import QualitativeData

/// The rules of a codebook, read and resolved, with what each needs a text to hold.
struct ReadyRules {
  private struct Rule {
    let within: CodingRuleText.Unit
    let plan: RulePlan
    let unless: RulePlan?
  }

  /// What a rule does with what it finds.
  struct Use {
    /// Its position in the codebook, and its code's.
    let rule: Int32
    let code: Int32
    /// The position of its condition on speakers.
    let speakers: Int32
    /// The position of its language; -1 where it is for all.
    let language: Int32
    let extent: CodingRuleText.Extent
  }

  private var rules: [Rule] = []
  private var uses: [Use] = []
  private var texts: [String] = []
  private let codes: [CodePath]
  /// For each code, the position of its first rule.
  private var firstRules: [Int] = []
  private var conditions: [CodingRuleText.Speakers] = []
  private var languages: [String] = []
  private let language: String?
  private(set) var needs = PatternNeeds(patterns: 0)
  /// The patterns of all phrases that are looked for at an anchor, one phrase after the other.
  private var phrases: [Int32] = []
  /// For each pattern, the other rules that may find something where it is met.
  private var triggered = ListsByNumber<Int32>([])
  /// The rules that may find something in any text.
  private var always: [Int32] = []
  /// For each rule, the patterns of which all must be met.
  private var needed = ListsByNumber<Int32>([])

  /// - Throws: `RuleFaults` with every rule that cannot be read.
  init(_ codebook: Codebook, watching patterns: inout PatternIndex) throws {
    codes = codebook.entries.map(\.path)
    language = codebook.language.map(Language.primary)
    var faults: [RuleFault] = []
    let reader = RuleReader(codebook)
    for (code, entry) in codebook.entries.enumerated() {
      firstRules.append(texts.count)
      for text in entry.code.rules {
        let read = reader.read(text, of: entry.path)
        faults += read.faults
        guard let find = read.find else { continue }
        let plan = RulePlan(find, watching: &patterns)
        let unless = read.unless.map { RulePlan($0, watching: &patterns) }
        rules.append(Rule(within: text.within, plan: plan, unless: unless))
        texts.append(text.find)
        uses.append(
          Use(
            rule: Int32(uses.count), code: Int32(code),
            speakers: Self.position(of: text.speakers, in: &conditions),
            language: text.language.map {
              Self.position(of: Language.primary($0), in: &languages)
            } ?? -1, extent: text.extent))
      }
    }
    faults += reader.termFaults
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    prepare(patterns.patterns)
  }

  private static func position<Value: Equatable>(
    of value: Value, in values: inout [Value]
  ) -> Int32 {
    if let known = values.firstIndex(of: value) { return Int32(known) }
    values.append(value)
    return Int32(values.count - 1)
  }

  /// Finds out which patterns matter to which rules.
  private mutating func prepare(_ patterns: [WordPattern]) {
    var triggered = Array(repeating: [Int32](), count: patterns.count)
    needs = PatternNeeds(patterns: patterns.count)
    for (index, rule) in rules.enumerated() {
      if rule.unless == nil, let phrases = rule.plan.phrases {
        for phrase in phrases { anchor(phrase, of: uses[index], patterns) }
        continue
      }
      for pattern in rule.plan.patterns { needs.isLookedUp[pattern] = true }
      for pattern in rule.unless?.patterns ?? [] { needs.isLookedUp[pattern] = true }
      guard let triggers = rule.plan.triggers else {
        always.append(Int32(index))
        continue
      }
      for pattern in triggers { triggered[pattern].append(Int32(index)) }
    }
    self.triggered = ListsByNumber(triggered)
    needed = ListsByNumber(rules.map { $0.plan.needed.map(Int32.init) })
  }

  /// A list for each code with nothing in it.
  var noPlaces: [ProposedPlaces] {
    codes.indices.map { code in
      let end = code + 1 < codes.count ? firstRules[code + 1] : texts.count
      return ProposedPlaces(rules: Array(texts[firstRules[code]..<end]))
    }
  }

  /// Has a phrase looked for where that one of its words stands which most likely is the rarest: the longest.
  private mutating func anchor(_ phrase: [Int], of use: Use, _ patterns: [WordPattern]) {
    let words = phrase.indices.filter { phrase[$0] != RulePlan.any }
    let anchor = words.max { patterns[phrase[$0]].weight < patterns[phrase[$1]].weight }!
    needs.anchored[phrase[anchor]].append(
      AnchoredRule(
        use: use, length: Int32(phrase.count), anchor: Int32(anchor),
        firstPattern: Int32(phrases.count)))
    if phrase.count > 1 { phrases += phrase.map(Int32.init) }
  }

  /// What the rules find in a transcript.
  ///
  /// - Parameter asExample: Whether it is one of the codebook's own examples, which rules of all languages must
  ///   find, whoever they look at.
  /// - Complexity: O(hits log hits); rules whose patterns are not met cost nothing.
  func suggestions(
    in stream: WordStream, of transcript: Transcript, asExample: Bool
  ) -> Suggestions {
    var suggestions = Suggestions(codes, texts, firstRules)
    let spoken = asExample ? nil : (transcript.spokenLanguage ?? language).map(Language.primary)
    let language = spoken.flatMap { languages.firstIndex(of: $0) }.map(Int32.init)
    let mayCode = SpeakerConditions(
      asExample ? conditions.map { _ in .all } : conditions, in: transcript)
    func applies(_ use: Use) -> Bool { use.language < 0 || asExample || use.language == language }
    suggestions.addAnchored(in: stream, phrases: phrases) { use, turn in
      applies(use) && mayCode.holds(Int(use.speakers), forTurn: turn)
    }
    for index in rulesToTry(stream.postings) where applies(uses[index]) {
      let (use, rule) = (uses[index], rules[index])
      for interval in rule.plan.intervals(in: stream, within: rule.within, unless: rule.unless)
      where mayCode.holds(Int(use.speakers), forTurn: stream.turn(of: interval.first)) {
        suggestions.add(interval, use, in: stream)
      }
    }
    suggestions.putInOrder()
    return suggestions
  }

  /// The rules without an anchor whose patterns are met, in the codebook's order, each once.
  private func rulesToTry(_ postings: Postings) -> [Int] {
    var marks = [UInt64](repeating: 0, count: uses.count / 64 + 1)
    func mark(_ rule: Int32) { marks[Int(rule &>> 6)] |= 1 &<< UInt64(rule & 63) }
    for rule in always { mark(rule) }
    for pattern in postings.met {
      triggered.forEach(of: pattern) { rule in
        if needed.allSatisfy(of: Int(rule), { postings.isMet(Int($0)) }) { mark(rule) }
      }
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
}

extension WordPattern {
  /// How much of a word it says: the more, the fewer words fit it.
  fileprivate var weight: Int {
    switch self {
    case .any: 0
    case .word(let text): text.utf8.count
    case .wildcard(let text), .stem(let text, _): text.utf8.count / 2
    }
  }
}
