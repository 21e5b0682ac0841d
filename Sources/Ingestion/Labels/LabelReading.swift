import QualitativeData

/// A labelled text as it is read in every format that has no marks of its own for who speaks.
struct LabelReading {
  let lines: TextLines
  let header: HeaderBlock
  let labels: SpeakerLabels

  /// - Parameter setApart: the lines whose beginning the document sets apart as names are, as by bold type.
  /// - Complexity: O(bytes).
  init(_ lines: TextLines, setApart: Set<Int> = []) {
    self.lines = lines
    let candidates = LabelScanner(lines).candidates
    header = HeaderBlock(lines, candidates)
    labels = SpeakerLabels(lines, candidates, from: header.end, setApart: setApart)
  }

  /// What is said at length before the first label.
  var talkBefore: SpeechBeforeLabels { SpeechBeforeLabels(lines, header: header, labels: labels) }

  /// Turns by labels, else by paragraphs; what looked like a header is said where there is nothing else.
  ///
  /// - Parameter talk: what is said before the first label, where that is read too.
  func turns(after talk: SpeechBeforeLabels? = nil) -> LabelledTurns {
    if let talk, !talk.turns.isEmpty {
      return LabelledTurns(lines, labels, header: header.lines + talk.lines)
    }
    if !labels.labels.isEmpty {
      let turns = LabelledTurns(lines, labels, header: header.lines)
      if !turns.turns.isEmpty { return turns }
    }
    let turns = UnlabelledTurns(lines, from: header.end).turns
    return turns.turns.isEmpty ? UnlabelledTurns(lines, from: 0).turns : turns
  }
}
