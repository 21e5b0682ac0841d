import QualitativeData

/// Why something cannot be stated for a report.
package struct StatementError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case unknownItem(String, first: String, last: String)
    case itemTwice(String)
    case controlCharacter
    case tooLong(limit: Int)
    case changedMeanwhile(String)
  }

  package let place: String
  /// The line of a sheet it stands in.
  package let line: Int?
  package let reason: Reason

  package init(place: String, line: Int? = nil, reason: Reason) {
    self.place = place
    self.line = line
    self.reason = reason
  }

  package var problem: String {
    let problem =
      switch reason {
      case .unknownItem(let item, _, _): "the list has no item '\(item)'"
      case .itemTwice(let item): "item '\(item)' is stated twice, in different words"
      case .controlCharacter: "a control character stands in the text"
      case .tooLong(let limit): "the text is longer than \(limit) characters"
      case .changedMeanwhile(let item):
        "item '\(item)' was changed in the project after the sheet was written, and was not overwritten"
      }
    return (line.map { "line \($0): " } ?? "") + problem
  }

  package var remedy: String {
    switch reason {
    case .unknownItem(_, let first, let last):
      "Use a number from \(first) to \(last), or a topic from the sheet"
    case .itemTwice: "Keep one of the two; nothing was changed"
    case .controlCharacter: "Remove it; line ends may stay"
    case .tooLong: "Shorten it"
    case .changedMeanwhile: "Compare the two, or take the sheet's text with --overwrite"
    }
  }
}
