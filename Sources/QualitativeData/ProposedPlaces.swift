/// What the rules of one code propose in a study, as plain numbers, so that a million of them can be kept and counted.
package struct ProposedPlaces: Sendable {
  /// One thing a rule found, and what is to be coded for it.
  package struct Hit: BitwiseCopyable, Comparable, Sendable {
    /// The transcript's position in the study.
    package let transcript: UInt32
    /// The rule's position among the code's rules.
    package let rule: UInt32
    package let range: TextRange
    package let match: TextRange

    package init(transcript: Int, rule: Int, range: TextRange, match: TextRange) {
      self.transcript = UInt32(transcript)
      self.rule = UInt32(rule)
      self.range = range
      self.match = match
    }

    package static func < (left: Hit, right: Hit) -> Bool {
      if left.transcript != right.transcript { return left.transcript < right.transcript }
      if left.range != right.range { return left.range < right.range }
      if left.rule != right.rule { return left.rule < right.rule }
      return left.match < right.match
    }

    /// Whether both stand for the same suggestion.
    package func isSame(_ other: Hit) -> Bool {
      transcript == other.transcript && range == other.range
    }
  }

  /// The rules' texts, in the codebook's order.
  package let rules: [String]
  /// By transcript, place, rule and match.
  package private(set) var hits: [Hit] = []

  package init(rules: [String]) { self.rules = rules }

  /// Adds what was found after all that is there already.
  package mutating func append(_ hit: Hit) { hits.append(hit) }

  package mutating func putInOrder() {
    if !zip(hits, hits.dropFirst()).allSatisfy({ $0 <= $1 }) { hits.sort() }
  }

  /// Calls with the hits of each suggestion, in order.
  package func forEachSuggestion(_ take: (ArraySlice<Hit>) throws -> Void) rethrows {
    var next = 0
    while next < hits.count {
      let first = next
      while next < hits.count, hits[first].isSame(hits[next]) { next += 1 }
      try take(hits[first..<next])
    }
  }

  /// How many suggestions there are: one for each span.
  package var count: Int {
    var count = 0
    forEachSuggestion { _ in count += 1 }
    return count
  }

  /// As segments, in order.
  ///
  /// - Parameter transcripts: The names of the study's transcripts.
  package func segments(of code: CodePath, in transcripts: [String]) -> [CodedSegment] {
    var segments: [CodedSegment] = []
    forEachSuggestion { hits in
      segments.append(
        CodedSegment(
          transcript: transcripts[Int(hits.first!.transcript)], code: code,
          range: hits.first!.range, coder: .codebook, judgement: .suggested,
          reason: reason(hits)))
    }
    return segments
  }

  /// The rules that found one suggestion, in the codebook's order, and what they found, by place; each once.
  package func reason(_ hits: ArraySlice<Hit>) -> CodedSegment.Reason {
    var texts: [String] = []
    for hit in hits {
      let text = rules[Int(hit.rule)]
      if texts.last != text, !texts.contains(text) { texts.append(text) }
    }
    return CodedSegment.Reason(
      rules: texts,
      matches: hits.count == 1 ? [hits.first!.match] : Set(hits.map(\.match)).sorted())
  }
}
