import QualitativeData

/// A suggestion nobody has judged, or a segment to be judged again, with its words and its reason.
package struct OpenSuggestion: Sendable {
  package let quotation: Quotation
  package let rules: [String]
  /// The words each match covers.
  package let matches: [String]
  /// How it was judged before; `nil` for a suggestion.
  package let before: String?
  /// Code points into the text.
  let start: Int
  let end: Int

  package init(
    _ segment: CodedSegment, of transcript: Transcript, offsets: CodePointOffsets,
    units: TextUnits, before: String? = nil
  ) {
    quotation = Quotation(segment, of: transcript, offsets: offsets, units: units)
    rules = segment.reason?.rules ?? []
    matches = (segment.reason?.matches ?? []).map(transcript.quote)
    self.before = before
    start = offsets.codePoints(before: segment.range.start)
    end = offsets.codePoints(before: segment.range.end)
  }
}

/// Open suggestions as a table, and as a text to read code by code.
package struct SuggestionList: Sendable {
  package let table: Table
  package let text: String
  package let count: Int

  /// - Parameters:
  ///   - asSheet: Whether the table has start, end and an empty column to fill in.
  ///   - isAgain: Whether it lists earlier judgements instead of suggestions.
  package init(_ suggestions: [OpenSuggestion], asSheet: Bool, isAgain: Bool) {
    count = suggestions.count
    let title =
      isAgain
      ? "\(counted(count, "segment")) judged under an older text of their code"
      : "\(counted(count, "open suggestion"))"
    table = Self.table(suggestions, title: title, asSheet: asSheet, isAgain: isAgain)
    text = Self.text(suggestions, title: title, isAgain: isAgain)
  }

  private static func table(
    _ suggestions: [OpenSuggestion], title: String, asSheet: Bool, isAgain: Bool
  ) -> Table {
    let columns =
      ["code", "speaker", "rules", "words found"] + (isAgain ? ["judged before"] : []) + ["quote"]
      + (asSheet ? ["start", "end", "judgement"] : [])
    return Table(
      title: title, rowHeading: "reference", columns: columns,
      rows: suggestions.map { suggestion in
        var cells: [Table.Content] = [
          .text(suggestion.quotation.segment.code.description),
          .text(suggestion.quotation.speaker ?? ""),
          .text(suggestion.rules.joined(separator: " | ")),
          .text(suggestion.matches.joined(separator: " | ")),
        ]
        if isAgain { cells.append(.text(suggestion.before ?? "")) }
        cells.append(.text(suggestion.quotation.words))
        if asSheet { cells += [.count(suggestion.start), .count(suggestion.end), .empty] }
        let reference = place(of: suggestion)
        return Table.Row(key: reference, title: reference, cells: cells.map { .init($0) })
      },
      notes: [], shape: suggestions.map(\.quotation.shape))
  }

  private static func text(
    _ suggestions: [OpenSuggestion], title: String, isAgain: Bool
  ) -> String {
    guard !suggestions.isEmpty else { return title + ".\n" }
    var text = title + "\n"
    let byCode = Dictionary(grouping: suggestions, by: \.quotation.segment.code)
    for (code, suggestions) in byCode.sorted(by: { $0.key < $1.key }) {
      text += "\n\(code): \(suggestions.count)\n"
      for suggestion in suggestions {
        let speaker = suggestion.quotation.speaker.map { " \($0)" } ?? ""
        text +=
          "  \(place(of: suggestion))\(speaker): \(PrintableText.oneLine(suggestion.quotation.words))\n"
        if let before = suggestion.before { text += "    \(before)\n" }
        if !suggestion.rules.isEmpty {
          let found = suggestion.matches.map { "“\(PrintableText.oneLine($0))”" }.joined(
            separator: ", ")
          text += "    found \(found) by \(suggestion.rules.joined(separator: " | "))\n"
        }
      }
    }
    return text + "\n" + next(suggestions[0], isAgain: isAgain)
  }

  private static func next(_ first: OpenSuggestion, isAgain: Bool) -> String {
    let again = isAgain ? " --again" : ""
    return """
      Judge them by reference:    verbatim judge accept \(place(of: first))\(again) --coder NAME
      or in a spreadsheet:        verbatim judge list\(again) --output open.csv
                                  fill in the column judgement, then
                                  verbatim judge import open.csv --coder NAME

      """
  }

  private static func place(of suggestion: OpenSuggestion) -> String {
    suggestion.quotation.reference?.description ?? suggestion.quotation.segment.transcript
  }
}
