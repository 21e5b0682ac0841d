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
    let key = Key(order: order, range: range)
    var reason = found[key]?.reason ?? CodedSegment.Reason(rules: [], matches: [])
    if reason.rules.last != rule, !reason.rules.contains(rule) { reason.rules.append(rule) }
    if reason.matches.last != match { reason.matches.append(match) }
    found[key] = (code, reason)
  }

  /// By place, then by the codebook's order of codes.
  func segments(in transcript: String) -> [CodedSegment] {
    found.sorted { ($0.key.range, $0.key.order) < ($1.key.range, $1.key.order) }.map { key, value in
      CodedSegment(
        transcript: transcript, code: value.code, range: key.range, coder: .codebook,
        judgement: .suggested,
        reason: CodedSegment.Reason(
          rules: value.reason.rules, matches: Array(Set(value.reason.matches)).sorted()))
    }
  }
}
