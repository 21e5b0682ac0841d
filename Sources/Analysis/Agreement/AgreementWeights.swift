/// How much two different categories count as agreement, from 0 to 1.
package enum AgreementWeights: Sendable, Equatable {
  /// Only the same category counts.
  case identity
  /// 1 − |i − j| / (q − 1), by positions in the codebook (Cicchetti & Allison 1971).
  case linear
  /// 1 − (i − j)² / (q − 1)², by positions in the codebook (Fleiss & Cohen 1973).
  case quadratic
  /// A weight for each two categories, in the codebook's order (Cohen 1968).
  case custom([[Double]])

  /// The weights of a scale's categories.
  ///
  /// - Returns: `nil` where custom weights are for another number of categories.
  func matrix(categories q: Int) -> [[Double]]? {
    if case .custom(let weights) = self {
      return weights.count == q && weights.allSatisfy { $0.count == q } ? weights : nil
    }
    return (0..<q).map { row in (0..<q).map { weight(row, $0, q) } }
  }

  private func weight(_ row: Int, _ column: Int, _ q: Int) -> Double {
    guard row != column else { return 1 }
    let distance = Double(abs(row - column)) / Double(max(1, q - 1))
    switch self {
    case .identity, .custom: return 0
    case .linear: return 1 - distance
    case .quadratic: return 1 - distance * distance
    }
  }

  /// Why the weights do not fit a scale; `nil` where they do.
  func obstacle(_ scale: RatingScale) -> UndefinedAgreement? {
    switch self {
    case .identity: nil
    case .linear, .quadratic: scale.level < .ordinal ? .needsOrder : nil
    case .custom: matrix(categories: scale.categories.count) == nil ? .otherCategories : nil
    }
  }

  var name: String {
    switch self {
    case .identity: "identity"
    case .linear: "linear"
    case .quadratic: "quadratic"
    case .custom: "custom"
    }
  }
}
