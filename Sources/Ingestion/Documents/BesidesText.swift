import QualitativeData

/// What a document holds besides its text: counted, so that the researcher hears of it.
struct BesidesText: Sendable {
  var insertions = 0
  var deletions = 0
  var moves = 0
  var footnotes = 0
  var endnotes = 0
  var comments = 0
  var hidden = 0
  var pictures = 0
  var documents = 0
  var numbered = 0

  /// Warnings for what may be missed, notes for the rest.
  var findings: [Finding] {
    var findings: [Finding] = []
    func say(_ severity: Finding.Severity, _ counts: [(Int, String)], _ what: String) {
      let parts = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
      guard !parts.isEmpty else { return }
      findings.append(Finding(severity, "\(parts.joined(separator: ", ")) \(what)"))
    }
    say(
      .warning,
      [(insertions, "insertion"), (deletions, "deletion"), (moves, "move")],
      "still marked as tracked changes: they were accepted, so deleted words are not in the text")
    say(
      .warning, [(hidden, "passage")],
      "of hidden text left out; to read it, make it visible and read the file again")
    say(
      .warning, [(footnotes, "footnote"), (endnotes, "endnote"), (comments, "comment")],
      "left out, as not being said")
    say(
      .warning, [(documents, "embedded document")],
      "left out; to read it, copy its text into this one")
    if pictures > 0 {
      let what = pictures == 1 ? "1 picture or object" : "\(pictures) pictures or objects"
      findings.append(Finding(.note, "\(what) left out"))
    }
    say(.note, [(numbered, "paragraph")], "numbered automatically; the numbers are not in the text")
    return findings
  }
}
