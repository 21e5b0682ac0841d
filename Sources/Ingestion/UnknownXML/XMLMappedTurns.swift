import QualitativeData

/// Makes a transcript of what was collected from an XML document of unknown making.
struct XMLMappedTurns {
  /// Elements that hold fewer words on average are words, which are joined to turns.
  private static let fewestWords = 1.5
  /// In a file with fewer turns than that, short answers are no sign of words.
  private static let fewestJoined = 20

  private let collected: XMLTurnCollector
  private let turns: [XMLTurnCollector.Collected]
  private let words: Int

  init(_ collector: XMLTurnCollector) {
    collected = collector
    turns = collector.turns
    words = collector.turns.reduce(0) { $0 + Self.words($1.text) }
  }

  /// - Throws: `IngestionError` where nobody says anything.
  /// - Complexity: O(length of the document).
  func transcript(
    of file: TranscriptFile, format: String, findings: [Finding]
  ) throws -> Transcript {
    let all = findings + leftOut
    let isSilent = turns.allSatisfy { $0.speaker == nil && $0.start == nil }
    if isSilent, Double(words) >= Double(turns.count) * Self.fewestWords {
      var document = WrittenDocument()
      document.variables = collected.variables
      document.findings = all
      document.blocks = turns.flatMap(Self.paragraphs).map { .paragraph($0) }
      return try DocumentTurns.transcript(of: document, file: file, format: format)
    }
    var assembly = TranscriptAssembly()
    assembly.variables = collected.variables
    assembly.findings = all
    addTurns(to: &assembly)
    return try assembly.transcript(of: file, format: format)
  }

  // MARK: Turns with a speaker or a time

  private func addTurns(to assembly: inout TranscriptAssembly) {
    let inThousandths = countsThousandths
    if inThousandths {
      assembly.findings.append(Finding(.note, "times were taken for thousandths of a second"))
    }
    let facts = Self.facts(turns)
    for (id, name) in collected.people.names { assembly.cast[id] = Cast.Person(name: name) }
    for (id, variables) in facts {
      assembly.cast.people[id, default: .init()].variables = variables
    }
    let hasCast = !assembly.cast.people.isEmpty
    let pieces = turns.map { turn in
      let start = turn.start?.seconds(inThousandths: inThousandths)
      let end = turn.end?.seconds(inThousandths: inThousandths)
      return Cue(
        speaker: Self.reference(turn.speaker, byIdentifier: hasCast), text: turn.text,
        time: start == nil && end == nil ? nil : Turn.Time(start: start, end: end),
        line: turn.line)
    }
    if turns.count >= Self.fewestJoined, Double(words) < Double(turns.count) * Self.fewestWords {
      assembly.findings.append(
        Finding(.note, "words that one speaker says in a row were joined to turns"))
      addJoined(pieces, to: &assembly)
    } else {
      for piece in pieces {
        assembly.add(piece.text, speaker: piece.speaker, time: piece.time, line: piece.line)
      }
    }
  }

  private func addJoined(_ words: [Cue], to assembly: inout TranscriptAssembly) {
    var open: Cue?
    var name: String?
    func finish() {
      guard let open else { return }
      assembly.add(open.text, speaker: open.speaker, time: open.time, line: open.line)
    }
    for (word, turn) in zip(words, turns) where !word.text.isEmpty {
      guard open != nil, name == turn.speaker else {
        finish()
        open = word
        name = turn.speaker
        continue
      }
      open!.text.blank()
      open!.text.append(word.text)
      if let end = word.time?.end { open!.time = Turn.Time(start: open!.time?.start, end: end) }
    }
    finish()
  }

  private static func reference(_ name: String?, byIdentifier: Bool) -> SpeakerReference {
    byIdentifier ? .identifier(name) : .labelled(name)
  }

  /// What all turns of a speaker say alike.
  private static func facts(_ turns: [XMLTurnCollector.Collected]) -> [String: [String: String]] {
    var known: [String: [String: String?]] = [:]
    for turn in turns {
      guard let name = turn.speaker else { continue }
      for (key, value) in turn.facts {
        if let before = known[name]?[key] {
          if before != value { known[name]?[key] = .some(nil) }
        } else {
          known[name, default: [:]][key] = value
        }
      }
    }
    return known.mapValues { $0.compactMapValues { $0 } }
  }

  /// Nobody says less than a word in twenty seconds over a whole recording.
  private var countsThousandths: Bool {
    var units = 0.0
    for turn in turns {
      switch (turn.start, turn.end) {
      case (.number(let start)?, .number(let end)?): units += max(0, end - start)
      case (.seconds, _), (_, .seconds): return false
      default: continue
      }
    }
    if units == 0 {
      let starts = turns.compactMap { turn -> Double? in
        if case .number(let start)? = turn.start { start } else { nil }
      }
      units = (starts.max() ?? 0) - (starts.min() ?? 0)
    }
    return units > 0 && Double(words) / units < 0.05
  }

  private static func words(_ text: TurnText) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.bytes {
      if byte > 0x20, !isInWord { count += 1 }
      isInWord = byte > 0x20
    }
    return count
  }

  // MARK: Text in which labels are looked for

  /// The paragraphs of one element, each with its line.
  private static func paragraphs(_ turn: XMLTurnCollector.Collected) -> [WrittenDocument.Paragraph]
  {
    var paragraphs: [WrittenDocument.Paragraph] = []
    var lines: [Substring] = []
    var line = turn.line
    var first = line
    func finish() {
      let text = lines.joined(separator: "\n")
      if !text.allSatisfy(\.isWhitespace) {
        paragraphs.append(WrittenDocument.Paragraph(text, line: first))
      }
      lines = []
    }
    for piece in turn.written.split(separator: "\n", omittingEmptySubsequences: false) {
      if piece.allSatisfy(\.isWhitespace) {
        finish()
      } else {
        if lines.isEmpty { first = line }
        lines.append(piece)
      }
      line += 1
    }
    finish()
    return paragraphs
  }

  private var leftOut: [Finding] {
    let names = collected.leftOut.byFrequency
    guard !names.isEmpty else { return [] }
    let count = collected.leftOut.counts.values.reduce(0, +)
    let shown = NameList.of(names, atMost: 8) { "<\($0)>" }
    return [
      Finding(
        .note, "\(count) texts that are no part of what is said were left out: \(shown)")
    ]
  }
}
