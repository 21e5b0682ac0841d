import QualitativeData

/// Why cases cannot be compared as it was asked.
package struct ComparisonError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case notAVariable
    case oneGroup(leftOut: Int)
    case testOf(Measure)
    case unknownTranscript(known: [String])
    case tooFewCodes
    case sameVariable
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
    case .notAVariable: "cases are compared by a variable, and this is none"
    case .oneGroup(let leftOut):
      "there are not two groups to compare"
        + (leftOut > 0 ? "; \(counted(leftOut, "interview")) had to be left out" : "")
    case .testOf(.segments), .testOf(.per1000Words):
      "segments are not tested: those of one interview are not independent of each other, and one talkative person could make any difference significant"
    case .testOf(.speakers):
      "speakers are not tested: those of one focus group heard each other and are not independent"
    case .testOf: "words are not tested: those of one interview are not independent of each other"
    case .unknownTranscript: "the project has no transcript of this name"
    case .sameVariable: "rows and groups are the same variable"
    case .tooFewCodes: "there are not two codes with segments in this selection"
    }
  }

  package var remedy: String {
    switch reason {
    case .notAVariable:
      "Use a variable of your table of attributes, or two as in 'municipality × role'"
    case .oneGroup(let leftOut):
      "Take a variable with several values" + (leftOut > 0 ? ", or code more interviews" : "")
        + ", or widen --where"
    case .testOf:
      "Count --count transcripts: each interview has the code or not. For segments see 'verbatim matrix' and 'verbatim compare'"
    case .unknownTranscript(let known):
      "Use one of: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " …" : "")"
    case .sameVariable: "Give --rows another variable, a code, codes or themes"
    case .tooFewCodes: "Widen --codes, --where or --coder, or add --with-suggestions"
    }
  }
}
