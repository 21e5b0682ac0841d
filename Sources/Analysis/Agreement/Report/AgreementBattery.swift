/// Which statistics suit some ratings: chosen by what the ratings are, never by how they come out.
enum AgreementBattery {
  /// One category a unit.
  static func ofCategories(_ ratings: Ratings) -> [any AgreementStatistic] {
    let isComplete = CategoryShares(ratings).ratingsPerUnit == ratings.coders.count
    var battery: [any AgreementStatistic] = [PercentAgreement(.pairwise)]
    if ratings.coders.count == 2 {
      battery += [CohensKappa(), ScottsPi()] as [any AgreementStatistic]
    } else {
      battery += [PercentAgreement(.all), PercentAgreement(.weighted)] as [any AgreementStatistic]
      battery +=
        [
          FleissKappa(allowsMissing: !isComplete), CongersKappa(allowsMissing: !isComplete),
        ] as [any AgreementStatistic]
    }
    battery += [BrennanPrediger(), GwetsAC(), KrippendorffsAlpha()] as [any AgreementStatistic]
    return battery + ofLevel(ratings)
  }

  private static func ofLevel(_ ratings: Ratings) -> [any AgreementStatistic] {
    var battery: [any AgreementStatistic] = []
    let level = ratings.scale.level
    if level >= .ordinal {
      if ratings.coders.count == 2 {
        battery +=
          [WeightedKappa(.linear), WeightedKappa(.quadratic)]
          as [any AgreementStatistic]
      }
      battery +=
        [GwetsAC(.linear), GwetsAC(.quadratic), KrippendorffsAlpha(.ordinal)]
        as [any AgreementStatistic]
    }
    if level >= .interval { battery.append(KrippendorffsAlpha(.interval)) }
    if level >= .ratio { battery.append(KrippendorffsAlpha(.ratio)) }
    return battery
  }

  /// Weights that somebody gave.
  static func ofWeights(
    _ weights: AgreementWeights, _ ratings: Ratings
  ) -> [any AgreementStatistic] {
    let any: [any AgreementStatistic] = [BrennanPrediger(weights), GwetsAC(weights)]
    return (ratings.coders.count == 2 ? [WeightedKappa(weights)] : []) + any
  }

  /// A set of codes a unit.
  static func ofSets(_ ratings: Ratings) -> [any AgreementStatistic] {
    let alphas: [any AgreementStatistic] = [
      KrippendorffsAlpha(.jaccard), KrippendorffsAlpha(.masi),
    ]
    guard ratings.coders.count == 2 else {
      return [PercentAgreement(.pairwise), PercentAgreement(.all)] + alphas
    }
    return [PercentAgreement(.pairwise), PooledKappa()] + alphas
      + [AssignmentAgreement(), AssignmentAgreement(isCorrected: true)]
  }

  /// One code present or absent, or one category against the others.
  static func ofPresence(_ ratings: Ratings) -> [any AgreementStatistic] {
    let first: [any AgreementStatistic] = [PercentAgreement(.pairwise)]
    guard ratings.coders.count == 2 else {
      return first + [KrippendorffsAlpha(), GwetsAC(), BrennanPrediger()]
    }
    return first + [
      CohensKappa(), KrippendorffsAlpha(), GwetsAC(), PresenceAgreement(.pabak),
      PresenceIndex(.prevalence), PresenceIndex(.bias), PresenceAgreement(.positive),
      PresenceAgreement(.negative), PresenceAgreement(.jaccard),
    ]
  }

  /// The one that is computed again with parts left out.
  static func headline(_ ratings: Ratings) -> any AgreementStatistic {
    guard ratings.scale.sets == nil else { return KrippendorffsAlpha(.jaccard) }
    return switch ratings.scale.level {
    case .nominal: KrippendorffsAlpha()
    case .ordinal: KrippendorffsAlpha(.ordinal)
    case .interval: KrippendorffsAlpha(.interval)
    case .ratio: KrippendorffsAlpha(.ratio)
    }
  }
}
