import QualitativeData

/// What a codebook's rules propose in an indexed study, code by code; a changed rule costs itself alone.
package final class IndexedCoding {

  private typealias Hit = ProposedPlaces.Hit

  package let index: StudyIndex
  private let stems = StemsOfSpellings()
  private var known: [CodePath: [RuleSource: [Hit]]] = [:]
  private var conditions: [CodingRuleText.Speakers: [Bool]] = [:]

  package init(_ index: StudyIndex) { self.index = index }

  /// Where the rules of one code propose it, and what each of them found.
  ///
  /// - Throws: `RuleFaults` with every rule of the code that cannot be read; what was wrong with a piece of the index.
  /// - Complexity: O(h log h) in the places found and in the words that fit the patterns of those rules that have
  ///   changed since the code was last asked for.
  package func places(of code: CodePath, in codebook: Codebook) throws -> ProposedPlaces {
    let rules = codebook.entries.first { $0.path == code }?.code.rules ?? []
    return try places(of: code, rules, RuleReader(codebook))
  }

  /// The same for one code after the other of a codebook.
  package func places(
    of code: CodePath, _ rules: [CodingRuleText], _ reader: RuleReader
  ) throws -> ProposedPlaces {
    var faults: [RuleFault] = []
    var found: [RuleSource: [Hit]] = [:]
    var places = ProposedPlaces(rules: rules.map(\.find))
    for (number, rule) in rules.enumerated() {
      let read = reader.read(rule, of: code)
      faults += read.faults
      guard let find = read.find, let source = reader.source(of: rule, read) else { continue }
      let hits =
        found[source] ?? known[code]?[source]
        ?? hits(of: rule, find, unless: read.unless, reader.language)
      found[source] = hits
      for hit in hits {
        places.append(
          Hit(
            transcript: Int(hit.transcript), rule: number, range: hit.range, match: hit.match))
      }
    }
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    if let fault = index.fault { throw fault }
    known[code] = found
    places.putInOrder()
    return places
  }

  private func hits(
    of rule: CodingRuleText, _ find: RuleExpression, unless: RuleExpression?, _ language: String?
  ) -> [Hit] {
    var patterns = PatternIndex()
    let plan = RulePlan(find, watching: &patterns)
    let unless = unless.map { RulePlan($0, watching: &patterns) }
    let words = IndexedWords(index, watching: patterns.patterns, stems)
    return hits(plan.intervals(in: words, within: rule.within, unless: unless), of: rule, language)
  }

  private func hits(
    _ intervals: [WordInterval], of rule: CodingRuleText, _ language: String?
  ) -> [Hit] {
    let (parts, sentences) = (index.contents.parts, index.contents.sentences)
    let mayCode = turns(of: rule.speakers)
    let wanted = rule.language.map(Language.primary)
    var hits: [Hit] = []
    hits.reserveCapacity(intervals.count)
    var part = 0
    for interval in intervals {
      while part + 1 < parts.count, parts[part + 1].firstWord <= interval.first { part += 1 }
      let sentence = index.sentence(of: interval.first)
      guard mayCode[Int(sentences[sentence].turn)] else { continue }
      if let wanted {
        let spoken = parts[part].transcript.spokenLanguage ?? language
        guard spoken.map(Language.primary) == wanted else { continue }
      }
      let (firstWord, firstBlock) = (parts[part].firstWord, parts[part].firstBlock)
      guard let first = index.place(of: interval.first, after: firstWord, firstBlock) else {
        return []
      }
      var (match, end) = (first, sentence)
      if interval.last > interval.first {
        end = index.sentence(of: interval.last)
        guard let last = index.place(of: interval.last, after: firstWord, firstBlock),
          let both = index.span(first.start, last.end)
        else { return [] }
        match = both
      }
      let span: TextRange? =
        switch rule.extent {
        case .match: match
        case .sentence: index.span(sentences[sentence].range.start, sentences[end].range.end)
        case .paragraph: index.paragraphs(of: sentences[sentence], to: sentences[end])
        case .turn: index.turn(Int(sentences[sentence].turn))
        }
      guard let range = span else { return [] }
      hits.append(Hit(transcript: part, rule: 0, range: range, match: match))
    }
    return hits
  }

  /// For each turn of the study, whether rules for some speakers look at it.
  private func turns(of speakers: CodingRuleText.Speakers) -> [Bool] {
    if let known = conditions[speakers] { return known }
    let turns = index.contents.parts.flatMap { part in
      SpeakerCondition(speakers, in: part.transcript, turns: part.speakers).turns
    }
    conditions[speakers] = turns
    return turns
  }
}

extension StudyIndex {
  /// A span that its bytes gave; `nil`, and noted, where it is none.
  fileprivate func span(_ start: Int, _ end: Int) -> TextRange? {
    guard start < end else {
      note(BrokenIndex())
      return nil
    }
    return TextRange(start, end)
  }

  fileprivate func paragraphs(of first: Sentence, to last: Sentence) -> TextRange? {
    span(
      contents.paragraphs[Int(first.paragraph)].start, contents.paragraphs[Int(last.paragraph)].end)
  }

  /// From a turn's first sentence to its last.
  fileprivate func turn(_ turn: Int) -> TextRange? {
    span(
      contents.sentences[Int(contents.firstSentences[turn])].range.start,
      contents.sentences[Int(contents.firstSentences[turn + 1]) - 1].range.end)
  }
}
