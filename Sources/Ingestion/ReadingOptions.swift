/// What the researcher says about files that the files do not say themselves.
package struct ReadingOptions: Sendable {
  /// The encoding of text files; `nil` to recognise it.
  package var encoding: TextEncoding?
  /// Which column, element or attribute holds what, in the order given; empty for the reader's own proposal.
  package var mapping: [MappingEntry] = []
  /// Whether a reader's own proposal may be read where the mapping is missing; else it is an error that spells it.
  package var acceptsProposals = true
  /// People listed in files of their own, for speakers whom a transcript names by identifiers only.
  package var people = Cast()

  package init() {}
}
