/// Every statistic of agreement on given units. A new one is one file in `Statistics` and one line here.
package enum AgreementStatistics {
  package static let all: [any AgreementStatistic] =
    PercentAgreement.Kind.allCases.map { PercentAgreement($0) }
    + [
      CohensKappa(),
      WeightedKappa(.linear),
      WeightedKappa(.quadratic),
      ScottsPi(),
      FleissKappa(),
      FleissKappa(allowsMissing: true),
      CongersKappa(),
      CongersKappa(allowsMissing: true),
      LightsKappa(),
      BrennanPrediger(),
      BrennanPrediger(.linear),
      BrennanPrediger(.quadratic),
      GwetsAC(),
      GwetsAC(.linear),
      GwetsAC(.quadratic),
    ]
    + RatingDistance.allCases.map { KrippendorffsAlpha($0) }
    + PresenceAgreement.Kind.allCases.map { PresenceAgreement($0) }
    + PresenceIndex.Kind.allCases.map { PresenceIndex($0) }
    + [
      PooledKappa(),
      AssignmentAgreement(),
      AssignmentAgreement(isCorrected: true),
    ]

  package static func named(_ name: String) -> (any AgreementStatistic)? {
    all.first { $0.name == name }
  }
}
