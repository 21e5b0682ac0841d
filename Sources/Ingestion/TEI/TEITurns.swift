import QualitativeData

/// Makes turns of a TEI document's speeches.
struct TEITurns {
  /// The identifiers of all who speak.
  let speakers: Set<String>
  private let times: [String: Double]
  private let spacing: TEISpacing
  private let cast: Cast

  /// - Parameter cast: the persons the document lists.
  init(_ speeches: [TEISpeech], timeline: TEITimeline, cast: Cast) {
    times = timeline.resolved()
    spacing = TEISpacing(speeches)
    self.cast = cast
    speakers = Set(speeches.lazy.flatMap { $0.who.map { Self.listed($0, cast) } })
  }

  /// - Complexity: O(length of the speeches).
  func add(_ speeches: [TEISpeech], to assembly: inout TranscriptAssembly) {
    for speech in speeches {
      var builder = TEITextBuilder(spacing: spacing, speech: speech)
      builder.build()
      assembly.add(
        builder.text, speaker: speaker(of: speech), time: time(of: speech), line: speech.line)
    }
  }

  private func time(of speech: TEISpeech) -> Turn.Time? {
    let start = speech.start.flatMap { times[TEITimeline.target($0)] }
    let end = speech.stop.flatMap { times[TEITimeline.target($0)] }
    return start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
  }

  private func speaker(of speech: TEISpeech) -> SpeakerReference {
    speech.who.isEmpty
      ? .labelled(speech.label) : .identifiers(speech.who.map { Self.listed($0, cast) })
  }

  /// `p12` for the person `12`: an identifier may not begin with a digit, which not every part of a program minds.
  private static func listed(_ id: String, _ cast: Cast) -> String {
    let number = id.dropFirst()
    guard id.first == "p", cast[id] == nil, number.first?.isNumber ?? false,
      cast[String(number)] != nil
    else { return id }
    return String(number)
  }
}
