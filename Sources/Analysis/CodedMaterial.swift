import QualitativeData

/// Transcripts with how much each speaker said, and segments with whose words they cover: all that counting needs.
///
/// It holds no text, so that a study of any size can be counted.
package struct CodedMaterial: Sendable {
  /// One transcript, as far as counting needs it.
  package struct Profile: Sendable {
    package let name: String
    package let variables: [String: String]
    /// The transcript's speakers; where turns have none, one more of unknown kind stands last.
    package let speakers: [Speaker]
    /// How many words each speaker said.
    package let words: [Int]

    /// The respondents; where a transcript has none, everybody, so that it is still one of n.
    var speakersThatCount: [Int] {
      let respondents = speakers.indices.filter { speakers[$0].countsAsRespondent }
      return respondents.isEmpty ? Array(speakers.indices) : respondents
    }

    /// The value of a variable for one speaker: the speaker's own, else the transcript's.
    package func value(of variable: String, for speaker: Int) -> String? {
      speakers[speaker].variables[variable] ?? variables[variable]
    }
  }

  /// A segment with the stretches of words it covers, each by one speaker.
  package struct Segment: Sendable {
    package struct Stretch: Sendable {
      package let speaker: Int
      /// Positions among the transcript's words; empty where only an event is covered.
      package let words: Range<Int>
    }

    package let transcript: Int
    package let code: CodePath
    package let coder: Coder
    package let judgement: CodedSegment.Judgement
    package let range: TextRange
    package let reference: QuoteReference
    package let stretches: [Stretch]
  }

  package private(set) var transcripts: [Profile] = []
  package private(set) var segments: [Segment] = []

  package init() {}

  /// The name of the speaker of turns that have none.
  package static let unnamed = "(unknown)"

  /// Adds one transcript and its segments, which may be none.
  ///
  /// - Complexity: O(turns + segments × log words).
  package mutating func add(
    _ transcript: Transcript, units: TextUnits, segments coded: [CodedSegment]
  ) {
    var speakers = transcript.speakers
    if transcript.turns.contains(where: { $0.speaker == nil }) {
      speakers.append(Speaker(name: Self.unnamed, kind: .unknown))
    }
    var words = Array(repeating: 0, count: speakers.count)
    for (index, turn) in transcript.turns.enumerated() {
      words[turn.speaker ?? speakers.count - 1] += units.words(ofTurn: index).count
    }
    let position = transcripts.count
    transcripts.append(
      Profile(
        name: transcript.name, variables: transcript.variables, speakers: speakers, words: words))
    for segment in coded {
      guard let reference = units.reference(to: segment.range, in: transcript.name) else {
        continue
      }
      segments.append(
        Segment(
          transcript: position, code: segment.code, coder: segment.coder,
          judgement: segment.judgement, range: segment.range, reference: reference,
          stretches: Self.stretches(of: segment.range, in: transcript, units, speakers.count - 1)))
    }
  }

  private static func stretches(
    of range: TextRange, in transcript: Transcript, _ units: TextUnits, _ unnamed: Int
  ) -> [Segment.Stretch] {
    let first = transcript.firstTurn(endingAfterStartOf: range)
    var found: [Segment.Stretch] = []
    let words = units.words(touchedBy: range)
    for index in first..<transcript.turns.count
    where transcript.turns[index].range.start < range.end {
      let covered = words.clamped(to: units.words(ofTurn: index))
      if !covered.isEmpty || words.isEmpty {
        found.append(
          Segment.Stretch(speaker: transcript.turns[index].speaker ?? unnamed, words: covered))
      }
    }
    return found
  }
}
