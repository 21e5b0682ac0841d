/// A span judged to be an instance of a code by a coder; a rule's segment is a suggestion until a person accepts it.
package struct CodedSegment: Hashable, Sendable {
  package enum Judgement: String, Sendable, CaseIterable, Codable {
    case suggested, accepted, rejected
  }

  /// Why a rule proposed the segment: the rules that found it, and the words each match covers.
  package struct Reason: Hashable, Sendable {
    /// The rules' texts, in the codebook's order, each once.
    package var rules: [String]
    /// What was found, in order, each span once.
    package var matches: [TextRange]

    package init(rules: [String], matches: [TextRange]) {
      self.rules = rules
      self.matches = matches
    }
  }

  /// `nil` for a suggestion, which is derived and can be made again.
  package let identifier: Identifier<CodedSegment>?
  /// The transcript's name.
  package let transcript: String
  package let code: CodePath
  package let range: TextRange
  package let coder: Coder
  package let judgement: Judgement
  /// `nil` where a person coded without a rule.
  package let reason: Reason?

  package init(
    identifier: Identifier<CodedSegment>? = nil, transcript: String, code: CodePath,
    range: TextRange, coder: Coder, judgement: Judgement, reason: Reason? = nil
  ) {
    self.identifier = identifier
    self.transcript = transcript
    self.code = code
    self.range = range
    self.coder = coder
    self.judgement = judgement
    self.reason = reason
  }
}
