import QualitativeData

/// The pieces of segments behind each cell, and what is counted of them.
///
/// One more column than there are values stands for all of them together.
struct MatrixCounting {
  /// One stretch of one segment.
  struct Piece {
    let segment: Int
    let stretch: CodedMaterial.Segment.Stretch
  }

  /// Who belongs to a cell, whatever is coded.
  struct Talk {
    var transcripts: Set<Int> = []
    var speakers: Set<String> = []
    var words = 0
  }

  let rows: MatrixFrame
  let columns: MatrixFrame
  let question: ThemeMatrix.Question
  let material: CodedMaterial
  private(set) var pieces: [[[Piece]]]
  private(set) var talk: [[Talk]]
  private(set) var columnTalk: [Talk]
  private(set) var rowTalk: [Talk]
  /// For a percentage of segments or words: what each row, each column, or all of it adds up to.
  private(set) var sums: [Double] = []
  /// Whether any transcript says what was asked.
  let mayBeUnasked: Bool
  private(set) var segmentCount = 0
  private(set) var coders: [String] = []

  init(
    question: ThemeMatrix.Question, material: CodedMaterial, rows: MatrixFrame,
    columns: MatrixFrame
  ) {
    self.question = question
    self.material = material
    self.rows = rows
    self.columns = columns
    mayBeUnasked = material.transcripts.contains { transcript in
      transcript.variables.keys.contains { $0.hasPrefix("asked:") }
    }
    let width = columns.values.count + 1
    pieces = Array(
      repeating: Array(repeating: [], count: width), count: rows.values.count)
    talk = Array(
      repeating: Array(repeating: Talk(), count: width), count: rows.values.count)
    columnTalk = Array(repeating: Talk(), count: width)
    rowTalk = Array(repeating: Talk(), count: rows.values.count)
    addSegments(all: width - 1)
    addTalk(all: width - 1)
    sums = percentBases(all: width - 1)
  }

  private mutating func addSegments(all: Int) {
    var names: Set<String> = []
    for (index, segment) in material.segments.enumerated() where question.selection.wants(segment) {
      let profile = material.transcripts[segment.transcript]
      var isIn = false
      for stretch in segment.stretches
      where question.selection.wants(speaker: stretch.speaker, of: profile) {
        isIn = true
        let piece = Piece(segment: index, stretch: stretch)
        let across = columns.positions(of: segment, speaker: stretch.speaker)
        for row in rows.positions(of: segment, speaker: stretch.speaker) {
          for column in across { pieces[row][column].append(piece) }
          pieces[row][all].append(piece)
        }
      }
      if isIn {
        segmentCount += 1
        names.insert(segment.coder.description)
      }
    }
    coders = names.sorted()
  }

  private mutating func addTalk(all: Int) {
    for (index, profile) in material.transcripts.enumerated() {
      for speaker in profile.speakersThatCount
      where question.selection.wants(speaker: speaker, of: profile) {
        let across = columns.positions(ofSpeaker: speaker, in: index) + [all]
        let down = rows.positions(ofSpeaker: speaker, in: index)
        for column in across { add(speaker, of: index, to: &columnTalk[column]) }
        for row in down {
          add(speaker, of: index, to: &rowTalk[row])
          for column in across { add(speaker, of: index, to: &talk[row][column]) }
        }
      }
    }
  }

  private func add(_ speaker: Int, of transcript: Int, to talk: inout Talk) {
    talk.transcripts.insert(transcript)
    let profile = material.transcripts[transcript]
    if profile.speakers[speaker].countsAsRespondent {
      talk.speakers.insert(person(speaker, in: transcript))
      talk.words += profile.words[speaker]
    }
  }

  /// Who a speaker is: a name within its transcript, or a person met in several.
  private func person(_ speaker: Int, in transcript: Int) -> String {
    let speakers = material.transcripts[transcript].speakers
    return speakers[speaker].isSamePersonEverywhere
      ? "*\(speakers[speaker].name)" : "\(transcript):\(speaker)"
  }

  /// The selection's transcripts in which none of the coders asked for has accepted anything, whatever the code.
  var untouched: (transcripts: Int, of: Int) {
    let all = columnTalk[columns.values.count].transcripts
    let touched = Set(
      material.segments.filter {
        $0.judgement == .accepted && question.selection.wants($0.coder)
      }.map(\.transcript))
    return (all.subtracting(touched).count, all.count)
  }

  /// n of a column.
  func size(ofColumn column: Int) -> Int {
    question.measure == .speakers
      ? columnTalk[column].speakers.count : columnTalk[column].transcripts.count
  }

  func cell(_ row: Int, _ column: Int) -> ThemeMatrix.Cell {
    let behind = pieces[row][column]
    let segments = distinctSegments(behind)
    let denominator = denominator(row, column)
    let value = value(behind, denominator: denominator)
    let wasAsked = !segments.isEmpty || wasAsked(row, column)
    return ThemeMatrix.Cell(
      value: wasAsked ? value : nil,
      blank: wasAsked ? (value == nil ? .undefined : nil) : .notAsked,
      denominator: denominator, segments: segments, references: references(to: segments))
  }

  private func value(_ behind: [Piece], denominator: Double?) -> Double? {
    func share(_ count: Double, times factor: Double) -> Double? {
      guard let denominator, denominator > 0 else { return nil }
      return count * factor / denominator
    }
    switch question.measure {
    case .shareOfTalk: return share(count(.words, behind), times: 100)
    case .per1000Words: return share(count(.segments, behind), times: 1000)
    default:
      let count = count(question.measure, behind)
      return question.percent == nil ? count : share(count, times: 100)
    }
  }

  func count(_ measure: Measure, _ behind: [Piece]) -> Double {
    switch measure {
    case .presence: behind.isEmpty ? 0 : 1
    case .transcripts: Double(Set(behind.map { material.segments[$0.segment].transcript }).count)
    case .speakers: Double(people(behind).count)
    case .words, .shareOfTalk: Double(words(behind))
    case .segments, .per1000Words: Double(distinctSegments(behind).count)
    }
  }

  private func people(_ behind: [Piece]) -> Set<String> {
    Set(
      behind.compactMap { piece in
        let transcript = material.segments[piece.segment].transcript
        let speaker = material.transcripts[transcript].speakers[piece.stretch.speaker]
        return speaker.countsAsRespondent ? person(piece.stretch.speaker, in: transcript) : nil
      })
  }

  /// The respondents' words under any of the pieces, each once.
  private func words(_ behind: [Piece]) -> Int {
    var byTranscript: [Int: [Range<Int>]] = [:]
    for piece in behind {
      let transcript = material.segments[piece.segment].transcript
      guard material.transcripts[transcript].speakers[piece.stretch.speaker].countsAsRespondent
      else {
        continue
      }
      byTranscript[transcript, default: []].append(piece.stretch.words)
    }
    return byTranscript.values.reduce(0) { $0 + Self.unionLength($1) }
  }

  private static func unionLength(_ ranges: [Range<Int>]) -> Int {
    var covered = 0
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      covered += max(0, range.upperBound - max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    return covered
  }

  private func distinctSegments(_ behind: [Piece]) -> [Int] {
    var found: [Int] = []
    for piece in behind where found.last != piece.segment { found.append(piece.segment) }
    return found
  }

  private func references(to segments: [Int]) -> [QuoteReference] {
    var seen: Set<QuoteReference> = []
    return segments.sorted {
      let (left, right) = (material.segments[$0], material.segments[$1])
      return (left.transcript, left.range) < (right.transcript, right.range)
    }.map { material.segments[$0].reference }.filter { seen.insert($0).inserted }
  }
}
