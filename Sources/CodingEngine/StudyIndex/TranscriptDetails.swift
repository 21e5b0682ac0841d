/// What rules ask of a transcript besides its words and speakers.
package struct TranscriptDetails: Sendable {
  package let language: String?
  package let variables: [String: String]
  /// By the speaker's name.
  package let variablesOfSpeakers: [String: [String: String]]

  package init(
    language: String?, variables: [String: String], variablesOfSpeakers: [String: [String: String]]
  ) {
    self.language = language
    self.variables = variables
    self.variablesOfSpeakers = variablesOfSpeakers
  }
}
