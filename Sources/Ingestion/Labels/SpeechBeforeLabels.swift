import QualitativeData

/// A talk that stands before the first label, as when a lecture is followed by questions.
///
/// A title page, a summary or a list of those present is shorter than that, and no speech.
struct SpeechBeforeLabels {
  /// The paragraphs, each a turn; none where there is no such talk.
  private(set) var turns: [TextRange] = []
  /// Their lines, from 0.
  private(set) var lines: [Int] = []

  /// - Complexity: O(lines).
  init(_ text: TextLines, header: HeaderBlock, labels: SpeakerLabels) {
    guard let first = labels.labels.first?.line else { return }
    let inHeader = Set(header.lines)
    let paragraphs = text.paragraphs(upTo: first).filter {
      $0.lowerBound >= header.end && $0.upperBound <= first && !inHeader.contains($0.lowerBound)
    }
    let ranges = paragraphs.map {
      text.lines[$0.lowerBound].content
        .lowerBound..<text.lines[$0.upperBound - 1].content.upperBound
    }
    let isSaid = paragraphs.contains { text.endsSentence($0.upperBound - 1) }
    guard isSaid, ranges.reduce(0, { $0 + $1.count }) * 5 >= text.bytes.count, !ranges.isEmpty
    else {
      return
    }
    turns = ranges.map { TextRange($0.lowerBound, $0.upperBound) }
    lines = paragraphs.flatMap { $0 }
  }

  func finding(in text: TextLines) -> Finding? {
    guard let line = lines.first else { return nil }
    return Finding(
      .warning, line: line + 1,
      "much is said before the first label, so each paragraph there was read as a turn nobody is named for; put a label before it to say whose it is"
    )
  }
}
