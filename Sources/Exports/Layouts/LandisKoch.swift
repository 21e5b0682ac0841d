import Analysis

/// The words of Landis & Koch (1977) for the size of κ: shown only to those who ask, since they name no purpose.
enum LandisKoch: String {
  case poor, slight, fair, moderate, substantial
  case almostPerfect = "almost perfect"

  /// - Returns: `nil` for statistics the words were not made for.
  init?(_ statistic: any AgreementStatistic, _ value: Double) {
    guard statistic is CohensKappa || statistic is FleissKappa else { return nil }
    switch value {
    case ..<0: self = .poor
    case ...0.20: self = .slight
    case ...0.40: self = .fair
    case ...0.60: self = .moderate
    case ...0.80: self = .substantial
    default: self = .almostPerfect
    }
  }

  static let note =
    "Landis & Koch (1977), Biometrics 33(1), 159–174, for Cohen's and Fleiss' κ: below 0 poor, to .20 slight, .40 fair, .60 moderate, .80 substantial, above almost perfect; they call these divisions arbitrary."
}
