import QualitativeData

/// A condition or an outcome: how far each case belongs to it, and what that rests on.
package struct CalibratedSet: Sendable {
  /// What a raw value rests on; empty where it was given.
  package struct Evidence: Sendable {
    /// Positions in the material's list of segments.
    package let segments: [Int]
    package let references: [QuoteReference]
    /// What a share is of; `nil` where the value is no share.
    package let of: Int?

    package static let none = Evidence(segments: [], references: [], of: nil)

    package init(segments: [Int], references: [QuoteReference], of: Int?) {
      self.segments = segments
      self.references = references
      self.of = of
    }
  }

  /// A short name, as it stands in `DEV*~URB`.
  package let name: String
  /// How its scores came about, in words a reader can check.
  package let rule: String
  package let calibration: Calibration
  /// By case.
  package let raw: [Double]
  package let scores: [Double]
  package let evidence: [Evidence]

  package init(
    name: String, rule: String, calibration: Calibration, raw: [Double], evidence: [Evidence]? = nil
  ) {
    self.init(
      name: name, rule: rule, calibration: calibration, raw: raw,
      scores: raw.map(calibration.membership), evidence: evidence)
  }

  private init(
    name: String, rule: String, calibration: Calibration, raw: [Double], scores: [Double],
    evidence: [Evidence]?
  ) {
    precondition(evidence?.count ?? raw.count == raw.count, "each case has its evidence")
    self.name = name
    self.rule = rule
    self.calibration = calibration
    self.raw = raw
    self.scores = scores
    self.evidence = evidence ?? Array(repeating: .none, count: raw.count)
  }

  /// The absence of the set: what is out of it belongs, `~NAME`.
  package var negated: CalibratedSet {
    CalibratedSet(
      name: "~" + name, rule: rule, calibration: calibration, raw: raw,
      scores: scores.map { 1 - $0 },
      evidence: evidence)
  }

  /// Whether every case is fully in or fully out.
  package var isCrisp: Bool { scores.allSatisfy { $0 == 0 || $0 == 1 } }
}
