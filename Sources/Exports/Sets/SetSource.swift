/// Where the sets of a comparison came from.
package struct SetSource: Sendable {
  /// What the cases are: a variable, transcripts, or the rows of a table.
  package let cases: String
  /// Transcripts nobody asked for has coded.
  package let leftOut: [String]
  /// Every set as it was typed, the outcome last, to be typed again.
  package let definitions: [String]
  package let sentences: [String]

  package init(cases: String, leftOut: [String], definitions: [String], sentences: [String]) {
    self.cases = cases
    self.leftOut = leftOut
    self.definitions = definitions
    self.sentences = sentences
  }
}
