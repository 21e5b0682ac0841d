import QualitativeData

/// Why coders cannot be compared as it was asked.
package struct AgreementError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case oneCoder(known: [String], isNamed: Bool)
    case nothingInCommon(AgreementQuestion.Transcripts)
  }

  /// The coders, or the study.
  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .oneCoder(let known, let isNamed):
      isNamed
        ? "agreement needs two coders, and one is named"
        : known.isEmpty
          ? "nobody has judged anything in what is asked about"
          : "only one coder has judged anything in what is asked about"
    case .nothingInCommon(.two): "no transcript was coded by two of these coders"
    case .nothingInCommon(.all): "no transcript was coded by all of these coders"
    }
  }

  package var remedy: String {
    switch reason {
    case .oneCoder(let known, let isNamed):
      isNamed && known.count > 1
        ? "Repeat --coder. Judged have: \(known.joined(separator: ", "))"
        : "Bring in another coder's segments with 'verbatim import --codings FILE.csv --coder NAME'"
    case .nothingInCommon(let transcripts):
      "A coder has coded a transcript when they have judged anything in it. "
        + (transcripts == .all ? "Leave out --transcripts all, or name" : "Name")
        + " fewer coders with --coder, or widen --where"
    }
  }
}
