import QualitativeData

/// Which column of a table of codings is what, by the headings Verbatim writes and those of other programs.
struct CodingsColumns {
  enum Part: String, CaseIterable {
    case transcript, code, coder, start, end, quote

    /// How other programs head the column, in lower case with single blanks.
    fileprivate var otherHeadings: Set<String> {
      switch self {
      case .transcript:
        [
          "transcript name", "document", "document name", "document title", "doc", "file",
          "file name", "filename", "source", "source name", "interview", "media title",
        ]
      case .code:
        ["code name", "codename", "code path", "code label", "node", "tag", "label", "category"]
      case .coder:
        [
          "coder name", "coded by", "created by", "user", "user name", "username", "annotator",
          "author", "owner", "rater",
        ]
      case .start:
        [
          "begin", "beginning", "start position", "start offset", "begin offset", "start char",
          "start character", "startposition", "pos0", "from",
        ]
      case .end:
        [
          "end position", "end offset", "end char", "end character", "endposition", "stop", "pos1",
          "to",
        ]
      case .quote:
        [
          "quotation", "quotation content", "segment", "coded segment", "text", "coded text",
          "content", "excerpt", "passage", "highlight", "seltext", "selected text",
        ]
      }
    }
  }

  private var positions: [Part: Int] = [:]
  private(set) var faults: [(problem: String, remedy: String)] = []
  /// What was read as what, where a heading is another program's.
  private(set) var findings: [Finding] = []
  /// How many columns have a heading, or stand before one that has.
  let count: Int

  init(_ header: [String]) {
    count = header.count
    let plain = header.map(HeadingWords.plain)
    var foreign: [String] = []
    for part in Part.allCases {
      let own = plain.indices.filter { plain[$0] == part.rawValue }
      let others = plain.indices.filter { part.otherHeadings.contains(plain[$0]) }
      let fitting = own.isEmpty ? others : own
      if fitting.count > 1 {
        let names = fitting.map { "'\(header[$0])'" }
        faults.append(
          own.isEmpty
            ? (
              "the columns \(names.joined(separator: " and ")) could both be the \(part.rawValue)",
              "Call the one that is meant '\(part.rawValue)'"
            )
            : ("two columns are called '\(part.rawValue)'", "Give each column its own name"))
      }
      positions[part] = fitting.first
      if own.isEmpty, let other = others.first {
        foreign.append("'\(header[other])' as the \(part.rawValue)")
      }
    }
    if !foreign.isEmpty {
      findings = [Finding(.note, "read \(foreign.joined(separator: ", "))")]
    }
    addMissing()
  }

  private mutating func addMissing() {
    for part in [Part.transcript, .code] where positions[part] == nil {
      faults.append(
        (
          "there is no column '\(part.rawValue)'",
          "Add it; the columns are transcript, code, and start and end, or quote"
        ))
    }
    if positions[.start] == nil || positions[.end] == nil, positions[.quote] == nil {
      faults.append(
        ("there are neither the columns 'start' and 'end' nor the column 'quote'", "Add them"))
    }
  }

  func has(_ part: Part) -> Bool { positions[part] != nil }

  /// A cell's text; `nil` where it is empty, or there is no such column.
  func cell(_ part: Part, of row: TextTable.Row) -> String? {
    guard let index = positions[part], index < row.cells.count, !row.cells[index].isEmpty else {
      return nil
    }
    return TextBesideFormulas.withoutMark(row.cells[index])
  }
}
