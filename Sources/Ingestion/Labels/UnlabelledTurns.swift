import QualitativeData

/// What is left where a file names nobody: each paragraph is a turn of an unknown speaker.
struct UnlabelledTurns {
  let turns: LabelledTurns

  /// - Complexity: O(lines).
  init(_ lines: TextLines, from firstLine: Int) {
    var turns = LabelledTurns(lines)
    // Where somebody asks, somebody else answers: then it matters that they are not told apart.
    var asks = false
    for paragraph in Self.paragraphs(lines) where paragraph.lowerBound >= firstLine {
      let start = lines.lines[paragraph.lowerBound].content.lowerBound
      let end = lines.lines[paragraph.upperBound - 1].content.upperBound
      turns.append(start..<end, time: nil)
      asks = asks || end > start && lines.bytes[end - 1] == UInt8(ascii: "?")
    }
    turns.findings.append(
      asks
        ? Finding(
          .warning,
          "no labels were recognised: each paragraph is a turn of nobody known, and all words, who asks included, count as a respondent's"
        )
        : Finding(.note, "no labels were recognised: each paragraph is a turn of nobody known"))
    self.turns = turns
  }

  /// Runs of lines; single lines where no line is blank and none was broken to fit a page.
  private static func paragraphs(_ lines: TextLines) -> [Range<Int>] {
    let runs = lines.paragraphs
    guard runs.count == 1, !lines.isHardWrapped else { return runs }
    return runs[0].map { $0..<$0 + 1 }
  }
}
