import QualitativeData

/// Why suggestions cannot be judged.
package struct JudgingError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case nothingOpen(suggestions: Int)
    case nothingAtReference
    case unknownRule(known: [String])
    case unknownCoder(known: [String])
    case missingColumn(String)
    case columnTwice(String)
    case noPassage(line: Int)
    case unclearJudgement(line: Int)
    case nothingFilledIn
    case judgedTwice(line: Int, other: Int)
    case otherWords(line: Int)
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .nothingOpen(let suggestions):
      suggestions == 0
        ? "there are no suggestions yet" : "no suggestion that is asked for is open"
    case .nothingAtReference: "no suggestion at this place is open, or was judged by this coder"
    case .unknownRule: "no open suggestion was found by such a rule"
    case .unknownCoder: "nobody of this name has judged anything"
    case .missingColumn(let name): "line 1: there is no column '\(name)'"
    case .columnTwice(let name): "line 1: two columns are called '\(name)'"
    case .noPassage(let line): "line \(line): the row names no place, or no words"
    case .unclearJudgement(let line): "line \(line): its judgement is neither accept nor reject"
    case .nothingFilledIn: "no row has a judgement"
    case .judgedTwice(let line, let other):
      "line \(line) judges the passage and code of line \(other) otherwise"
    case .otherWords(let line): "line \(line): its quote does not stand at its place"
    }
  }

  package var remedy: String {
    switch reason {
    case .nothingOpen(let suggestions):
      suggestions == 0
        ? "Make them with 'verbatim autocode'"
        : "See what is open with 'verbatim judge list', or give a reference to change what you judged"
    case .nothingAtReference:
      "See what is open with 'verbatim judge list', and copy the reference from there"
    case .unknownRule(let known):
      known.isEmpty
        ? "See what is open with 'verbatim judge list'"
        : "Write the rule as the codebook has it: \(Self.list(known))"
    case .unknownCoder(let known):
      known.isEmpty ? "Nobody has judged yet; leave out --again" : "Use one of: \(Self.list(known))"
    case .missingColumn:
      "Take a table that 'verbatim judge list --output open.csv' wrote, and fill in the column judgement"
    case .columnTwice: "Give each column its own name"
    case .noPassage: "Fill in reference and quote, as 'verbatim judge list' wrote them"
    case .unclearJudgement: "Write accept or reject, or leave it empty for later"
    case .nothingFilledIn: "Write accept or reject into the column judgement"
    case .judgedTwice: "Keep one of the two; nothing was taken in"
    case .otherWords:
      "Leave reference, quote, start and end as they were written; nothing was taken in"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(6).joined(separator: "; ") + (names.count > 6 ? " …" : "")
  }
}
