/// How much of what rules propose people coded, and how much of what people coded rules propose.
///
/// *Precision* is right ÷ proposed, *recall* is found ÷ judged, and F1 is their harmonic mean (van Rijsbergen 1979).
/// Where units are counted, what is right is what is found; where segments are, a long judged segment may make several
/// suggestions right, so the two differ.
package struct Retrieval: Equatable, Sendable {
  /// What the rules propose.
  package let proposed: Int
  /// Those of them that people coded.
  package let right: Int
  /// What people coded.
  package let judged: Int
  /// Those of them that the rules propose.
  package let found: Int

  package init(proposed: Int, right: Int, judged: Int, found: Int) {
    precondition(0 <= right && right <= proposed && 0 <= found && found <= judged)
    self.proposed = proposed
    self.right = right
    self.judged = judged
    self.found = found
  }

  package static let nothing = Retrieval(proposed: 0, right: 0, judged: 0, found: 0)

  /// Those of the proposed that people did not code.
  package var wrong: Int { proposed - right }

  /// `nil` where nothing is proposed.
  package var precision: Double? { proposed == 0 ? nil : Double(right) / Double(proposed) }

  /// `nil` where nothing was judged to be the code.
  package var recall: Double? { judged == 0 ? nil : Double(found) / Double(judged) }

  /// 0 where only one side has anything, or the two never meet; `nil` where there is nothing on either side.
  package var f1: Double? {
    guard proposed + judged > 0 else { return nil }
    guard let precision, let recall, precision + recall > 0 else { return 0 }
    return 2 * precision * recall / (precision + recall)
  }

  /// The same counted several times.
  package func times(_ count: Int) -> Retrieval {
    Retrieval(
      proposed: count * proposed, right: count * right, judged: count * judged,
      found: count * found)
  }

  package static func + (left: Retrieval, right: Retrieval) -> Retrieval {
    Retrieval(
      proposed: left.proposed + right.proposed, right: left.right + right.right,
      judged: left.judged + right.judged, found: left.found + right.found)
  }
}

/// The mean of a measure over the codes for which it is defined.
package struct MacroAverage: Equatable, Sendable {
  /// `nil` where it is defined for no code.
  package let mean: Double?
  /// For how many codes it is defined, and of how many.
  package let defined: Int
  package let of: Int

  init(_ values: [Double?]) {
    let known = values.compactMap(\.self)
    mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    defined = known.count
    of = values.count
  }
}
