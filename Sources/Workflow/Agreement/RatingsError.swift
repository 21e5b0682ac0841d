import Analysis
import QualitativeData

/// Why a table of ratings cannot be compared as it was asked.
package struct RatingsError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case noRatings
    case setsHaveNoLevel(RatingScale.Level)
    case unknownCategory(String, line: Int, known: [String])
    /// With the mark that stands there, where it is one that usually means a missing rating.
    case noNumber(line: Int, RatingScale.Level, mark: String? = nil)
    case otherNumbers(RatingScale.Level)
    case noOrder
    case setsHaveNoWeights
    case weightsAreNoTable(categories: [String])
    case weightsOutside(line: Int)
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .noRatings: "no cell holds a rating"
    case .setsHaveNoLevel(let level):
      "units have several codes each, and sets of codes have no \(level.rawValue) level"
    case .unknownCategory(let name, let line, _):
      "line \(line): '\(name)' is not among the categories named"
    case .noNumber(let line, let level, let mark):
      "line \(line): \(mark.map { "'\($0)'" } ?? "a value") is no number, which the level \(level.rawValue) needs"
    case .otherNumbers(let level):
      "--categories does not name all values as numbers, which the level \(level.rawValue) needs"
    case .noOrder: "the order of the categories is not known"
    case .setsHaveNoWeights:
      "units have several codes each, and weights are for one category a unit"
    case .weightsAreNoTable:
      "this is no square table of weights with the categories in both headings"
    case .weightsOutside(let line): "line \(line): a weight is no number from 0 to 1"
    }
  }

  package var remedy: String {
    switch reason {
    case .noRatings:
      "Give each coder a column with a category a unit; leave it empty where there is none"
    case .setsHaveNoLevel: "Leave out --level; sets are compared by Jaccard and MASI"
    case .unknownCategory(_, _, let known):
      "Named are: \(known.joined(separator: ", ")). Mend the cell, or add it to --categories"
    case .noNumber(_, _, let mark?):
      "If it means that a rating is missing, say --missing '\(mark)'"
    case .noNumber:
      "Write numbers with a point, as in 3.5; leave the cell empty where a rating is missing, or name what stands there with --missing"
    case .otherNumbers: "Name every number the codebook offers, as in --categories '1, 2, 3, 4, 5'"
    case .noOrder: "Give it, lowest first, as in --categories 'low, middle, high'"
    case .setsHaveNoWeights: "Leave out --weights; sets are compared by Jaccard and MASI"
    case .weightsAreNoTable(let categories):
      "Head the columns and the rows with the categories (\(categories.joined(separator: ", "))), and fill in how far each two agree, 1 on the diagonal"
    case .weightsOutside: "1 is full agreement, 0 none"
    }
  }
}
