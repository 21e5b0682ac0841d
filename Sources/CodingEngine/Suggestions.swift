import QualitativeData

/// What a codebook's rules propose in one transcript: spans to code, each once for a code, with all that was found.
///
/// They are plain numbers until they are asked for as segments, so that a million of them can be counted.
package struct Suggestions: Sendable {
  /// One thing a rule found.
  private struct Hit: BitwiseCopyable {
    /// What is to be coded: start, then end.
    let span: UInt64
    /// The code's position in the codebook, then the rule's.
    let rule: UInt64
    /// What the rule found: start, then end.
    let match: UInt64

    var code: Int { Int(rule &>> 32) }

    @inline(__always)
    init(span: UInt64, _ use: ReadyRules.Use, match: UInt64) {
      self.span = span
      rule = UInt64(UInt32(bitPattern: use.code)) &<< 32 | UInt64(UInt32(bitPattern: use.rule))
      self.match = match
    }

    static func < (left: Hit, right: Hit) -> Bool {
      if left.span != right.span { return left.span < right.span }
      if left.rule != right.rule { return left.rule < right.rule }
      return left.match < right.match
    }
  }

  /// By the codebook's order.
  package let codes: [CodePath]
  private let rules: [String]
  /// For each code, the position of its first rule.
  private let firstRules: [Int]
  private var hits: [Hit] = []
  /// How many of them were found at an anchor, and stand first.
  private var anchoredHits = 0

  init(_ codes: [CodePath], _ rules: [String], _ firstRules: [Int]) {
    self.codes = codes
    self.rules = rules
    self.firstRules = firstRules
  }

  /// Adds the words and phrases of a transcript that are looked for at an anchor, as they come.
  ///
  /// - Parameters:
  ///   - phrases: The patterns of all of them.
  ///   - applies: Whether a rule looks at the words of a turn.
  @inline(__always)
  mutating func addAnchored(
    in stream: WordStream, phrases: [Int32],
    where applies: (_ use: ReadyRules.Use, _ turn: Int) -> Bool
  ) {
    let (units, watched) = (stream.units, stream.watched)
    // Written without a look at the room there is, since many millions come by.
    hits = stream.fitting.withAnchors { anchors in
      let most = watched.reduce(0) { $0 &+ anchors.of(stream.number(of: Int($1))).count }
      return Array(unsafeUninitializedCapacity: most) { hits, count in
        var next = 0
        for (index, sentence) in units.sentences.enumerated() {
          let (words, turn) = (sentence.words, sentence.turn)
          while next < watched.count, watched[next] < words.upperBound {
            let word = Int(watched[next])
            next += 1
            for rule in anchors.of(stream.number(of: word)) where applies(rule.use, turn) {
              guard let match = Self.match(of: rule, at: word, in: words, of: stream, phrases)
              else { continue }
              let span =
                rule.use.extent == .sentence
                ? Self.packed(sentence.range)
                : Self.span(of: match, in: units, index, index, rule.use.extent)
              hits[count] = Hit(span: span, rule.use, match: match)
              count += 1
            }
          }
        }
      }
    }
    anchoredHits = hits.count
  }

  /// What a rule finds whose anchor stands somewhere in a sentence.
  @inline(__always)
  private static func match(
    of rule: AnchoredRule, at word: Int, in sentence: Range<Int>, of stream: WordStream,
    _ phrases: [Int32]
  ) -> UInt64? {
    if rule.length == 1 { return packed(stream.units.words[word]) }
    let first = word - Int(rule.anchor)
    let last = first + Int(rule.length) - 1
    guard first >= sentence.lowerBound, last < sentence.upperBound else { return nil }
    for offset in 0..<Int(rule.length) where first + offset != word {
      let pattern = Int(phrases[Int(rule.firstPattern) + offset])
      guard pattern == RulePlan.any || stream.word(first + offset, fits: pattern) else {
        return nil
      }
    }
    return packed(stream.units.words[first].start, stream.units.words[last].end)
  }

  /// Adds what a rule found.
  mutating func add(_ interval: WordInterval, _ use: ReadyRules.Use, in stream: WordStream) {
    let units = stream.units
    let match = Self.packed(
      TextRange(units.words[interval.first].start, units.words[interval.last].end))
    let span = Self.span(
      of: match, in: units, stream.sentence(of: interval.first),
      stream.sentence(of: interval.last), use.extent)
    hits.append(Hit(span: span, use, match: match))
  }

  /// By place, then by code, rule and match.
  ///
  /// Anchors come in the order of the text, so that hardly more than what is coded in one sentence must be put in order.
  mutating func putInOrder() {
    guard hits.count > 1 else { return }
    let others = hits[anchoredHits...].sorted(by: <)
    if !hits.withUnsafeMutableBufferPointer({ Self.putInOrderQuickly($0[..<anchoredHits]) }) {
      hits[..<anchoredHits].sort(by: <)
    }
    // Both in one, from the end on, where there is room.
    var (last, place) = (anchoredHits - 1, hits.count - 1)
    for hit in others.reversed() {
      while last >= 0, hit < hits[last] {
        hits[place] = hits[last]
        last -= 1
        place -= 1
      }
      hits[place] = hit
      place -= 1
    }
  }

  /// Puts what is nearly in order in order by moving each to its place.
  ///
  /// - Returns: Whether that was done, which it is not where it would take long.
  private static func putInOrderQuickly(_ hits: Slice<UnsafeMutableBufferPointer<Hit>>) -> Bool {
    let hits = UnsafeMutableBufferPointer(rebasing: hits)
    var movesLeft = hits.count * 16
    for index in hits.indices.dropFirst() where hits[index] < hits[index - 1] {
      let hit = hits[index]
      var place = index
      while place > 0, hit < hits[place - 1] {
        hits[place] = hits[place - 1]
        place -= 1
      }
      hits[place] = hit
      movesLeft -= index - place
      if movesLeft < 0 { return false }
    }
    return true
  }

  /// The codes found at all.
  var codesFound: Set<CodePath> { Set(hits.map { codes[$0.code] }) }

  /// Each span with its code's position in the codebook, by place, then by the codebook's order of codes.
  package func forEach(_ take: (_ code: Int, _ span: TextRange) -> Void) {
    for (index, hit) in hits.enumerated() where index == 0 || !isSame(hits[index - 1], hit) {
      take(hit.code, Self.range(hit.span))
    }
  }

  /// Adds what was found to the lists of the codes.
  ///
  /// - Parameters:
  ///   - lists: One a code, in the codebook's order; each ends with what transcripts before this one gave.
  ///   - transcript: The position of the transcript in the study.
  package func add(to lists: inout [ProposedPlaces], transcript: Int) {
    for hit in hits {
      lists[hit.code].append(
        ProposedPlaces.Hit(
          transcript: transcript, rule: Int(hit.rule & 0xFFFF_FFFF) - firstRules[hit.code],
          range: Self.range(hit.span), match: Self.range(hit.match)))
    }
  }

  /// As segments, in the same order, with the rules that found each and what they found.
  func segments(in transcript: String) -> [CodedSegment] {
    var segments: [CodedSegment] = []
    var next = 0
    while next < hits.count {
      let first = next
      while next < hits.count, isSame(hits[first], hits[next]) { next += 1 }
      segments.append(
        CodedSegment(
          transcript: transcript, code: codes[hits[first].code],
          range: Self.range(hits[first].span), coder: .codebook, judgement: .suggested,
          reason: reason(hits[first..<next])))
    }
    return segments
  }

  /// The rules in the codebook's order, the matches by place; each once.
  private func reason(_ hits: ArraySlice<Hit>) -> CodedSegment.Reason {
    var texts: [String] = []
    for hit in hits {
      let text = rules[Int(hit.rule & 0xFFFF_FFFF)]
      if texts.last != text, !texts.contains(text) { texts.append(text) }
    }
    let matches = hits.count == 1 ? [hits.first!.match] : Set(hits.map(\.match)).sorted()
    return CodedSegment.Reason(rules: texts, matches: matches.map(Self.range))
  }

  private func isSame(_ left: Hit, _ right: Hit) -> Bool {
    left.span == right.span && left.code == right.code
  }

  private static func packed(_ range: TextRange) -> UInt64 { packed(range.start, range.end) }

  private static func packed(_ start: Int, _ end: Int) -> UInt64 {
    UInt64(start) &<< 32 | UInt64(end)
  }

  private static func range(_ packed: UInt64) -> TextRange {
    TextRange(Int(packed &>> 32), Int(packed & 0xFFFF_FFFF))
  }

  /// What an extent makes of a match that lies in some sentences.
  @inline(__always)
  private static func span(
    of match: UInt64, in units: TextUnits, _ first: Int, _ last: Int,
    _ extent: CodingRuleText.Extent
  ) -> UInt64 {
    switch extent {
    case .match: return match
    case .sentence:
      return packed(units.sentences[first].range.start, units.sentences[last].range.end)
    case .paragraph:
      return packed(
        units.paragraphs[units.sentences[first].paragraph].range.start,
        units.paragraphs[units.sentences[last].paragraph].range.end)
    case .turn:
      let sentences = units.sentences(ofTurn: units.sentences[first].turn)
      return packed(
        units.sentences[sentences.lowerBound].range.start,
        units.sentences[sentences.upperBound - 1].range.end)
    }
  }
}
