import QualitativeData

/// Why a matrix cannot be made as it was asked for.
package struct MatrixError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    /// A percentage of segments that meet, in another direction than the row's.
    case noPercentOfMeeting(Measure)
    /// Codes named for the columns where rows or columns are no codes.
    case columnCodesWithoutCodes
    case unknownOrder(known: [String])
  }

  /// What was typed.
  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .noPercentOfMeeting(let measure):
      "\(measure.rawValue) of a row that meet a column are no part of the \(place == "total" ? "whole" : place)"
    case .columnCodesWithoutCodes:
      "the columns have codes of their own only where the rows are codes too"
    case .unknownOrder: "there is nothing of this name to sort by"
    }
  }

  package var remedy: String {
    switch reason {
    case .noPercentOfMeeting: "Use --percent row, or swap --rows and --columns and then use it"
    case .columnCodesWithoutCodes: "Use --codes, or make both axes codes or themes"
    case .unknownOrder(let known):
      "Use name, count" + known.prefix(20).map { ", \($0)" }.joined()
        + (known.count > 20 ? " and \(known.count - 20) more" : "")
    }
  }
}
