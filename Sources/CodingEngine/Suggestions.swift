import QualitativeData

/// What a codebook's rules propose in one transcript: spans to code, each once for a code, with all that was found.
///
/// They are plain numbers until they are asked for as segments, so that a million of them can be counted.
package struct Suggestions {
  /// One thing a rule found.
  private struct Hit {
    /// What is to be coded: start, then end.
    let span: UInt64
    /// The code's position in the codebook, then the rule's.
    let rule: UInt64
    /// What the rule found: start, then end.
    let match: UInt64

    var code: Int { Int(rule &>> 32) }

    static func < (left: Hit, right: Hit) -> Bool {
      if left.span != right.span { return left.span < right.span }
      if left.rule != right.rule { return left.rule < right.rule }
      return left.match < right.match
    }
  }

  /// By the codebook's order.
  package let codes: [CodePath]
  private let rules: [String]
  private var hits: [Hit] = []

  init(_ codes: [CodePath], _ rules: [String]) {
    self.codes = codes
    self.rules = rules
  }

  /// Adds what a rule found, unless it was said by somebody whose words it does not look at.
  mutating func add(
    _ interval: WordInterval, _ extent: CodingRuleText.Extent, rule: Int, code: Int,
    _ stream: WordStream, _ mayCode: SpeakerCondition
  ) {
    guard mayCode.holds(forTurn: stream.turn(of: interval.first)) else { return }
    let match = Self.packed(
      stream.units.words[interval.first].start, stream.units.words[interval.last].end)
    let span =
      extent == .match ? match : Self.span(of: interval, extent, in: stream)
    hits.append(Hit(span: span, rule: UInt64(code) &<< 32 | UInt64(rule), match: match))
  }

  /// By place, then by code, rule and match.
  ///
  /// Starts are sorted as plain numbers, which is quick; what begins at one place is put in order after that.
  mutating func putInOrder() {
    guard hits.count > 1 else { return }
    var order = hits.indices.map { hits[$0].span & ~0xFFFF_FFFF | UInt64($0) }
    order.sort()
    hits = order.map { hits[Int($0 & 0xFFFF_FFFF)] }
    var first = 0
    while first < hits.count {
      var next = first + 1
      while next < hits.count, hits[next].span &>> 32 == hits[first].span &>> 32 { next += 1 }
      if next - first > 1 { hits[first..<next].sort(by: <) }
      first = next
    }
  }

  /// The codes found at all.
  var codesFound: Set<CodePath> { Set(hits.map { codes[$0.code] }) }

  /// Each span with its code's position in the codebook, by place, then by the codebook's order of codes.
  package func forEach(_ take: (_ code: Int, _ span: TextRange) -> Void) {
    for (index, hit) in hits.enumerated() where index == 0 || !isSame(hits[index - 1], hit) {
      take(hit.code, Self.range(hit.span))
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

  private static func packed(_ start: Int, _ end: Int) -> UInt64 {
    UInt64(start) &<< 32 | UInt64(end)
  }

  private static func range(_ packed: UInt64) -> TextRange {
    TextRange(Int(packed &>> 32), Int(packed & 0xFFFF_FFFF))
  }

  /// What a rule's extent makes of what it found.
  private static func span(
    of interval: WordInterval, _ extent: CodingRuleText.Extent, in stream: WordStream
  ) -> UInt64 {
    let units = stream.units
    let first = stream.sentence(of: interval.first)
    let last = interval.last == interval.first ? first : stream.sentence(of: interval.last)
    switch extent {
    case .match, .sentence:
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
