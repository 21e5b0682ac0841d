import QualitativeData

/// Why a question cannot be answered as it was put.
package struct AnalysisError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case unknownVariable(known: [String])
    case unknownValue(variable: String, known: [String])
    case unknownCode(known: [String])
    case unknownCoder(known: [String])
    case unknownAxis
    case noCodeAxis
    case percentOf(Measure)
    case nobodyJudged
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
    case .unknownVariable: "no transcript and no speaker has this variable"
    case .unknownValue(let variable, _):
      "no transcript and no speaker has this value of \(variable)"
    case .unknownCode: "there is no such code"
    case .unknownCoder: "nobody of this name has coded"
    case .unknownAxis: "this is neither an axis nor two variables"
    case .noCodeAxis: "rows and columns are both cases"
    case .percentOf(let measure): "\(measure.rawValue) has no percentage"
    case .nobodyJudged: "nobody has judged anything by this codebook"
    }
  }

  package var remedy: String {
    switch reason {
    case .unknownVariable(let known):
      (known.isEmpty ? "" : "Use one of: \(Self.list(known)), or ")
        + (known.isEmpty ? "Give" : "give") + " the transcripts their variables with --attributes"
    case .unknownValue(_, let known), .unknownCode(let known), .unknownCoder(let known):
      known.isEmpty ? "There is none in this study yet" : "Use one of: \(Self.list(known))"
    case .unknownAxis:
      "Use \(MatrixAxis.fixedNames.joined(separator: ", ")), a variable, or two variables as in 'municipality × role'"
    case .noCodeAxis:
      "Put a code with the codes below it on one of the two, as in --columns practice"
    case .nobodyJudged:
      "Bring judgements in with --codings FILE.csv, or into the project with 'verbatim import --codings'"
    case .percentOf: "Leave out --percent, or count segments, transcripts, speakers or words"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(20).joined(separator: ", ")
    return names.count > 20 ? shown + " and \(names.count - 20) more" : shown
  }
}
