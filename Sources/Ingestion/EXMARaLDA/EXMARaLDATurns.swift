import QualitativeData

/// Makes turns of a transcription's events, in the order of its timeline.
///
/// EXMARaLDA cuts what a speaker says into events wherever anything else begins, even inside a word, and calls events
/// without a gap a segment chain, which is one contribution. A tier is written so where most of its neighbouring
/// events have the blank between their words; elsewhere each event is a turn.
struct EXMARaLDATurns {
  private struct Stretch {
    let speaker: String?
    let line: Int
    let start: Int
    var end: Int
    var time: Turn.Time
    /// The events' texts, with where each begins.
    var pieces: [(position: Int, text: String, isHeard: Bool)]
  }

  private struct Placed {
    let event: EXMARaLDATier.Event
    let start: Int
    let end: Int
  }

  private let timeline: EXMARaLDATimeline

  init(timeline: EXMARaLDATimeline) { self.timeline = timeline }

  /// - Complexity: O(events · log events).
  func add(_ tiers: EXMARaLDATiers, to assembly: inout TranscriptAssembly) {
    var stretches = tiers.speech.flatMap(stretches).enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
    place(tiers.descriptions, in: &stretches)
    for stretch in stretches {
      var text = TurnText()
      let pieces = stretch.pieces.enumerated().sorted {
        ($0.element.position, $0.element.isHeard ? 0 : 1, $0.offset)
          < ($1.element.position, $1.element.isHeard ? 0 : 1, $1.offset)
      }
      for piece in pieces.map(\.element) {
        if piece.isHeard { text.event(Self.bare(piece.text)) } else { text.add(piece.text) }
      }
      assembly.add(
        text, speaker: .identifier(stretch.speaker), time: stretch.time, line: stretch.line)
    }
    let lost = (tiers.speech + tiers.descriptions).flatMap(\.events).filter {
      timeline.position(of: $0.start) == nil
    }
    if let first = lost.first {
      assembly.findings.append(
        Finding(
          .warning, line: first.line,
          "\(counted(lost.count, "event")) at points the timeline does not have, put after the event before"
        ))
    }
  }

  // MARK: What is said

  private func placed(_ tier: EXMARaLDATier) -> [Placed] {
    var before = 0
    let events = tier.events.filter { $0.words > 0 }.map { event in
      let start = timeline.position(of: event.start) ?? before
      before = start
      return Placed(
        event: event, start: start, end: max(start, timeline.position(of: event.end) ?? start))
    }
    return events.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
  }

  private func stretches(_ tier: EXMARaLDATier) -> [Stretch] {
    let events = placed(tier)
    let neighbours = zip(events, events.dropFirst()).filter { $0.end == $1.start }
    let blanks = neighbours.count { Self.hasBlank($0.event.text, $1.event.text) }
    let isChained = !tier.isSegmented && blanks * 2 > neighbours.count
    var result: [Stretch] = []
    var place = (end: -1, text: "")
    for placed in events {
      let event = placed.event
      if isChained, place.end == placed.start, Self.continues(place.text, event.text) {
        // Changed where it is: a copy of a long contribution for each event would take its time.
        let last = result.count - 1
        result[last].end = placed.end
        result[last].time = Turn.Time(
          start: result[last].time.start, end: timeline.time(of: event.end))
        result[last].pieces.append((placed.start, event.text, false))
        place = (placed.end, event.text)
        continue
      }
      place = (placed.end, event.text)
      result.append(
        Stretch(
          speaker: tier.speaker, line: event.line, start: placed.start, end: placed.end,
          time: Turn.Time(
            start: timeline.time(of: event.start), end: timeline.time(of: event.end)),
          pieces: [(placed.start, event.text, false)]))
    }
    return result
  }

  private static func hasBlank(_ first: String, _ second: String) -> Bool {
    first.last?.isWhitespace ?? false || second.first?.isWhitespace ?? false
  }

  /// Whether a text goes on in the next event: after a blank, or inside a word.
  private static func continues(_ first: String, _ second: String) -> Bool {
    if hasBlank(first, second) { return true }
    return first.last?.isLetter ?? false && second.first?.isLetter ?? false
  }

  // MARK: What happens

  /// Puts what is described into the turn during which it happens, else into the next, else into the last.
  private func place(_ tiers: [EXMARaLDATier], in stretches: inout [Stretch]) {
    guard !stretches.isEmpty else { return }
    for tier in tiers {
      for placed in placed(tier) {
        let index = index(for: placed.start, of: tier.speaker, in: stretches)
        stretches[index].pieces.append((placed.start, placed.event.text, true))
      }
    }
  }

  private func index(for position: Int, of speaker: String?, in stretches: [Stretch]) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    let during = stretches[max(0, low - 40)..<low].indices.filter {
      stretches[$0].end > position || stretches[$0].start == position
    }
    let own = during.last { speaker != nil && stretches[$0].speaker == speaker }
    return own ?? during.last ?? min(low, stretches.count - 1)
  }

  /// Without the brackets a transcriber already put around it.
  private static func bare(_ text: String) -> String {
    var text = text.whiteSpaceFolded
    for _ in 0..<2 {
      guard let first = text.first, let last = text.last, text.count > 2,
        (first == "(" && last == ")") || (first == "[" && last == "]")
      else { break }
      text = String(text.dropFirst().dropLast())
    }
    return text
  }
}
