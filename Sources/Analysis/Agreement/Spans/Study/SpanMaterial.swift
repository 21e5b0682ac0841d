import QualitativeData

/// Transcripts with what people marked in them, as plain numbers: all that a comparison of spans needs.
///
/// The text that is compared is what the speakers in question say, turn after turn without labels, in characters
/// (Unicode code points). A segment stands on it from its first to its last such character.
package struct SpanMaterial: Sendable {
  struct Part: Sendable {
    let name: String
    /// How many characters are compared, and how many sentences they make.
    let length: Int
    let sentences: Int
    /// Who judged anything in it.
    let judges: Set<String>
    let markings: [Marking]
    let suggestions: [SuggestionsJudged.Judged]
  }

  /// An accepted segment on the compared text.
  struct Marking: Sendable {
    let code: CodePath
    let coder: String
    let span: Range<Int>
    /// The first sentence it touches, and the one behind the last.
    let sentences: Range<Int>
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
  /// - Complexity: O(characters + segments × log turns).
  package mutating func add(_ transcript: Transcript, units: TextUnits, judged: [CodedSegment]) {
    let taken = transcripts.take(transcript, units, judged)
    let text = ComparedText(transcript, units, counts: taken.counts)
    parts.append(
      Part(
        name: transcript.name, length: text.length, sentences: text.sentences.count,
        judges: taken.judges,
        markings: taken.accepted.compactMap { segment in
          guard let span = text.span(of: segment.range) else { return nil }
          return Marking(
            code: question.compared(segment.code), coder: segment.coder.description, span: span,
            sentences: text.sentences(touchedBy: segment.range))
        }, suggestions: taken.suggestions))
  }
}

/// The turns of a transcript that are compared, laid one behind the other.
private struct ComparedText {
  let length: Int
  let sentences: [TextRange]
  /// For each compared turn its place in the transcript, and how many compared characters stand before it.
  private var turns: [(range: TextRange, before: Int)] = []
  private let offsets: CodePointOffsets

  init(_ transcript: Transcript, _ units: TextUnits, counts: [Bool]) {
    offsets = CodePointOffsets(transcript.text)
    var length = 0
    for (turn, counts) in zip(transcript.turns, counts) where counts {
      turns.append((turn.range, length))
      length +=
        offsets.codePoints(before: turn.range.end)
        - offsets.codePoints(before: turn.range.start)
    }
    self.length = length
    sentences = units.sentences.filter { counts[$0.turn] }.map(\.range)
  }

  /// `nil` where a segment touches none of it.
  func span(of range: TextRange) -> Range<Int>? {
    let (start, end) = (place(of: range.start), place(of: range.end))
    return start < end ? start..<end : nil
  }

  /// How many compared characters stand before a place in the transcript.
  private func place(of offset: Int) -> Int {
    let index = turns.partitioningIndex { $0.range.start > offset }
    guard index > 0 else { return 0 }
    let turn = turns[index - 1]
    return turn.before + offsets.codePoints(before: min(offset, turn.range.end))
      - offsets.codePoints(before: turn.range.start)
  }

  func sentences(touchedBy range: TextRange) -> Range<Int> {
    let first = sentences.partitioningIndex { $0.end > range.start }
    let behind = sentences.partitioningIndex { $0.start >= range.end }
    return first..<max(first, behind)
  }
}
