import QualitativeData

/// Makes turns of a TEI document's speeches.
struct TEITurns {
  /// The identifiers of all who speak.
  let speakers: Set<String>
  private let times: [String: Double]
  private let spacing: TEISpacing

  init(_ speeches: [TEISpeech], timeline: TEITimeline) {
    times = timeline.resolved()
    spacing = TEISpacing(speeches)
    speakers = Set(speeches.lazy.flatMap { $0.who })
  }

  /// - Complexity: O(length of the speeches).
  func add(_ speeches: [TEISpeech], to assembly: inout TranscriptAssembly) {
    for speech in speeches {
      var builder = TEITextBuilder(spacing: spacing, speech: speech)
      builder.build()
      assembly.add(
        builder.text, speaker: Self.speaker(of: speech), time: time(of: speech), line: speech.line)
    }
  }

  private func time(of speech: TEISpeech) -> Turn.Time? {
    let start = speech.start.flatMap { times[TEITimeline.target($0)] }
    let end = speech.stop.flatMap { times[TEITimeline.target($0)] }
    return start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
  }

  private static func speaker(of speech: TEISpeech) -> SpeakerReference {
    speech.who.isEmpty ? .labelled(speech.label) : .identifiers(speech.who)
  }
}
