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
    /// Which people the speakers are.
    package let people: PeopleSpeaking
    /// How many turns there are of which nobody knows who speaks.
    package let turnsOfNobody: Int

    fileprivate init(_ transcript: Transcript, _ speakers: [Speaker], words: [Int]) {
      name = transcript.name
      variables = transcript.variables
      self.speakers = speakers
      self.words = words
      let hasUnnamed = speakers.count > transcript.speakers.count
      let people = PeopleSpeaking(speakers, unnamed: hasUnnamed ? speakers.count - 1 : nil)
      self.people = people
      turnsOfNobody =
        hasUnnamed || !people.areSpeakers
        ? transcript.turns.count { $0.speaker.map { people[$0].isEmpty } ?? true } : 0
    }

    /// Whether the transcript says what was asked.
    var saysWhatWasAsked: Bool { variables.keys.contains { $0.hasPrefix("asked:") } }

    /// The respondents; where a transcript has none, everybody, so that it is still one of n.
    package var speakersThatCount: [Int] {
      let respondents = speakers.indices.filter { speakers[$0].countsAsRespondent }
      return respondents.isEmpty ? Array(speakers.indices) : respondents
    }

    /// The value of a variable for one speaker: the speaker's own, else the transcript's.
    package func value(of variable: String, for speaker: Int) -> String? {
      speakers[speaker].variables[variable] ?? variables[variable]
    }
  }

  package private(set) var transcripts: [Profile] = []
  /// The codes of segments, in the order in which they were met or given; a segment knows its code by position.
  package private(set) var codes: [CodePath] = []
  private(set) var coders: [Coder] = []
  private var codeNumbers: [CodePath: Int] = [:]
  private var coderNumbers: [Coder: Int] = [:]
  private(set) var rows: [Row] = []
  private(set) var furtherStretches: [Row.Stretch] = []
  /// Where the segments of each transcript begin, but for the first ones, whose segments were forgotten.
  private var firstRows: [Int] = []

  package init() {}

  /// Material for suggestions of one codebook, whose codes are known by their positions in it.
  package init(codes: [CodePath]) {
    for code in codes { _ = number(of: code) }
  }

  /// The name of the speaker of turns that have none.
  package static let unnamed = "(unknown)"

  /// Adds one transcript and its segments, which may be none.
  ///
  /// - Complexity: O(turns + segments × log words); less where segments come by place.
  package mutating func add(
    _ transcript: Transcript, units: TextUnits, segments coded: [CodedSegment]
  ) {
    var places = add(transcript, units: units)
    for segment in coded {
      add(
        segment.range, &places, code: number(of: segment.code), coder: number(of: segment.coder),
        segment.judgement)
    }
  }

  /// Adds one transcript and what a codebook's rules propose in it.
  ///
  /// - Parameter suggestions: Calls with each span and its code's position among `codes`.
  package mutating func add(
    _ transcript: Transcript, units: TextUnits,
    suggestions: ((_ code: Int, _ span: TextRange) -> Void) -> Void
  ) {
    var places = add(transcript, units: units)
    let coder = number(of: .codebook)
    suggestions { code, span in
      add(span, &places, code: code, coder: coder, .suggested)
    }
  }

  /// A segment on its way in: a span, and its code's and coder's numbers.
  package struct Place: Sendable {
    package let range: TextRange
    package let code: Int
    package let coder: Int
    package let judgement: CodedSegment.Judgement
    /// Who says all of it, as `speakers(of:in:)` says; needed where no units are given.
    package let speaker: UInt32?

    package init(
      range: TextRange, code: Int, coder: Int, judgement: CodedSegment.Judgement, speaker: UInt32?
    ) {
      self.range = range
      self.code = code
      self.coder = coder
      self.judgement = judgement
      self.speaker = speaker
    }
  }

  /// Adds one transcript and its segments as plain numbers.
  ///
  /// - Parameter units: `nil` where who speaks is enough: then no words are counted, segments have no references,
  ///   and each must say who says it.
  package mutating func add(_ transcript: Transcript, units: TextUnits?, places coded: [Place]) {
    guard let units else { return addWithoutUnits(transcript, coded) }
    var places = add(transcript, units: units)
    for place in coded {
      add(place.range, &places, code: place.code, coder: place.coder, place.judgement)
    }
  }

  /// Who says each of some spans, as positions among the speakers of the transcript's profile; quick for spans that
  /// come in order.
  ///
  /// - Returns: `nil` where a span does not lie within one turn.
  package static func speakers(
    of ranges: [TextRange], in transcript: Transcript
  ) -> [UInt32]? {
    var places = TurnPlaces(transcript)
    var speakers: [UInt32] = []
    for range in ranges {
      guard let turn = places.turn(around: range) else { return nil }
      speakers.append(UInt32(transcript.turns[turn].speaker ?? transcript.speakers.count))
    }
    return speakers
  }

  private mutating func addWithoutUnits(_ transcript: Transcript, _ coded: [Place]) {
    let speakers = Self.speakers(of: transcript)
    transcripts.append(
      Profile(transcript, speakers, words: Array(repeating: 0, count: speakers.count)))
    firstRows.append(rows.count)
    let nowhere = Row.Place(turn: 0, sentence: 0)
    for place in coded {
      guard let speaker = place.speaker else {
        preconditionFailure("without units, a segment says whose words it is")
      }
      rows.append(
        Row(
          range: place.range, transcript: UInt32(transcripts.count - 1), code: UInt32(place.code),
          coder: UInt16(place.coder), judgement: place.judgement, first: nowhere, last: nowhere,
          stretch: Row.Stretch(speaker: Int(speaker), words: 0..<0), stretches: 1,
          firstFurther: UInt32(furtherStretches.count)))
    }
  }

  /// The positions of a transcript's segments; none where they were forgotten.
  func segments(of transcript: Int) -> Range<Int> {
    let held = transcript - (transcripts.count - firstRows.count)
    guard held >= 0 else { return 0..<0 }
    return firstRows[held]..<(held + 1 < firstRows.count ? firstRows[held + 1] : rows.count)
  }

  /// Forgets all segments, once they are counted; the transcripts stay.
  package mutating func forgetSegments() {
    rows.removeAll(keepingCapacity: true)
    furtherStretches.removeAll(keepingCapacity: true)
    firstRows.removeAll(keepingCapacity: true)
  }

  /// A transcript's speakers; where turns have none, one more of unknown kind stands last.
  private static func speakers(of transcript: Transcript) -> [Speaker] {
    guard transcript.turns.contains(where: { $0.speaker == nil }) else {
      return transcript.speakers
    }
    return transcript.speakers + [Speaker(name: unnamed, kind: .unknown)]
  }

  private mutating func add(_ transcript: Transcript, units: TextUnits) -> SegmentPlaces {
    let speakers = Self.speakers(of: transcript)
    var words = Array(repeating: 0, count: speakers.count)
    for (index, turn) in transcript.turns.enumerated() {
      words[turn.speaker ?? speakers.count - 1] += units.words(ofTurn: index).count
    }
    transcripts.append(Profile(transcript, speakers, words: words))
    firstRows.append(rows.count)
    return SegmentPlaces(transcript, units, unnamed: speakers.count - 1)
  }

  private mutating func add(
    _ range: TextRange, _ places: inout SegmentPlaces, code: Int, coder: Int,
    _ judgement: CodedSegment.Judgement
  ) {
    if let same = rows.last, same.range == range, rows.count > firstRows.last ?? 0 {
      return rows.append(
        same.of(code: UInt32(code), coder: UInt16(coder), judgement: judgement))
    }
    guard let (first, last) = places.sentences(touchedBy: range) else { return }
    let firstFurther = furtherStretches.count
    var stretch = places.stretch(of: range, from: first, to: last)
    var count = stretch == nil ? 0 : 1
    if count == 0 {
      places.forEachStretch(of: range) { found in
        if count == 0 { stretch = found } else { furtherStretches.append(found) }
        count += 1
      }
    }
    rows.append(
      Row(
        range: range, transcript: UInt32(transcripts.count - 1), code: UInt32(code),
        coder: UInt16(coder), judgement: judgement, first: places.place(ofSentence: first),
        last: places.place(ofSentence: last),
        stretch: stretch ?? Row.Stretch(speaker: 0, words: 0..<0),
        stretches: UInt32(count), firstFurther: UInt32(firstFurther)))
  }

  /// The number of a code, known from now on.
  package mutating func number(of code: CodePath) -> Int {
    if let known = codeNumbers[code] { return known }
    codes.append(code)
    codeNumbers[code] = codes.count - 1
    return codes.count - 1
  }

  /// The number of a coder, known from now on.
  package mutating func number(of coder: Coder) -> Int {
    if let known = coderNumbers[coder] { return known }
    coders.append(coder)
    coderNumbers[coder] = coders.count - 1
    return coders.count - 1
  }
}

extension CodedMaterial {
  /// The turns of some transcripts of which nobody knows who speaks, and in how many of these they stand.
  package func turnsOfNobody(in transcripts: [Int]) -> (turns: Int, transcripts: Int) {
    transcripts.reduce(into: (0, 0)) { sum, index in
      let turns = self.transcripts[index].turnsOfNobody
      sum = (sum.0 + turns, sum.1 + (turns > 0 ? 1 : 0))
    }
  }
}
