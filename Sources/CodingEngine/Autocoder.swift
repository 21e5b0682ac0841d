import QualitativeData

/// A codebook made ready to code many transcripts.
///
/// It keeps the words it has seen; one autocoder serves one thread.
package struct Autocoder {
  private struct Rule {
    /// The code's position in the codebook, and its path.
    let order: Int
    let code: CodePath
    let text: CodingRuleText
    let plan: RulePlan
    let unless: RulePlan?
    /// The language whose transcripts the rule is for; `nil` for all.
    let language: String?
  }

  private var vocabulary: Vocabulary
  private let rules: [Rule]
  private let codebookLanguage: String?
  private let units = UnitFinder()

  /// - Throws: `RuleFaults` with every rule that cannot be read.
  package init(_ codebook: Codebook) throws {
    var faults: [RuleFault] = []
    var vocabulary = Vocabulary()
    var rules: [Rule] = []
    let reader = RuleReader(codebook)
    for (order, entry) in codebook.entries.enumerated() {
      for text in entry.code.rules {
        let read = reader.read(text, of: entry.path)
        faults += read.faults
        guard let find = read.find else { continue }
        rules.append(
          Rule(
            order: order, code: entry.path, text: text,
            plan: RulePlan(find, watching: &vocabulary),
            unless: read.unless.map { RulePlan($0, watching: &vocabulary) },
            language: text.language.map(Language.primary)))
      }
    }
    faults += reader.termFaults
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    self.vocabulary = vocabulary
    self.rules = rules
    codebookLanguage = codebook.language.map(Language.primary)
  }

  /// What the rules propose in one transcript, with the units they were evaluated in.
  package struct Coding {
    /// By place, then by the codebook's order of codes.
    package let segments: [CodedSegment]
    package let units: TextUnits
  }

  /// Codes one transcript.
  ///
  /// - Complexity: O(bytes + hits log hits + rules).
  package mutating func code(_ transcript: Transcript) -> Coding {
    let units = units.units(of: transcript)
    return Coding(
      segments: suggestions(in: transcript, units: units, speakersCount: true), units: units)
  }

  /// The codes whose rules, of any language, find something in a sentence said by a respondent.
  package mutating func codes(foundIn example: String) -> Set<CodePath> {
    guard let range = example.utf8.isEmpty ? nil : TextRange(0, example.utf8.count) else {
      return []
    }
    let transcript = Transcript(
      name: "example", file: "example", format: "example", digest: "", text: example,
      speakers: [Speaker(name: "Respondent", kind: .respondent)],
      turns: [Turn(number: 1, speaker: 0, range: range)])
    let units = units.units(of: transcript)
    return Set(suggestions(in: transcript, units: units, speakersCount: false).map(\.code))
  }

  private mutating func suggestions(
    in transcript: Transcript, units: TextUnits, speakersCount: Bool
  ) -> [CodedSegment] {
    let stream = WordStream(transcript, units: units, vocabulary: &vocabulary)
    let language = (transcript.spokenLanguage ?? codebookLanguage).map(Language.primary)
    var conditions: [CodingRuleText.Speakers: SpeakerCondition] = [:]
    var merging = SegmentMerging()
    for rule in rules {
      if speakersCount, let wanted = rule.language, wanted != language { continue }
      let intervals = found(by: rule, in: stream)
      guard !intervals.isEmpty else { continue }
      let mayCode =
        speakersCount
        ? conditions[rule.text.speakers] ?? SpeakerCondition(rule.text.speakers, in: transcript)
        : nil
      conditions[rule.text.speakers] = mayCode
      for interval in intervals
      where mayCode?.holds(forTurn: stream.turn(of: interval.first)) ?? true {
        let match = TextRange(units.words[interval.first].start, units.words[interval.last].end)
        merging.add(
          rule.text.find, match: match, code: rule.code, order: rule.order,
          extent: Extent.range(of: interval, rule.text.extent, in: stream))
      }
    }
    return merging.segments(in: transcript.name)
  }

  private func found(by rule: Rule, in stream: WordStream) -> [WordInterval] {
    let intervals = rule.plan.intervals(in: stream, within: rule.text.within)
    guard !intervals.isEmpty, let unless = rule.unless else { return intervals }
    return MinimalIntervals.without(
      intervals, unless.intervals(in: stream, within: rule.text.within),
      unit: { stream.unit(of: $0, rule.text.within) })
  }
}

/// What a rule's extent makes of what it found.
private enum Extent {
  static func range(
    of interval: WordInterval, _ extent: CodingRuleText.Extent, in stream: WordStream
  ) -> TextRange {
    let units = stream.units
    let first = stream.sentenceOfWord[interval.first]
    let last = stream.sentenceOfWord[interval.last]
    switch extent {
    case .match: return TextRange(units.words[interval.first].start, units.words[interval.last].end)
    case .sentence:
      return TextRange(units.sentences[first].range.start, units.sentences[last].range.end)
    case .paragraph:
      return TextRange(
        units.paragraphs[units.sentences[first].paragraph].range.start,
        units.paragraphs[units.sentences[last].paragraph].range.end)
    case .turn:
      let sentences = units.sentences(ofTurn: units.sentences[first].turn)
      return TextRange(
        units.sentences[sentences.lowerBound].range.start,
        units.sentences[sentences.upperBound - 1].range.end)
    }
  }
}
