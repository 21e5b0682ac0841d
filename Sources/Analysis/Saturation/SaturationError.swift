import QualitativeData

/// Why saturation cannot be looked at as it was asked.
package struct SaturationError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case unknownOrder(known: [String])
    case orderInColumns
    case orderIsText
    case orderIsAmbiguous
    case orderIsEmpty
    case noCodes
    case noOrigin(CodeOrigin)
    case nothingCoded(of: Int)
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
    case .unknownOrder: "there is no column of this name to order interviews by"
    case .orderInColumns: "the interviews are the columns of this table, which no column can order"
    case .orderIsText:
      "its values are neither dates, all in one form, nor numbers, so they put nothing in an order"
    case .orderIsAmbiguous:
      "in each of its dates day and month could change places, as in 3/4/2026"
    case .orderIsEmpty: "no interview has a value of this variable"
    case .noCodes: "no code occurs in any of the interviews"
    case .noOrigin(let origin): "none of the codes that occur is \(origin.rawValue)"
    case .nothingCoded(let count):
      "none of the \(counted(count, "transcript")) asked for has a segment of the coders asked for"
    }
  }

  package var remedy: String {
    switch reason {
    case .unknownOrder(let known):
      known.isEmpty
        ? "Give the transcripts a variable with a date, with 'verbatim import --attributes'"
        : "Use one of: \(known.prefix(20).joined(separator: ", "))"
    case .orderInColumns: "Put the columns in the order of the interviews and leave out --order"
    case .orderIsText:
      "Write dates as 2026-03-14, or number the interviews, or declare the variable as ordered in the codebook"
    case .orderIsAmbiguous: "Write dates as 2026-03-14"
    case .orderIsEmpty: "Give it with 'verbatim import --attributes', or leave out --order"
    case .noCodes: "Look at what was coded with 'verbatim status', or widen the selection"
    case .noOrigin:
      "Say 'origin: inductive' or 'origin: deductive' of codes in the codebook, or leave out --origin"
    case .nothingCoded:
      "See what the rules propose with --suggestions-only, or widen the selection"
    }
  }
}
