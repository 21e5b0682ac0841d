import QualitativeData

/// Makes turns of a document's contributions.
///
/// A contribution without a speaker describes what is heard. It stands in brackets at the end of the turn before, or
/// at the beginning of the first; one that was analysed into words, or is long, is a turn nobody is named for.
enum FOLKERTurns {
  /// No description of a sound is longer, in bytes.
  private static let longestDescription = 100

  /// - Complexity: O(length of the contributions).
  static func add(_ document: FOLKERDocument, to assembly: inout TranscriptAssembly) {
    var turns: [(text: TurnText, contribution: FOLKERContribution)] = []
    var first: [TurnText] = []
    var described: [Int] = []
    for contribution in document.contributions where !contribution.text.isEmpty {
      guard isDescription(contribution) else {
        var text = TurnText()
        for heard in first { append(heard, to: &text) }
        first = []
        text.blank()
        text.append(contribution.text)
        turns.append((text, contribution))
        continue
      }
      described.append(contribution.line)
      if turns.isEmpty {
        first.append(contribution.text)
      } else {
        append(contribution.text, to: &turns[turns.count - 1].text)
      }
    }
    for turn in turns {
      assembly.add(
        turn.text, speaker: .identifier(turn.contribution.speaker),
        time: time(of: turn.contribution, document.times), line: turn.contribution.line)
    }
    guard let line = described.first else { return }
    assembly.findings.append(
      Finding(
        .note, line: line,
        "\(counted(described.count, "contribution")) without a speaker put in brackets into the turn before"
      ))
  }

  private static func isDescription(_ contribution: FOLKERContribution) -> Bool {
    contribution.speaker == nil && !contribution.hasWords
      && contribution.text.bytes.count <= longestDescription
  }

  private static func append(_ heard: TurnText, to text: inout TurnText) {
    text.blank()
    if !heard.events.isEmpty {
      text.append(heard)
      return
    }
    let words = String(decoding: heard.bytes, as: UTF8.self)
    var bare = Substring(words)
    while let first = bare.first, let last = bare.last, bare.count > 2,
      (first == "(" && last == ")") || (first == "[" && last == "]")
    {
      bare = bare.dropFirst().dropLast()
    }
    text.event(bare, EventWords.kind(of: String(bare)) ?? .sound)
  }

  private static func time(
    of contribution: FOLKERContribution, _ times: [String: Double]
  ) -> Turn.Time {
    Turn.Time(
      start: contribution.start.flatMap { times[$0] }, end: contribution.end.flatMap { times[$0] })
  }
}
