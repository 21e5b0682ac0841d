/// Who spoke in a transcript, under the name its labels give.
package struct Speaker: Hashable, Sendable {
  /// What a speaker is there for. Someone `unknown` counts as a respondent, and a finding says so.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case interviewer, respondent, unknown
  }

  package let name: String
  package var kind: Kind
  /// Attributes of this speaker alone. Where a transcript has the same variable, this value wins.
  package var variables: [String: String]
  /// Whether the study says that this name is one person in every transcript where it speaks.
  package var isSamePersonEverywhere: Bool

  package init(
    name: String, kind: Kind, variables: [String: String] = [:],
    isSamePersonEverywhere: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.variables = variables
    self.isSamePersonEverywhere = isSamePersonEverywhere
  }

  /// Whether what this speaker says counts as the respondents' talk.
  package var countsAsRespondent: Bool { kind != .interviewer }
}
