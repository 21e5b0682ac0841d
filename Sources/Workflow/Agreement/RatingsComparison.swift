import Analysis
import Ingestion
import QualitativeData

/// Coders compared by a table of what they said of units, without transcripts.
package struct RatingsComparison: Sendable {
  /// How a table's values are to be taken.
  package struct Scale: Sendable {
    package var level: RatingScale.Level?
    /// All categories of the codebook in their order; empty for those the table holds.
    package var categories: [String] = []
    /// What stands in cells without a rating, besides nothing.
    package var missing: Set<String> = []
    /// A table of how far each two categories agree.
    package var weights: String?

    package init() {}
  }

  package let report: AgreementReport
  package let notices: [Notice]
  /// What a reader of the numbers must know besides.
  package let notes: [String]

  /// - Throws: `ExplainedError` for a table that cannot be read, or values that do not fit the scale.
  package init(
    _ path: String, _ scale: Scale, coders: [String] = [], _ resampling: AgreementResampling
  ) throws {
    let table = try RatingsTable.read(TranscriptFile.load(path), missing: scale.missing)
    let chosen = try Self.chosen(coders, of: table)
    notices = table.findings.map { Notice(path, $0) }
    let values = RatedValues(table, chosen)
    guard values.units.contains(where: { $0.values.count(where: { $0 != nil }) > 0 }) else {
      throw RatingsError(place: path, reason: .noRatings)
    }
    if table.isOfSets {
      if let level = scale.level, level != .nominal {
        throw RatingsError(place: path, reason: .setsHaveNoLevel(level))
      }
      if let weights = scale.weights {
        throw RatingsError(place: weights, reason: .setsHaveNoWeights)
      }
      report = AgreementReport(try values.codedUnits(scale.categories, path), resampling)
      notes = ["Rows from \(path)."]
    } else {
      let ratings = try values.ratings(scale, path)
      let weights = try scale.weights.map { try WeightTable.read($0, for: ratings.scale) }
      report = AgreementReport(ratings, weights: weights, resampling)
      notes =
        ["Rows from \(path)."]
        + (scale.categories.isEmpty
          ? [
            "The categories are those the table holds. Brennan–Prediger, Gwet's AC and weights depend on how many the codebook offers: name all with --categories."
          ] : [])
        + ((scale.level ?? .nominal) > .nominal && values.hasDecimalCommas
          ? ["Decimal commas were read as points: 1,5 is 1.5."] : [])
    }
  }

  private static func chosen(_ names: [String], of table: RatingsTable) throws -> [Int] {
    guard !names.isEmpty else { return Array(table.coders.indices) }
    var chosen: [Int] = []
    for name in names {
      guard let coder = table.coders.firstIndex(of: name) else {
        throw AnalysisError(place: name, reason: .unknownCoder(known: table.coders))
      }
      if !chosen.contains(coder) { chosen.append(coder) }
    }
    guard chosen.count > 1 else {
      throw AgreementError(
        place: names[0], reason: .oneCoder(known: table.coders, isNamed: true))
    }
    return chosen
  }
}
