import QualitativeData

/// A quote as a paper prints it: under its code, with who said it and where.
package struct PaperQuote: Sendable {
  package let quotation: Quotation
  /// The code's label.
  package let heading: String
  /// Pseudonym, role and turn: `P07, planner, turn 14`.
  package let source: String

  package init(_ quotation: Quotation, heading: String, source: String) {
    self.quotation = quotation
    self.heading = heading
    self.source = source
  }
}

extension Table {
  /// Quotes as a paper prints them, code by code; each code is named once.
  package init(paperQuotes quotes: [PaperQuote], title: String, notes: [String] = []) {
    var named: CodePath?
    self.init(
      title: title, rowHeading: "code", columns: ["Quote", "Speaker", "Place"],
      rows: quotes.map { quote in
        let isFirst = quote.quotation.segment.code != named
        named = quote.quotation.segment.code
        let reference =
          quote.quotation.reference?.description ?? quote.quotation.segment.transcript
        return Row(
          key: "\(reference) \(quote.quotation.segment.code)", title: isFirst ? quote.heading : "",
          cells: [
            Cell(.text("“\(quote.quotation.words)”")), Cell(.text(quote.source)),
            Cell(.text(reference)),
          ])
      },
      notes: notes, shape: quotes.map(\.quotation.shape))
  }
}
