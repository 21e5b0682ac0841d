import QualitativeData

extension Table {
  /// One word behind a number: the sentence it is said in, and where it stands in the transcript's text.
  package struct Word: Hashable, Sendable {
    package let reference: QuoteReference
    /// Code points into the transcript's text, half-open.
    package let span: Range<Int>

    package init(reference: QuoteReference, span: Range<Int>) {
      self.reference = reference
      self.span = span
    }

    /// `VOR-07:14.2@812-819`
    var recorded: String { "\(reference)@\(span.lowerBound)-\(span.upperBound)" }
  }
}
