import QualitativeData

/// The order in which interviews stand by a variable: by date, by number, or as a codebook orders its values.
package struct InterviewOrder: Sendable {
  /// The interviews' positions in that order; those with the same value as they stood, those with none last.
  package let positions: [Int]
  /// How many have no value.
  package let missing: Int
  package let variable: String

  /// - Throws: `SaturationError` where no interview has a value, or the values have no order of their own.
  package init(
    _ variable: String, values: [String?], declared: Variable.Declaration? = nil
  ) throws {
    let order = Variable(name: variable, values: values.compactMap(\.self), declared: declared)
    guard !order.values.isEmpty else {
      throw SaturationError(place: variable, reason: .orderIsEmpty)
    }
    if order.kind == .text || order.kind == .date {
      let reading = DateForm.reading(Set(values.compactMap(\.self)))
      guard reading != .ambiguous else {
        throw SaturationError(place: variable, reason: .orderIsAmbiguous)
      }
      if reading == .none { throw SaturationError(place: variable, reason: .orderIsText) }
    }
    guard order.kind != .text else {
      throw SaturationError(place: variable, reason: .orderIsText)
    }
    let ranks = Dictionary(
      order.values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ranked = values.map { $0.flatMap { ranks[$0] } ?? .max }
    positions = values.indices.sorted { (ranked[$0], $0) < (ranked[$1], $1) }
    missing = values.count { $0 == nil }
    self.variable = variable
  }

  /// What there is to say where values are missing.
  package var finding: Finding {
    Finding(
      .warning,
      "\(counted(missing, "interview")) \(missing == 1 ? "has" : "have") no value of \(variable) and \(missing == 1 ? "was" : "were") put last"
    )
  }
}
