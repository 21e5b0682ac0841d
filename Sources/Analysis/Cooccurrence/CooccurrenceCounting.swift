/// Counts how codes meet, coding after coding.
struct CooccurrenceCounting {
  private struct Codes: Hashable {
    let first: Int
    let second: Int
  }

  /// A turn, or a whole transcript.
  private struct Unit: Hashable {
    let transcript: Int
    let turn: Int
  }

  private struct Meeting {
    var pairs = 0
    var firsts: Set<Int> = []
    var seconds: Set<Int> = []
    var units: Set<Unit> = []
    var characters = 0

    mutating func add(_ first: Int, _ second: Int) {
      pairs += 1
      firsts.insert(first)
      seconds.insert(second)
    }
  }

  private let level: Cooccurrence.Level
  private var meetings: [Codes: Meeting] = [:]
  /// For each code the characters it covers, or the turns or transcripts it stands in.
  private var characters: [Int]
  private var units: [Set<Unit>]

  init(_ level: Cooccurrence.Level, codes: Int) {
    self.level = level
    characters = Array(repeating: 0, count: codes)
    units = Array(repeating: [], count: codes)
  }

  var unitCounts: [Int] { units.map(\.count) }

  mutating func add(_ coding: PlacedSegments.Coding) {
    switch level {
    case .overlap:
      addPairs(of: coding) { $0.overlaps($1) ? .meets : .tooFar }
      addCharacters(of: coding)
    case .near(let reach):
      addPairs(of: coding) { first, second in
        if first.overlaps(second) { return .tooClose }
        return reach.holds(first, second) ? .meets : .tooFar
      }
    case .turn: addUnits(of: coding) { Array($0.turns) }
    case .transcript: addUnits(of: coding) { _ in [0] }
    }
  }

  func pairs(_ counts: [Int]) -> [Cooccurrence.Pair] {
    meetings.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
      .filter { $0.value.pairs + $0.value.units.count > 0 }
      .map { codes, meeting in
        let together = level.isOfPairs ? meeting.pairs : meeting.units.count
        return Cooccurrence.Pair(
          first: codes.first, second: codes.second, together: together,
          firstCount: counts[codes.first], secondCount: counts[codes.second],
          firstMeeting: level.isOfPairs ? meeting.firsts.count : together,
          secondMeeting: level.isOfPairs ? meeting.seconds.count : together,
          shared: shared(codes, meeting),
          segments: meeting.firsts.union(meeting.seconds).sorted())
      }
  }

  private func shared(_ codes: Codes, _ meeting: Meeting) -> Cooccurrence.Pair.Shared? {
    switch level {
    case .near: nil
    case .overlap:
      .init(
        both: meeting.characters,
        either: characters[codes.first] + characters[codes.second] - meeting.characters)
    case .turn, .transcript:
      .init(
        both: meeting.units.count, either: units[codes.first].union(units[codes.second]).count)
    }
  }

  // MARK: pairs of segments

  private enum Distance {
    case meets, tooClose, tooFar
  }

  /// Looks at each segment with those after it, until all further ones are too far.
  private mutating func addPairs(
    of coding: PlacedSegments.Coding,
    _ distance: (_ first: PlacedSegments.Segment, _ second: PlacedSegments.Segment) -> Distance
  ) {
    let segments = coding.segments
    for (index, first) in segments.enumerated() {
      for second in segments[(index + 1)...] {
        let distance = distance(first, second)
        if distance == .tooFar { break }
        if distance == .meets, first.code != second.code { note(first, second) }
      }
    }
  }

  private mutating func note(_ one: PlacedSegments.Segment, _ other: PlacedSegments.Segment) {
    let (first, second) = one.code < other.code ? (one, other) : (other, one)
    meetings[Codes(first: first.code, second: second.code), default: Meeting()]
      .add(first.position, second.position)
  }

  /// Adds what each code covers, each character once, and what each two cover together.
  private mutating func addCharacters(of coding: PlacedSegments.Coding) {
    var active: [Int: Int] = [:]
    var edges: [(place: Int, code: Int, change: Int)] = []
    for segment in coding.segments {
      edges.append((segment.characters.lowerBound, segment.code, 1))
      edges.append((segment.characters.upperBound, segment.code, -1))
    }
    edges.sort { ($0.place, $0.code, $0.change) < ($1.place, $1.code, $1.change) }
    var place = 0
    for edge in edges {
      let length = edge.place - place
      if length > 0, !active.isEmpty {
        let codes = active.keys.sorted()
        for (index, first) in codes.enumerated() {
          characters[first] += length
          for second in codes[(index + 1)...] {
            meetings[Codes(first: first, second: second), default: Meeting()].characters += length
          }
        }
      }
      place = edge.place
      let count = (active[edge.code] ?? 0) + edge.change
      active[edge.code] = count == 0 ? nil : count
    }
  }

  // MARK: turns and transcripts

  private mutating func addUnits(
    of coding: PlacedSegments.Coding, _ turns: (PlacedSegments.Segment) -> [Int]
  ) {
    var byUnit: [Int: [Int: [Int]]] = [:]
    for segment in coding.segments {
      for turn in turns(segment) {
        byUnit[turn, default: [:]][segment.code, default: []].append(segment.position)
      }
    }
    for (turn, byCode) in byUnit {
      let unit = Unit(transcript: coding.transcript, turn: turn)
      let codes = byCode.keys.sorted()
      for (index, first) in codes.enumerated() {
        units[first].insert(unit)
        for second in codes[(index + 1)...] {
          let key = Codes(first: first, second: second)
          meetings[key, default: Meeting()].units.insert(unit)
          meetings[key, default: Meeting()].firsts.formUnion(byCode[first]!)
          meetings[key, default: Meeting()].seconds.formUnion(byCode[second]!)
        }
      }
    }
  }
}
