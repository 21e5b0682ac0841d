import QualitativeData

/// Makes turns of a recording's segments, in the order in which they begin.
struct NXTTurns {
  /// One speaker's stretch of words, before it is put in order.
  private struct Stretch {
    let agent: String
    let tokens: ArraySlice<NXTRecording.Token>
    let start: Double?
    let end: Double?
    let line: Int?
  }

  /// Without segments, a silence longer than this parts two turns.
  private static let silence = 1.0

  private let recording: NXTRecording
  private var findings: [Finding] = []
  private var stretches: [Stretch] = []

  init(_ recording: NXTRecording) {
    self.recording = recording
    var covered = recording.words.mapValues { Array(repeating: false, count: $0.tokens.count) }
    addSegments(&covered)
    addRest(covered)
  }

  /// - Complexity: O(words + segments log segments).
  func add(to assembly: inout TranscriptAssembly) {
    let agents = Set(recording.words.values.map(\.agent))
    assembly.cast = recording.people.cast(of: agents)
    assembly.findings += recording.complaints + findings
    if recording.marks > 0 {
      assembly.findings.append(
        Finding(.note, "\(recording.marks) marks of disfluency are not part of the text"))
    }
    for stretch in stretches.enumerated().sorted(by: {
      ($0.element.start ?? 0, $0.offset) < ($1.element.start ?? 0, $1.offset)
    }).map(\.element) {
      assembly.add(
        Self.text(of: stretch.tokens), speaker: .identifier(stretch.agent),
        time: Turn.Time(start: stretch.start, end: stretch.end), line: stretch.line)
    }
  }

  private mutating func addSegments(_ covered: inout [String: [Bool]]) {
    var lost: [Int] = []
    // One segment points once as a rule; more pointers are more stretches, so that nothing is joined by mistake.
    for segment in recording.segments {
      for target in segment.targets {
        guard let words = recording.words[target.file], let first = words.places[target.first],
          let last = words.places[target.last], first <= last
        else {
          lost.append(segment.line)
          continue
        }
        // What a segment before this one has covered is not said twice.
        let fresh = covered[target.file]?[first...last].firstIndex(of: false) ?? last + 1
        guard fresh <= last else { continue }
        for index in fresh...last { covered[target.file]?[index] = true }
        add(
          words.tokens[fresh...last], of: words.agent, segment.start, segment.end,
          line: nil)
      }
    }
    if let first = lost.first {
      findings.append(
        Finding(
          .warning,
          "\(lost.count) segments point to words that are not there, the first on line \(first) of its file"
        ))
    }
  }

  private mutating func addRest(_ covered: [String: [Bool]]) {
    var loose = 0
    for (file, words) in recording.words.sorted(by: { $0.key < $1.key }) {
      var start: Int?
      for index in 0...words.tokens.count {
        let isFree = index < words.tokens.count && covered[file]?[index] == false
        if let first = start, !isFree || Self.isSilent(words.tokens, before: index) {
          add(words.tokens[first..<index], of: words.agent, nil, nil, line: nil)
          loose += index - first
          start = nil
        }
        if isFree, start == nil { start = index }
      }
    }
    guard loose > 0 else { return }
    if recording.segments.isEmpty {
      findings.append(
        Finding(
          .note, "there are no segments: a silence of more than a second begins a new turn"))
    } else {
      findings.append(
        Finding(.warning, "\(loose) words stand in no segment and were read as turns of their own"))
    }
  }

  private static func isSilent(_ tokens: [NXTRecording.Token], before index: Int) -> Bool {
    guard index < tokens.count, let start = tokens[index].start, let end = tokens[index - 1].end
    else { return false }
    return start - end > silence
  }

  private mutating func add(
    _ tokens: ArraySlice<NXTRecording.Token>, of agent: String, _ start: Double?, _ end: Double?,
    line: Int?
  ) {
    stretches.append(
      Stretch(
        agent: agent, tokens: tokens, start: start ?? tokens.lazy.compactMap(\.start).first,
        end: end ?? tokens.reversed().lazy.compactMap(\.end).first, line: line))
  }

  private static func text(of tokens: ArraySlice<NXTRecording.Token>) -> TurnText {
    var text = TurnText()
    var joinsNext = true
    for token in tokens {
      switch token.content {
      case .word(let word, let isPunctuation):
        let first = word.utf8.first ?? 0x20
        let attaches = isPunctuation && TurnText.closes(first)
        if !attaches, !joinsNext { text.blank() }
        text.add(word)
        joinsNext = isPunctuation && [0x28, 0x5B].contains(first)
      case .event(let words, let kind):
        text.event(words, kind)
        joinsNext = false
      }
    }
    return text
  }
}
