import QualitativeData

extension Table {
  /// The words somebody coded, with who said them, who coded them, and as what.
  package struct Quote: Sendable {
    package let words: String
    package let reference: QuoteReference
    package let speaker: String?
    package let code: CodePath
    package let coder: String
    /// Code points into the transcript's text; `nil` where nobody asked for them.
    package let span: Range<Int>?

    package init(
      words: String, reference: QuoteReference, speaker: String?, code: CodePath, coder: String,
      span: Range<Int>? = nil
    ) {
      self.words = words
      self.reference = reference
      self.speaker = speaker
      self.code = code
      self.coder = coder
      self.span = span
    }
  }

  /// Place, speaker, code and coder of a quote in one line.
  static func source(of quote: Quote) -> String {
    [quote.reference.description, quote.speaker, quote.code.description, quote.coder]
      .compactMap(\.self).joined(separator: ", ")
  }
}
