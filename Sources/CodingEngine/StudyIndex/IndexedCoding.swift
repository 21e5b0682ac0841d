import QualitativeData

/// What a codebook's rules propose in an indexed study, code by code; a changed rule costs its own code alone.
package final class IndexedCoding {
  /// Where a code is proposed: by transcript in the index's order, then by place, each span once.
  package struct Places: Sendable {
    package private(set) var transcripts: [UInt32] = []
    package private(set) var ranges: [TextRange] = []

    package var count: Int { ranges.count }

    fileprivate mutating func reserveCapacity(_ count: Int) {
      transcripts.reserveCapacity(count)
      ranges.reserveCapacity(count)
    }

    fileprivate mutating func append(_ transcript: UInt32, _ range: TextRange) {
      transcripts.append(transcript)
      ranges.append(range)
    }

    /// How many there are in each of so many transcripts.
    package func counts(of transcriptCount: Int) -> [Int] {
      var counts = Array(repeating: 0, count: transcriptCount)
      for transcript in transcripts { counts[Int(transcript)] += 1 }
      return counts
    }
  }

  /// All that a rule's places depend on.
  private struct Source: Hashable {
    let rule: CodingRuleText
    let terms: [Codebook.Term]
    let language: String?
  }

  package let index: StudyIndex
  private let stems = StemsOfSpellings()
  private var known: [CodePath: [Source: FoundPlaces]] = [:]
  private var conditions: [CodingRuleText.Speakers: [Bool]] = [:]

  package init(_ index: StudyIndex) { self.index = index }

  /// Where the rules of one code propose it.
  ///
  /// - Throws: `RuleFaults` with every rule of the code that cannot be read.
  /// - Complexity: O(h log h) in the places found and in the words that fit the patterns of those rules that have
  ///   changed since the code was last asked for.
  package func places(of code: CodePath, in codebook: Codebook) throws -> Places {
    let rules = codebook.entries.first { $0.path == code }?.code.rules ?? []
    let reader = RuleReader(codebook)
    var faults: [RuleFault] = []
    var found: [Source: FoundPlaces] = [:]
    for rule in rules {
      let source = Source(rule: rule, terms: codebook.terms, language: codebook.language)
      let read = known[code]?[source] == nil ? reader.read(rule, of: code) : nil
      faults += read?.faults ?? []
      found[source] =
        known[code]?[source]
        ?? read?.find.map { find in
          places(of: rule, find, unless: read?.unless, codebook.language)
        }
    }
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    known[code] = found
    return FoundPlaces.together(Array(found.values))
  }

  private func places(
    of rule: CodingRuleText, _ find: RuleExpression, unless: RuleExpression?, _ language: String?
  ) -> FoundPlaces {
    var patterns = PatternIndex()
    let plan = RulePlan(find, watching: &patterns)
    let unless = unless.map { RulePlan($0, watching: &patterns) }
    let words = IndexedWords(index, watching: patterns.patterns, stems)
    let intervals = plan.intervals(in: words, within: rule.within, unless: unless)
    var found = FoundPlaces()
    add(intervals, of: rule, language, to: &found)
    return found
  }

  private func add(
    _ intervals: [WordInterval], of rule: CodingRuleText, _ language: String?,
    to found: inout FoundPlaces
  ) {
    let mayCode = turns(of: rule.speakers)
    let wanted = rule.language.map(Language.primary)
    var part = 0
    for interval in intervals {
      while part + 1 < index.parts.count, index.parts[part + 1].firstWord <= interval.first {
        part += 1
      }
      let sentence = index.sentence(of: interval.first)
      guard mayCode[Int(index.sentences[sentence].turn)] else { continue }
      if let wanted {
        let spoken = index.parts[part].transcript.spokenLanguage ?? language
        guard spoken.map(Language.primary) == wanted else { continue }
      }
      found.add(part, span(of: interval, in: sentence, rule.extent))
    }
  }

  /// For each turn of the study, whether rules for some speakers look at it.
  private func turns(of speakers: CodingRuleText.Speakers) -> [Bool] {
    if let known = conditions[speakers] { return known }
    let turns = index.parts.flatMap { part in
      let condition = SpeakerCondition(speakers, in: part.transcript)
      return part.transcript.turns.indices.map { condition.holds(forTurn: $0) }
    }
    conditions[speakers] = turns
    return turns
  }

  /// What a rule's extent makes of what it found.
  private func span(
    of interval: WordInterval, in first: Int, _ extent: CodingRuleText.Extent
  ) -> TextRange {
    let sentences = index.sentences
    let last = interval.last == interval.first ? first : index.sentence(of: interval.last)
    switch extent {
    case .match:
      return TextRange(index.words[interval.first].start, index.words[interval.last].end)
    case .sentence: return TextRange(sentences[first].range.start, sentences[last].range.end)
    case .paragraph:
      let paragraphs = index.paragraphs
      return TextRange(
        paragraphs[Int(sentences[first].paragraph)].start,
        paragraphs[Int(sentences[last].paragraph)].end)
    case .turn:
      let turn = Int(sentences[first].turn)
      return TextRange(
        sentences[Int(index.firstSentences[turn])].range.start,
        sentences[Int(index.firstSentences[turn + 1]) - 1].range.end)
    }
  }
}

/// Places as a rule finds them, the same one perhaps more than once.
private struct FoundPlaces {
  /// A transcript and where a span begins in it, as one number that orders places; and where the span ends.
  private struct Place: BitwiseCopyable {
    let start: UInt64
    let end: UInt32
  }

  private var places: [Place] = []

  mutating func add(_ transcript: Int, _ range: TextRange) {
    let place = Place(start: UInt64(transcript) << 32 | UInt64(range.start), end: UInt32(range.end))
    if let last = places.last, last.start == place.start, last.end == place.end { return }
    places.append(place)
  }

  /// What several rules find, each span once.
  static func together(_ found: [FoundPlaces]) -> IndexedCoding.Places {
    let sorted = found.flatMap(\.places).sorted {
      $0.start != $1.start ? $0.start < $1.start : $0.end < $1.end
    }
    var kept = IndexedCoding.Places()
    kept.reserveCapacity(sorted.count)
    var last: Place?
    for place in sorted where last.map({ $0.start != place.start || $0.end != place.end }) ?? true {
      kept.append(
        UInt32(place.start >> 32), TextRange(Int(place.start & 0xFFFF_FFFF), Int(place.end)))
      last = place
    }
    return kept
  }
}
