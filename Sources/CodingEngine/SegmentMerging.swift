import QualitativeData

/// Brings together what several rules found for one code: the same span is coded once, with all reasons.
struct SegmentMerging {
  private struct Key: Hashable {
    let order: Int
    let range: TextRange
  }

  private var found: [Key: (code: CodePath, reason: CodedSegment.Reason)] = [:]

  mutating func add(
    _ rule: String, match: TextRange, code: CodePath, order: Int, extent range: TextRange
  ) {
    let none = (code: code, reason: CodedSegment.Reason(rules: [], matches: []))
    found[Key(order: order, range: range), default: none].reason.add(rule, match)
  }

  /// By place, then by the codebook's order of codes.
  func segments(in transcript: String) -> [CodedSegment] {
    found.sorted { ($0.key.range, $0.key.order) < ($1.key.range, $1.key.order) }.map { key, value in
      CodedSegment(
        transcript: transcript, code: value.code, range: key.range, coder: .codebook,
        judgement: .suggested,
        reason: value.reason.inOrder)
    }
  }
}

extension CodedSegment.Reason {
  /// Matches may come twice, and out of order; changing in place keeps many matches of one span cheap.
  fileprivate mutating func add(_ rule: String, _ match: TextRange) {
    if rules.last != rule, !rules.contains(rule) { rules.append(rule) }
    if matches.last != match { matches.append(match) }
  }

  /// With each match once, by place.
  fileprivate var inOrder: CodedSegment.Reason {
    guard matches.count > 1 else { return self }
    return CodedSegment.Reason(rules: rules, matches: Set(matches).sorted())
  }
}
