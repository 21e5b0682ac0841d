import QualitativeData

/// Makes turns of a TEI document's speeches.
struct TEITurns {
  /// The identifiers of all who speak.
  let speakers: Set<String>
  private let times: [String: Double]
  private let content: TEIContent
  private let speeches: [TEISpeech]
  private let cast: Cast
  private let people: [[String]]

  /// - Parameter cast: the persons the document lists.
  init(_ document: TEIDocument, cast: Cast) {
    times = document.timeline.resolved()
    content = document.content
    speeches = document.speeches
    self.cast = cast
    people = document.people.map { $0.map { Self.listed($0, cast) } }
    speakers = Set(Set(speeches.lazy.map(\.who)).flatMap { [people] in people[$0] })
  }

  /// - Complexity: O(length of the speeches).
  func add(to assembly: inout TranscriptAssembly) {
    // Looked up once for each value of `who`; those of no value by their labels.
    var known = [Int?](repeating: nil, count: people.count)
    var builder = TEITextBuilder(spacing: TEISpacing(content), content: content)
    var text = TurnText()
    assembly.reserve(bytes: content.bytes.count, turns: speeches.count)
    for speech in speeches {
      text.removeAll()
      builder.add(speech, to: &text)
      if let index = known[speech.who] {
        assembly.add(text, by: index, time: time(of: speech), line: speech.line)
      } else {
        let reference = speaker(of: speech)
        assembly.add(text, speaker: reference, time: time(of: speech), line: speech.line)
        if case .identifiers = reference, !text.isEmpty {
          known[speech.who] = assembly.speaker(reference)
        }
      }
    }
  }

  private func time(of speech: TEISpeech) -> Turn.Time? {
    guard let besides = speech.besides else { return nil }
    let start = besides.start.flatMap { times[TEITimeline.target($0)] }
    let end = besides.stop.flatMap { times[TEITimeline.target($0)] }
    return start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
  }

  private func speaker(of speech: TEISpeech) -> SpeakerReference {
    let people = people[speech.who]
    return people.isEmpty ? .labelled(speech.besides?.label) : .identifiers(people)
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
