import QualitativeData

/// Turns as spans of a text, made from the labels that begin them.
struct LabelledTurns {
  private(set) var turns: [Turn] = []
  private(set) var speakers = SpeakerList()
  var findings: [Finding] = []

  private let lines: TextLines
  private var empty: [Int] = []
  /// The speaker of each spelling met so far.
  private var met: [Int?] = []
  /// Whether a time without brackets stands after nearly every label.
  private var hasBareTimes = false
  /// Whether times are written with full stops.
  private var mayHaveStops = false

  init(_ lines: TextLines) { self.lines = lines }

  /// - Complexity: O(lines).
  init(_ lines: TextLines, _ labels: SpeakerLabels, header: [Int] = []) {
    self.lines = lines
    mayHaveStops = LabelTimes.haveStops(lines)
    let starts = labels.labels.map { start(of: $0) }
    hasBareTimes = Self.hasBareTimes(labels.labels, lines)
    noteJunk(before: starts[0].line, besides: Set(header))
    for (index, label) in labels.labels.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].offset : lines.bytes.count
      add(label, standingTime: starts[index].time, end: end, names: labels.names)
    }
    takeClosingTimes()
    noteEmpty()
    note(labels)
  }

  private static func hasBareTimes(_ labels: [LabelCandidate], _ lines: TextLines) -> Bool {
    // The first few tell whether it is worth while.
    for range in [labels.prefix(4), labels[...]] {
      let timed = range.count { label in
        label.time == nil && label.hasContent
          && TimeStamp(
            at: label.content, before: lines.lines[label.line].content.upperBound, in: lines.bytes)
            != nil
      }
      guard timed >= 3, timed * 10 >= range.count * 7 else { return false }
    }
    return true
  }

  /// Where `#00:01:02-3#` ends nearly every turn, as f4 and MAXQDA put it, a turn lasts from one such time to the next.
  private mutating func takeClosingTimes() {
    guard turns.count > 2, turns.prefix(3).contains(where: { closingTime($0) != nil }),
      turns.allSatisfy({ $0.time == nil })
    else { return }
    let closing = turns.map(closingTime)
    guard closing.count(where: { $0 != nil }) * 10 >= turns.count * 8 else { return }
    var before: Double?
    for (index, turn) in turns.enumerated() {
      let end = closing[index]
      if before != nil || end != nil {
        turns[index] = Turn(
          number: turn.number, speaker: turn.speaker, range: turn.range,
          time: Turn.Time(start: before, end: end))
      }
      before = end ?? before
    }
  }

  private func closingTime(_ turn: Turn) -> Double? {
    let hash = UInt8(ascii: "#")
    let end = turn.range.end
    guard lines.bytes[end - 1] == hash, end - 2 > turn.range.start,
      let start = lines.bytes[max(turn.range.start, end - 24)..<end - 1].lastIndex(of: hash),
      let stamp = TimeStamp(at: start, before: end, in: lines.bytes), stamp.range.upperBound == end
    else { return nil }
    return stamp.time.start
  }

  private struct Start {
    let line: Int
    let offset: Int
    var time: Turn.Time?
  }

  /// Where a turn begins with its label and, where one stands alone on the line above, its time.
  private func start(of label: LabelCandidate) -> Start {
    let own = Start(line: label.line, offset: lines.lines[label.line].range.lowerBound)
    guard label.time == nil, label.line > 0 else { return own }
    // The time may be a paragraph of its own.
    let isApart = lines.lines[label.line - 1].isBlank
    guard let line = lines.lines[..<label.line].lastIndex(where: { !$0.isBlank }),
      !isApart || lines.beginsParagraph(line)
    else { return own }
    let above = lines.lines[line]
    guard
      let stamp = TimeStamp(
        at: above.content.lowerBound, before: above.content.upperBound, in: lines.bytes,
        mayHaveStops: mayHaveStops),
      stamp.range == above.content
    else { return own }
    return Start(line: line, offset: above.range.lowerBound, time: stamp.time)
  }

  private mutating func add(
    _ label: LabelCandidate, standingTime: Turn.Time?, end: Int, names: [LabelName]
  ) {
    var time = label.time ?? standingTime
    var start = label.content
    if let stamp = leadingTime(start, before: end) {
      time = time ?? stamp.time
      start = stamp.range.upperBound
    }
    guard let range = WhiteSpace.trimmed(start..<max(start, end), in: lines.bytes) else {
      empty.append(label.line)
      return
    }
    let speaker = speaker(of: label, among: names)
    turns.append(
      Turn(
        number: turns.count + 1, speaker: speaker,
        range: TextRange(range.lowerBound, range.upperBound), time: time))
  }

  /// Looked up once for each spelling.
  private mutating func speaker(of label: LabelCandidate, among names: [LabelName]) -> Int? {
    guard label.spelling >= 0 else { return nil }
    if met.isEmpty { met = Array(repeating: nil, count: names.count) }
    if let known = met[label.spelling] { return known }
    met[label.spelling] = speakers.index(of: names[label.spelling])
    return met[label.spelling]
  }

  /// A time in brackets right after the label, or alone on the next line.
  private func leadingTime(_ start: Int, before end: Int) -> TimeStamp? {
    guard let content = WhiteSpace.trimmed(start..<max(start, end), in: lines.bytes),
      let stamp = TimeStamp(
        at: content.lowerBound, before: content.upperBound, in: lines.bytes,
        mayHaveStops: mayHaveStops)
    else { return nil }
    let next = stamp.range.upperBound
    let endsLine = next == content.upperBound || lines.bytes[next] == UInt8(ascii: "\n")
    return stamp.isBracketed || endsLine || hasBareTimes ? stamp : nil
  }

  mutating func append(_ range: Range<Int>, time: Turn.Time?) {
    turns.append(
      Turn(
        number: turns.count + 1, speaker: nil, range: TextRange(range.lowerBound, range.upperBound),
        time: time))
  }

  /// Puts turns nobody is named for before all others.
  mutating func insert(_ ranges: [TextRange]) {
    guard !ranges.isEmpty else { return }
    let before = ranges.map { Turn(number: 0, speaker: nil, range: $0, time: nil) }
    turns = (before + turns).enumerated().map { index, turn in
      Turn(number: index + 1, speaker: turn.speaker, range: turn.range, time: turn.time)
    }
  }

  // MARK: Findings

  private mutating func noteJunk(before line: Int, besides header: Set<Int>) {
    let junk = (0..<line).filter { !lines.lines[$0].isBlank && !header.contains($0) }
    guard !junk.isEmpty else { return }
    findings.append(
      Finding(
        .note, line: junk[0] + 1,
        "what stands before the first turn (\(LineList.of(junk, in: lines))) belongs to no turn"
      ))
  }

  private mutating func noteEmpty() {
    guard let first = empty.first else { return }
    findings.append(
      Finding(
        .warning, line: first + 1,
        "nothing is said after the label on \(LineList.of(empty, in: lines)), so there is no turn"))
  }

  private mutating func note(_ labels: SpeakerLabels) {
    if let first = labels.single.first {
      let names = Array(Set(labels.single.compactMap { labels.name(of: $0)?.text })).sorted()
      findings.append(
        Finding(
          .note, line: first.line + 1,
          "speakers with one turn each, worth a look: \(SpeakerList.listed(names))"))
    }
    if let first = labels.doubtful.first {
      findings.append(
        Finding(
          .note, line: first + 1,
          "\(LineList.of(labels.doubtful, in: lines)) may look like a label and was not taken as one"
        ))
    }
    if labels.labels.allSatisfy({ $0.name == nil }) {
      findings.append(
        Finding(.note, "no speaker is named; each marked stretch is a turn of nobody known"))
    }
  }
}
