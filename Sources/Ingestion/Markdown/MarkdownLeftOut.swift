import QualitativeData

/// What of a Markdown document is not in the text, or is there against its signs, by lines of the file from 1.
struct MarkdownLeftOut {
  var headings: [Int] = []
  var footnotes: [Int] = []
  var comments: [Int] = []
  var images: [Int] = []
  /// Rows of a table that have more cells than its head.
  var wideRows: [Int] = []
  /// How many passages are struck through.
  var struck = 0

  var findings: [Finding] {
    var findings: [Finding] = []
    func add(_ severity: Finding.Severity, _ lines: [Int], _ what: String) {
      guard let first = lines.first else { return }
      findings.append(
        Finding(severity, line: first, "\(what) (\(LineList.of(lines.map { $0 - 1 })))"))
    }
    add(.note, headings, "headings are no speech and were left out")
    add(.warning, footnotes, "footnotes were left out")
    add(.warning, comments, "comments were left out")
    add(.note, images, "pictures were left out")
    add(
      .warning, wideRows,
      "rows of the table have more cells than its head, and Markdown drops those; write \\| for a | that is text"
    )
    if struck > 0 {
      findings.append(Finding(.warning, "\(struck) passages that are struck through were kept"))
    }
    return findings
  }
}
