import QualitativeData

/// Why a disagreement cannot be decided so.
package struct AdjudicationError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case unknownDisagreement
    case ownDisagreement(adjudicator: String)
    case unclearDecision(coders: [String])
    case onlyOneSide
    case changedRejection
    case unknownCode
    case quoteNotThere
    case missingColumn(String)
    case columnTwice(String)
    case nothingFilledIn
    case decidedTwice(line: Int)
  }

  package let place: String
  /// Of a sheet; `nil` on the command line.
  package let line: Int?
  package let reason: Reason

  package init(place: String, line: Int? = nil, reason: Reason) {
    self.place = place
    self.line = line
    self.reason = reason
  }

  package var problem: String { (line.map { "line \($0): " } ?? "") + fault }

  private var fault: String {
    switch reason {
    case .unknownDisagreement: "there is no such disagreement, or it is settled by now"
    case .ownDisagreement(let adjudicator): "\(adjudicator) is one of the two coders"
    case .unclearDecision: "its decision is none that can be made"
    case .onlyOneSide: "only one coder coded here, so there are no two to keep"
    case .changedRejection: "a code or quote beside a decision for neither says nothing"
    case .unknownCode: "no codebook of the project has the code it gives"
    case .quoteNotThere: "its quote does not stand once where the coders disagree"
    case .missingColumn(let name): "there is no column '\(name)'"
    case .columnTwice(let name): "two columns are called '\(name)'"
    case .nothingFilledIn: "no row has a decision"
    case .decidedTwice(let line): "it decides the disagreement of line \(line) again"
    }
  }

  package var remedy: String {
    switch reason {
    case .unknownDisagreement: "See which there are with 'verbatim adjudicate list --all'"
    case .ownDisagreement:
      "Let somebody else decide, or decide under a name for both, as in --by consensus"
    case .unclearDecision(let coders):
      "Write \(coders.joined(separator: ", ")), both, or neither"
    case .onlyOneSide: "Write the coder's name to keep it, or neither"
    case .changedRejection: "Leave code and quote empty, or name whose words are to be kept"
    case .unknownCode: "Mend the path, or adopt the codebook it comes from"
    case .quoteNotThere: "Copy the words exactly as they stand there, or leave the quote out"
    case .missingColumn:
      "Take a table that 'verbatim adjudicate list --output open.csv' wrote, and fill in the column decision"
    case .columnTwice: "Give each column its own name"
    case .nothingFilledIn: "Write a coder's name, both or neither into the column decision"
    case .decidedTwice: "Keep one of the two; nothing was taken in"
    }
  }
}
