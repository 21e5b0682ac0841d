import QualitativeData

/// What of a record of a debate is nobody's speech, counted.
struct AkomaNtosoLeftOut {
  private var noted: [Int] = []
  private var paragraphs: [Int] = []
  private var notes: [Int] = []
  private var spokenLabels: [Int] = []

  /// A scene, a heading or the like between the speeches.
  mutating func noted(line: Int) { noted.append(line) }
  /// A paragraph outside every speech.
  mutating func paragraph(line: Int) { paragraphs.append(line) }
  /// A note to something that is said.
  mutating func note(line: Int) { notes.append(line) }
  /// A label with speech behind it.
  mutating func spokenLabel(line: Int) { spokenLabels.append(line) }

  var findings: [Finding] {
    var findings: [Finding] = []
    func add(_ severity: Finding.Severity, _ lines: [Int], _ one: String, _ many: String) {
      guard let first = lines.first else { return }
      findings.append(
        Finding(
          severity, line: first, lines.count == 1 ? "one \(one)" : "\(lines.count) \(many)"))
    }
    add(
      .note, noted, "scene, summary or heading between the speeches is not part of the text",
      "scenes, summaries, headings and the like between the speeches are not part of the text")
    add(
      .note, paragraphs, "paragraph outside every speech is not part of the text",
      "paragraphs outside every speech are not part of the text")
    add(
      .warning, notes, "footnote inside a speech is not part of the text",
      "footnotes inside speeches are not part of the text")
    add(
      .warning, spokenLabels, "label has speech behind it in <from>, which was read as said",
      "labels have speech behind them in <from>, which was read as said")
    return findings
  }
}
