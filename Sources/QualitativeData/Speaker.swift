/// Who spoke in a transcript, under the name its labels give.
package struct Speaker: Hashable, Sendable {
  /// What a speaker is there for. Someone `unknown` counts as a respondent, and a finding says so.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case interviewer, respondent, unknown
  }

  /// What showed a speaker's kind.
  package enum KindReason: String, Sendable {
    case label = "by the label"
    case header = "by the header"
    case list = "by the file's list of people"
    case choice = "as you said"
  }

  package let name: String
  package var kind: Kind
  /// What showed the kind when the transcript was read; `nil` where it is unknown, and afterwards.
  package var kindReason: KindReason?
  /// Attributes of this speaker alone. Where a transcript has the same variable, this value wins.
  package var variables: [String: String]
  /// Whether the study says that this name is one person in every transcript where it speaks.
  package var isSamePersonEverywhere: Bool

  package init(
    name: String, kind: Kind, kindReason: KindReason? = nil, variables: [String: String] = [:],
    isSamePersonEverywhere: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.kindReason = kindReason
    self.variables = variables
    self.isSamePersonEverywhere = isSamePersonEverywhere
  }

  /// Whether what this speaker says counts as the respondents' talk.
  package var countsAsRespondent: Bool { kind != .interviewer }
}
