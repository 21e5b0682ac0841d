import QualitativeData

/// Transcripts cut into units, with what people judged in them: all that a comparison of coders needs.
///
/// A coder has coded a transcript when they have judged anything in it. A unit has a code from a coder when one of the
/// coder's accepted segments with it covers a part of a word of the unit. Units without a word do not count.
package struct AgreementMaterial: Sendable {
  /// One transcript.
  struct Part: Sendable {
    let name: String
    /// How many words each unit has.
    let words: [Int]
    /// Who judged anything in it.
    let judges: Set<String>
    let givings: [Giving]
    let suggestions: [SuggestionsJudged.Judged]
  }

  /// An accepted segment, and the units it touches.
  struct Giving: Sendable {
    let code: CodePath
    let coder: String
    let units: [Int]
  }

  private(set) var parts: [Part] = []
  private var transcripts: ComparedTranscripts

  package var question: AgreementQuestion { transcripts.question }
  var codebook: Codebook? { transcripts.codebook }
  var coded: CodedMaterial { transcripts.coded }

  package init(_ question: AgreementQuestion, codebook: Codebook?) {
    transcripts = ComparedTranscripts(question, codebook: codebook)
  }

  /// Adds a transcript with what people judged in it, rejections too.
  ///
  /// - Complexity: O(units + segments × log words).
  package mutating func add(_ transcript: Transcript, units: TextUnits, judged: [CodedSegment]) {
    let taken = transcripts.take(transcript, units, judged)
    let stretches = UnitStretches(
      question.unit, of: transcript, units: units, counts: taken.counts)
    parts.append(
      Part(
        name: transcript.name, words: stretches.words,
        judges: taken.judges,
        givings: taken.accepted.map { segment in
          Giving(
            code: question.compared(segment.code), coder: segment.coder.description,
            units: stretches.touched(by: units.words(touchedBy: segment.range)))
        }, suggestions: taken.suggestions))
  }
}

/// The units of one transcript as stretches of words, in order.
private struct UnitStretches {
  private var stretches: [(words: Range<Int>, unit: Int)] = []
  /// How many words each unit has.
  private(set) var words: [Int] = []

  init(
    _ unit: UnitOfAnalysis, of transcript: Transcript, units: TextUnits, counts: [Bool]
  ) {
    switch unit {
    case .turn, .transcript:
      for turn in transcript.turns.indices where counts[turn] {
        add(units.words(ofTurn: turn), asNew: unit == .turn)
      }
    case .paragraph:
      for paragraph in units.paragraphs where counts[paragraph.turn] {
        guard let first = paragraph.sentences.first, let last = paragraph.sentences.last else {
          continue
        }
        let behind = units.sentences[last].words.upperBound
        add(units.sentences[first].words.lowerBound..<behind, asNew: true)
      }
    case .sentence:
      for sentence in units.sentences where counts[sentence.turn] {
        add(sentence.words, asNew: true)
      }
    }
  }

  private mutating func add(_ range: Range<Int>, asNew isNew: Bool) {
    guard !range.isEmpty else { return }
    if isNew || words.isEmpty { words.append(0) }
    words[words.count - 1] += range.count
    stretches.append((range, words.count - 1))
  }

  /// The units that hold one of a range of words, each once.
  ///
  /// - Complexity: O(log stretches + units found).
  func touched(by range: Range<Int>) -> [Int] {
    guard !range.isEmpty else { return [] }
    var found: [Int] = []
    var next = stretches.partitioningIndex { $0.words.upperBound > range.lowerBound }
    while next < stretches.count, stretches[next].words.lowerBound < range.upperBound {
      if found.last != stretches[next].unit { found.append(stretches[next].unit) }
      next += 1
    }
    return found
  }
}
