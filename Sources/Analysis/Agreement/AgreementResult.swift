/// A statistic's value with what it was made of, or the reason why there is none.
package struct AgreementResult: Sendable, Equatable {
  /// A number that belongs to the value: a share, a standard error, a bound.
  package struct Figure: Sendable, Equatable {
    package let name: String
    package let value: Double
  }

  /// `nil` where it is undefined.
  package let value: Double?
  /// Why there is no value.
  package let undefined: UndefinedAgreement?
  package let figures: [Figure]

  static func value(_ value: Double, _ figures: KeyValuePairs<String, Double> = [:]) -> Self {
    Self(
      value: value, undefined: nil,
      figures: figures.map { Figure(name: $0.key, value: $0.value) })
  }

  static func undefined(
    _ reason: UndefinedAgreement, _ figures: KeyValuePairs<String, Double> = [:]
  ) -> Self {
    Self(
      value: nil, undefined: reason,
      figures: figures.map { Figure(name: $0.key, value: $0.value) })
  }

  package func figure(_ name: String) -> Double? { figures.first { $0.name == name }?.value }
}
