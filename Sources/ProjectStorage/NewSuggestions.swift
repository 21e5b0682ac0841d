import QualitativeData

/// What is to stand as suggested from now on: all of it.
package struct NewSuggestions: Sendable {
  /// The names of the transcripts that rules looked at, in the order of import; positions in what was found count these.
  package let transcripts: [String]
  /// The digests of the codebooks the rules stand in.
  package let codebooks: [String]
  /// The version of the engine's rules.
  package let engine: Int
  /// The digest of the variables that the rules went by.
  package let attributes: String
  /// What was found anew.
  package var found: [CodePath: ProposedPlaces] = [:]
  /// The codes that keep the list they have, and the basis on which that was decided; all others lose theirs.
  package var kept: Set<CodePath> = []
  package var basis: SuggestionBasis?

  package init(
    transcripts: [String], codebooks: [String], engine: Int = 0, attributes: String = ""
  ) {
    self.transcripts = transcripts
    self.codebooks = codebooks
    self.engine = engine
    self.attributes = attributes
  }
}

/// What rules looked at when they last made suggestions, and what they would look at now.
package struct SuggestionBasis: Sendable {
  /// The last run of `autocode`; `nil` before the first, and where the lists are of a program before version 4 of the file.
  package struct Run: Sendable {
    /// The names of the transcripts, in the order of import.
    package let transcripts: [String]
    /// The YAML of the codebooks.
    package let codebooks: [String]
    package let engine: Int
    package let attributes: String
    /// The codes of which anything was suggested, with how often.
    package let codes: [CodePath: Int]
  }

  package let run: Run?
  /// The digest of all values of variables now.
  package let attributes: String
  let record: RunRecord?
}
