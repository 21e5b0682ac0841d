import QualitativeData

/// How far coders agree on given units, on what, and what it costs them.
package struct AgreementReport: Sendable {
  /// One code present or absent, or one category against the others.
  package struct CodeFigures: Sendable {
    package let code: String
    /// How many units each coder gave it.
    package let usage: [Int]
    /// Of two coders: in how many units both gave it, one, and neither.
    package let table: PresenceTable?
    package let figures: [AgreementFigure]
  }

  /// Two coders out of several.
  package struct PairFigures: Sendable {
    package let coders: [String]
    package let units: Int
    package let figures: [AgreementFigure]
  }

  /// Codes that exclude each other, as one choice.
  package struct ChoiceFigures: Sendable {
    package let parent: CodePath
    /// Whether units without any of them are a category of their own, or left out.
    package let withNone: Bool
    package let ratings: Ratings
    /// How many ratings had two of the codes at once and are taken as missing.
    package let doubled: Int
    package let figures: [AgreementFigure]
  }

  /// The agreement without one code, coder or transcript.
  package struct Cost: Sendable {
    package enum Part: String, Sendable { case code, coder, transcript }

    package let part: Part
    package let name: String
    package let result: AgreementResult
    /// How much the agreement rises without it; `nil` where either is undefined.
    package let gain: Double?
  }

  /// What was compared, where it is a study's transcripts.
  package let study: ComparedCoders?
  package let ratings: Ratings
  package let resampling: AgreementResampling
  package let summary: [AgreementFigure]
  package let codes: [CodeFigures]
  package let pairs: [PairFigures]
  package let choices: [ChoiceFigures]
  package let confusion: CodeConfusion?
  /// The statistic whose change `costs` shows.
  package let headline: AgreementFigure
  /// The costliest first, code by code, then coders, then transcripts.
  package let costs: [Cost]

  /// Coders on the units of a study.
  package init(_ study: ComparedCoders, _ resampling: AgreementResampling) {
    self.init(
      study.units, study: study, resampling,
      choices: ExclusiveChoices(study).figures(resampling))
  }

  /// Coders on units that stand by themselves, several codes a unit.
  package init(_ units: CodedUnits, _ resampling: AgreementResampling) {
    self.init(units, study: nil, resampling, choices: [])
  }

  private init(
    _ units: CodedUnits, study: ComparedCoders?, _ resampling: AgreementResampling,
    choices: [ChoiceFigures]
  ) {
    let ratings = units.sets()
    self.init(
      ratings, study: study, resampling, AgreementBattery.ofSets(ratings),
      codes: units.codes.indices.map { (units.codes[$0], units.ratings(of: $0)) },
      choices: choices)
  }

  /// Coders who gave each unit one category.
  ///
  /// - Parameter weights: How far each two categories agree, where somebody said so.
  package init(
    _ ratings: Ratings, weights: AgreementWeights? = nil, _ resampling: AgreementResampling
  ) {
    let isOfNumbers = ratings.scale.level >= .interval
    self.init(
      ratings, study: nil, resampling,
      AgreementBattery.ofCategories(ratings)
        + (weights.map { AgreementBattery.ofWeights($0, ratings) } ?? []),
      codes: isOfNumbers
        ? []
        : ratings.scale.categories.enumerated().map { ($1, ratings.binarised($0)) },
      choices: [])
  }

  private init(
    _ ratings: Ratings, study: ComparedCoders?, _ resampling: AgreementResampling,
    _ battery: [any AgreementStatistic], codes: [(name: String, ratings: Ratings)],
    choices: [ChoiceFigures]
  ) {
    self.study = study
    self.ratings = ratings
    self.resampling = resampling
    self.choices = choices
    summary = AgreementFigure.figures(battery, of: ratings, resampling)
    var still = AgreementResampling()
    still.way = .none
    self.codes = codes.map { name, presence in
      let others = AgreementBattery.ofPresence(presence).filter { !($0 is KrippendorffsAlpha) }
      return CodeFigures(
        code: name, usage: presence.usage.map { $0[1] }, table: PresenceTable(presence),
        figures: AgreementFigure.figures([KrippendorffsAlpha()], of: presence, resampling)
          + AgreementFigure.figures(others, of: presence, still))
    }
    let headline = AgreementBattery.headline(ratings)
    let whole =
      summary.first { $0.statistic.name == headline.name }
      ?? AgreementFigure(headline, headline.result(for: ratings), nil)
    self.headline = whole
    confusion = CodeConfusion(ratings)
    pairs =
      ratings.coders.count < 3
      ? []
      : CoderPairs(ratings.coders.count).pairs.map { first, second in
        let pair = ratings.only(coders: [first, second])
        let battery =
          ratings.scale.sets == nil
          ? AgreementBattery.ofCategories(pair) : AgreementBattery.ofSets(pair)
        return PairFigures(
          coders: pair.coders, units: pair.pairableUnits,
          figures: AgreementFigure.figures(battery, of: pair, still))
      }
    costs = Self.isTooWide(ratings) ? [] : Self.costs(ratings, whole)
  }

  /// Whether coders gave so many different sets of codes that α on sets cannot be computed thousands of times.
  package var hasTooManySets: Bool { Self.isTooWide(ratings) }

  private static func isTooWide(_ ratings: Ratings) -> Bool {
    ratings.scale.categories.count > AlphaOfCounts.mostCategories
  }

  private static func costs(_ ratings: Ratings, _ whole: AgreementFigure) -> [Cost] {
    func cost(_ part: Cost.Part, _ name: String, _ rest: Ratings) -> Cost {
      let result = whole.statistic.result(for: rest)
      let gain = result.value.flatMap { value in whole.result.value.map { value - $0 } }
      return Cost(part: part, name: name, result: result, gain: gain)
    }
    let codes = ratings.scale.sets?.codes ?? []
    let coders = ratings.coders.count > 2 ? ratings.coders : []
    let transcripts = ratings.clusterNames.count > 1 ? ratings.clusterNames : []
    let parts = [
      codes.enumerated().map { cost(.code, $1, ratings.without(code: $0)) },
      coders.enumerated().map { cost(.coder, $1, ratings.without(coder: $0)) },
      transcripts.enumerated().map { cost(.transcript, $1, ratings.without(cluster: $0)) },
    ]
    return parts.flatMap { part in
      part.enumerated().sorted { left, right in
        let (one, other) = (left.element.gain ?? -.infinity, right.element.gain ?? -.infinity)
        return (other, left.offset) < (one, right.offset)
      }.map(\.element)
    }
  }
}
