import QualitativeData

/// A file of captions taken apart into cues, whatever blank lines, numbers and times it has or lacks.
///
/// Everything is read from the timing lines outwards: what stands below one is its text, what stands right above
/// the next one may be that one's identifier.
struct CaptionFile {
  enum Dialect {
    /// With notes, styles and identifiers of any kind.
    case webVTT
    /// With numbers as identifiers.
    case subRip
    /// YouTube's `.sbv`, with two times and a comma.
    case commaTimes
  }

  private(set) var cues: [CaptionCue] = []
  /// Comments, apart from those that are marks of an archive's program.
  private(set) var comments: [Range<Int>] = []
  private var firstComment: Int?
  /// What is wrong with it.
  private(set) var faults = CaptionFaults()

  private let lines: TextLines
  private let dialect: Dialect
  private var lastNumber: Int?
  private var isAmongAnnotations = false

  /// - Parameter firstLine: where the header ends, from 0.
  /// - Complexity: O(bytes).
  init(_ lines: TextLines, _ dialect: Dialect, from firstLine: Int = 0) {
    self.lines = lines
    self.dialect = dialect
    var before: (line: Int, timing: CaptionTiming)?
    var start = firstLine
    for index in lines.lines.indices where index >= firstLine {
      guard
        let timing = CaptionTiming(
          lines.lines[index].content, in: lines.bytes, hasComma: dialect == .commaTimes)
      else { continue }
      takeRegion(start..<index, after: before, endsWithTiming: true)
      before = (index, timing)
      start = index + 1
    }
    takeRegion(start..<max(start, lines.lines.count), after: before, endsWithTiming: false)
    if let waiting { cues.append(waiting) }
  }

  /// The cue whose text is being read; its identifier stands in the region before.
  private var waiting: CaptionCue?
  private var identifier: Range<Int>?

  // MARK: Between two times

  private mutating func takeRegion(
    _ region: Range<Int>, after before: (line: Int, timing: CaptionTiming)?, endsWithTiming: Bool
  ) {
    if let before { open(before.line, before.timing) }
    var runs = paragraphs(in: region)
    var next: Range<Int>?
    if endsWithTiming, let last = runs.last, last.upperBound == region.upperBound,
      isIdentifier(last, standsBelowTime: before != nil && last.lowerBound == region.lowerBound)
    {
      next = lines.lines[last.upperBound - 1].content
      runs.removeLast()
      if last.count > 1 { runs.append(last.dropLast()) }
    } else if endsWithTiming, let last = runs.last, last.count == 1, runs.count > 1,
      number(ofLine: last.lowerBound) != nil
    {
      // A number, a blank line, and only then the time.
      next = lines.lines[last.lowerBound].content
      runs.removeLast()
    }
    var isAfterComment = false
    for run in runs {
      let isBelowTime = before != nil && run.lowerBound == region.lowerBound
      if !isBelowTime, let kind = comment(run) {
        take(comment: run, kind)
        isAfterComment = true
      } else if isAfterComment || isAmongAnnotations {
        if !isAmongAnnotations { faults.dropped += run }
      } else {
        add(run, isBelowTime: isBelowTime)
      }
    }
    identifier = next
    if let next { lastNumber = Self.number(lines.bytes[next]) ?? lastNumber }
  }

  private mutating func open(_ line: Int, _ timing: CaptionTiming) {
    if let waiting { cues.append(waiting) }
    isAmongAnnotations = false
    if !timing.isWhole { faults.brokenTimes.append(line) }
    var time = timing.time
    if let start = time?.start, let end = time?.end, end < start {
      faults.backwards.append(line)
      time = Turn.Time(start: start)
    }
    waiting = CaptionCue(time: time, line: line + 1, identifier: identifier)
    if !timing.rest.isEmpty {
      waiting?.lines.append(CaptionCue.Line(range: timing.rest, number: line + 1))
    }
  }

  private mutating func add(_ run: Range<Int>, isBelowTime: Bool) {
    if waiting == nil {
      waiting = CaptionCue(time: nil, line: run.lowerBound + 1)
      faults.beforeFirst += run
    } else if !isBelowTime, waiting?.time != nil, waiting?.lines.isEmpty == false {
      faults.afterBlank += run
    }
    waiting?.lines += run.map {
      CaptionCue.Line(range: lines.lines[$0].content, number: $0 + 1)
    }
  }

  private func paragraphs(in region: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in region {
      if lines.lines[index].isBlank {
        if let first = start { result.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let first = start { result.append(first..<region.upperBound) }
    return result
  }

  // MARK: Identifiers

  /// Whether the last line of a run that a time follows belongs to that time.
  private func isIdentifier(_ run: Range<Int>, standsBelowTime: Bool) -> Bool {
    let line = run.upperBound - 1
    if let number = number(ofLine: line) {
      guard standsBelowTime else { return true }
      return run.count > 1 || lastNumber.map { number == $0 + 1 } ?? true
    }
    return dialect == .webVTT && run.count == 1 && !standsBelowTime && comment(run) == nil
  }

  private func number(ofLine line: Int) -> Int? {
    Self.number(lines.bytes[lines.lines[line].content])
  }

  /// A counter, which some programs let begin below nought.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  // MARK: Comments

  private enum CommentKind { case note, style }

  private func comment(_ run: Range<Int>) -> CommentKind? {
    guard dialect == .webVTT else { return nil }
    let first = lines.bytes[lines.lines[run.lowerBound].content]
    if first.starts(with: "NOTE".utf8) {
      return first.count == 4 || first.dropFirst(4).first == 0x20
        || first.dropFirst(4).first == 0x09 ? .note : nil
    }
    return first.elementsEqual("STYLE".utf8) || first.elementsEqual("REGION".utf8) ? .style : nil
  }

  private mutating func take(comment run: Range<Int>, _ kind: CommentKind) {
    guard kind == .note else { return }
    let start = lines.lines[run.lowerBound].content.lowerBound + 4
    let end = lines.lines[run.upperBound - 1].content.upperBound
    guard let content = WhiteSpace.trimmed(start..<end, in: lines.bytes) else { return }
    let beginning = lines.bytes[content].prefix(40)
    // Marks of the programs archives use, around the transcript and around its annotations.
    if beginning.starts(with: "TRANSCRIPTION ".utf8) { return }
    if beginning.starts(with: "ANNOTATIONS BEGIN".utf8) { isAmongAnnotations = true }
    if lines.bytes[content].suffix(15).elementsEqual("ANNOTATIONS END".utf8) {
      isAmongAnnotations = false
      if beginning.count == 15 { return }
    }
    if comments.isEmpty { firstComment = run.lowerBound + 1 }
    comments.append(content)
  }

  var findings: [Finding] {
    guard let firstComment else { return faults.findings }
    let note = Finding(
      .note, line: firstComment,
      comments.count == 1
        ? "a note is not part of the text" : "\(comments.count) notes are not part of the text")
    return faults.findings + [note]
  }
}
