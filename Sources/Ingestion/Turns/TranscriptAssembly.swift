import DocumentPackaging
import QualitativeData

/// A transcript while it is put together, turn after turn, by readers whose text is not the file itself.
struct TranscriptAssembly {
  /// The people the file lists; may be completed at any time before the transcript is made.
  var cast = Cast()
  var variables: [String: String] = [:]
  /// What the file says of its language, as a tag.
  var language: String?
  var findings: [Finding] = []

  private(set) var turns: [Turn] = []
  private var bytes: [UInt8] = []
  private var events: [Event] = []
  private var speakers = SpeakerList()
  private var empty: [Int?] = []

  /// Makes room for what is known to come, so that memory is not taken twice over.
  mutating func reserve(bytes count: Int, turns number: Int) {
    bytes.reserveCapacity(count)
    turns.reserveCapacity(number)
  }

  /// Adds a turn after those before it. One without text is no turn; a finding names its line.
  mutating func add(
    _ text: TurnText, speaker: SpeakerReference, time: Turn.Time? = nil, line: Int? = nil
  ) {
    guard !text.isEmpty else { return empty.append(line) }
    add(text, by: speakers.index(of: speaker), time: time, line: line)
  }

  /// The same for a speaker who was looked up before.
  mutating func add(_ text: TurnText, by speaker: Int?, time: Turn.Time?, line: Int?) {
    guard !text.isEmpty else { return empty.append(line) }
    if !bytes.isEmpty {
      bytes.append(0x0A)
      bytes.append(0x0A)
    }
    let start = bytes.count
    text.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    for event in text.events {
      events.append(
        Event(
          range: TextRange(event.range.start + start, event.range.end + start), kind: event.kind))
    }
    turns.append(
      Turn(
        number: turns.count + 1, speaker: speaker, range: TextRange(start, bytes.count),
        time: Self.possible(time)))
  }

  /// The place of a speaker, who is listed from now on; `nil` for nobody.
  mutating func speaker(_ reference: SpeakerReference) -> Int? { speakers.index(of: reference) }

  /// The transcript; brackets typed into the text are events along with those that were marked.
  ///
  /// - Parameters:
  ///   - name: what it is called where the file holds several; `nil` for the file's own name.
  ///   - digest: the file's, where it is known, since it takes as long as the file is large.
  /// - Throws: `IngestionError` where nobody says anything.
  /// - Complexity: O(bytes).
  func transcript(
    of file: TranscriptFile, format: String, name: String? = nil, digest: String? = nil
  ) throws -> Transcript {
    guard !turns.isEmpty else { throw IngestionError(file.path, .noTurns) }
    let (people, about) = speakers.speakers(header: variables, cast: cast)
    return Transcript(
      name: name ?? Transcript.name(forFile: file.name), file: file.name, format: format,
      digest: digest ?? file.digest, language: language,
      text: String(surveyed: bytes) ?? String(decoding: bytes, as: UTF8.self),
      speakers: people, turns: turns, events: allEvents(), variables: variables,
      findings: findings.inFileOrder + emptyFindings() + about)
  }

  private func allEvents() -> [Event] {
    var brackets = BracketedEvents(bytes)
    var result: [Event] = []
    var found: [Event] = []
    var marked = events[...]
    for turn in turns {
      found.removeAll(keepingCapacity: true)
      brackets.add(in: turn.range, to: &found)
      for event in found {
        while let next = marked.first, next.range.start < event.range.end {
          marked.removeFirst()
          result.append(next)
        }
        if result.last.map({ $0.range.end <= event.range.start }) ?? true { result.append(event) }
      }
    }
    return result + marked
  }

  private func emptyFindings() -> [Finding] {
    guard !empty.isEmpty else { return [] }
    let lines = empty.compactMap { $0.map { $0 - 1 } }
    let places = lines.isEmpty ? "\(empty.count) places" : LineList.of(lines)
    return [
      Finding(
        .warning, line: lines.first.map { $0 + 1 },
        "nothing is said in the turn that begins on \(places), so there is none")
    ]
  }

  /// Times no recording has are no times.
  private static func possible(_ time: Turn.Time?) -> Turn.Time? {
    func possible(_ seconds: Double?) -> Double? {
      seconds.flatMap { (0.0...10_000_000).contains($0) ? $0 : nil }
    }
    guard let time else { return nil }
    let start = possible(time.start)
    let end = possible(time.end)
    return start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
  }
}
