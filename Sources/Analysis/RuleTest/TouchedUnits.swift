import QualitativeData

/// Which units a mark touches, of those that count.
struct TouchedUnits {
  let unit: ComparedUnit
  /// Whether interviewers' words count, too.
  let countsInterviewers: Bool
  /// For each transcript, which of its sentences count.
  private let counts: [[Bool]]
  private let sentences: [[RuleTestMaterial.Sentence]]
  private let isNarrowed: Bool
  /// For each transcript and speaker, whether the conditions hold.
  private let wanted: [[Bool]]

  init(_ question: RuleTest.Question, _ material: RuleTestMaterial) {
    let countsInterviewers = material.rules.contains {
      $0.text.speakers == .all || $0.text.speakers == .interviewers
    }
    let wanted = material.coded.transcripts.map { profile in
      profile.speakers.indices.map { question.selection.wants(speaker: $0, of: profile) }
    }
    counts = zip(material.coded.transcripts, material.sentences).enumerated().map { index, pair in
      pair.1.map { sentence in
        sentence.hasWords && wanted[index][sentence.speaker]
          && (countsInterviewers || pair.0.speakers[sentence.speaker].countsAsRespondent)
      }
    }
    unit = question.unit
    self.countsInterviewers = countsInterviewers
    self.wanted = wanted
    sentences = material.sentences
    isNarrowed = !question.selection.conditions.isEmpty
  }

  /// Whether any speaker of a transcript meets the conditions.
  func wants(transcript: Int) -> Bool { !isNarrowed || wanted[transcript].contains(true) }

  /// What a mark stands for in a comparison; empty where it touches nothing that counts.
  func items(of mark: RuleTestMaterial.Mark, coder: String?) -> [ComparedItem] {
    func item(_ span: Range<Int>, _ segment: ComparedItem.Owner? = nil) -> ComparedItem {
      ComparedItem(transcript: mark.transcript, span: span, segment: segment)
    }
    let touched = mark.sentences.filter { counts[mark.transcript][$0] }
    switch unit {
    case .segment:
      let isWanted =
        !isNarrowed
        || mark.sentences.contains {
          wanted[mark.transcript][sentences[mark.transcript][$0].speaker]
        }
      return isWanted
        ? [item(mark.range.start..<mark.range.end, .init(code: mark.code, coder: coder))] : []
    case .sentence: return touched.map { item($0..<$0 + 1) }
    case .turn:
      return Set(touched.map { sentences[mark.transcript][$0].turn }).map { item($0..<$0 + 1) }
    case .transcript: return touched.isEmpty ? [] : [item(0..<1)]
    }
  }

  /// The text of an item; `nil` for a whole transcript.
  func range(of item: ComparedItem) -> TextRange? {
    let sentences = sentences[item.transcript]
    switch unit {
    case .segment: return TextRange(item.span.lowerBound, item.span.upperBound)
    case .sentence: return sentences[item.span.lowerBound].range
    case .turn:
      let ofTurn = sentences.filter { $0.turn == item.span.lowerBound }.map(\.range)
      return ofTurn.first.map { TextRange($0.start, ofTurn.last!.end) }
    case .transcript: return nil
    }
  }
}
