import CodingEngine
import QualitativeData

/// The passages terms are looked for in, and the talk they are held against.
struct LearningPassages {
  struct Passage: Sendable {
    /// The transcript's position in the material.
    let part: Int
    let range: TextRange
    let speaker: String?
  }

  let passages: [Passage]
  private(set) var counter: TermCounter

  /// What people coded in transcripts coded by hand and no rule found, against respondents' talk that is not coded so.
  static func missed(in material: LearningMaterial, keepsStopWords: Bool) -> LearningPassages {
    LearningPassages(
      material, keepsStopWords,
      inside: { part in
        guard part.isCodedByHand else { return [] }
        return part.accepted.filter { !part.suggestions.contains(where: $0.overlaps) }
      },
      outside: { part in
        guard part.isCodedByHand else { return [] }
        let taken = part.wordIndices(in: part.taken)
        return part.units.words.indices.filter { !taken.contains($0) }
      })
  }

  /// Suggestions that are wrong, against those that are right.
  static func wrong(in material: LearningMaterial, keepsStopWords: Bool) -> LearningPassages {
    LearningPassages(
      material, keepsStopWords,
      inside: { part in part.suggestions.filter { part.isRight($0) == false } },
      outside: { part in
        part.wordIndices(in: part.suggestions.filter { part.isRight($0) == true }).sorted()
      })
  }

  private init(
    _ material: LearningMaterial, _ keepsStopWords: Bool,
    inside: (LearningMaterial.Part) -> [TextRange], outside: (LearningMaterial.Part) -> [Int]
  ) {
    var passages: [Passage] = []
    var counter = TermCounter(keepsStopWords: keepsStopWords)
    for (index, part) in material.parts.enumerated() {
      for range in Self.joined(inside(part)) {
        let turn = part.transcript.firstTurn(endingAfterStartOf: range)
        let speaker =
          turn < part.transcript.turns.count
          ? part.transcript.speakerName(of: part.transcript.turns[turn]) : nil
        for stretch in part.stretches(of: Array(part.units.words(touchedBy: range))) {
          counter.addInside(stretch, passage: passages.count)
        }
        passages.append(Passage(part: index, range: range, speaker: speaker))
      }
    }
    for part in material.parts {
      for stretch in part.stretches(of: outside(part)) { counter.addOutside(stretch) }
    }
    self.passages = passages
    self.counter = counter
  }

  /// Spans that overlap as one: what two coders coded is one passage.
  private static func joined(_ ranges: [TextRange]) -> [TextRange] {
    ranges.sorted().reduce(into: []) { joined, range in
      if let last = joined.last, last.overlaps(range) {
        joined[joined.count - 1] = TextRange(last.start, max(last.end, range.end))
      } else {
        joined.append(range)
      }
    }
  }
}

extension LearningMaterial.Part {
  func wordIndices(in ranges: [TextRange]) -> Set<Int> {
    ranges.reduce(into: []) { $0.formUnion(units.words(touchedBy: $1)) }
  }

  /// Respondents' words among these, as runs of neighbours of one sentence.
  ///
  /// - Parameter indices: Positions among the transcript's words, rising.
  func stretches(of indices: [Int]) -> [TermCounter.Stretch] {
    var stretches: [TermCounter.Stretch] = []
    var run: [String] = []
    var previous = -2
    var sentence = 0
    func close() {
      if !run.isEmpty { stretches.append(.init(words: run, language: language)) }
      run = []
    }
    for index in indices {
      let before = sentence
      while units.sentences[sentence].words.upperBound <= index { sentence += 1 }
      if index != previous + 1 || sentence != before { close() }
      previous = index
      let turn = transcript.turns[units.sentences[sentence].turn]
      guard turn.speaker.map({ transcript.speakers[$0].countsAsRespondent }) ?? true else {
        close()
        continue
      }
      run.append(transcript.quote(units.words[index]))
    }
    close()
    return stretches
  }
}
