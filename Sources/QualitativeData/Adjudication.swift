/// A decision on one place at which two coders coded otherwise. What they coded stays as it is.
package struct Adjudication: Hashable, Sendable {
  package enum Decision: String, Hashable, Sendable, CaseIterable {
    /// What the first coder coded holds, or what the second did.
    case first, second
    /// Both codes hold; of two extents of one code, all that either covers.
    case both
    /// Neither holds.
    case neither
    /// Another code, or other words.
    case other
  }

  /// The place that is decided.
  package struct Subject: Hashable, Sendable {
    /// The transcript's name.
    package let transcript: String
    /// The two coders.
    package let coders: [String]
    /// What each of them coded; `nil` for the one who left it.
    package let first: Identifier<CodedSegment>?
    package let second: Identifier<CodedSegment>?

    package init(
      transcript: String, coders: [String], first: Identifier<CodedSegment>?,
      second: Identifier<CodedSegment>?
    ) {
      precondition(coders.count == 2 && (first != nil || second != nil), "two coders disagreed")
      self.transcript = transcript
      self.coders = coders
      self.first = first
      self.second = second
    }
  }

  package let subject: Subject
  package let decision: Decision
  /// Why, in the words of whoever decided; empty where nothing was said.
  package let reason: String
  /// Who decided.
  package let adjudicator: String
  /// The adjudicator's segments that follow from it; those of a decision for neither are rejected.
  package let segments: [Identifier<CodedSegment>]

  package init(
    subject: Subject, decision: Decision, reason: String, adjudicator: String,
    segments: [Identifier<CodedSegment>]
  ) {
    self.subject = subject
    self.decision = decision
    self.reason = reason
    self.adjudicator = adjudicator
    self.segments = segments
  }
}
