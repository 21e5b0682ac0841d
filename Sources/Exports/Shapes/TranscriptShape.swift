import QualitativeData

/// A transcript as one line of JSON: what `verbatim read` writes and `verbatim code` reads.
///
/// Offsets are code points, half-open.
package struct TranscriptShape: Codable, Sendable {
  package struct SpeakerShape: Codable, Sendable {
    package let name: String
    package let kind: Speaker.Kind
    package let variables: [String: String]
  }

  package struct TurnShape: Codable, Sendable {
    package let number: Int
    package let speaker: Nullable<String>
    package let start: Int
    package let end: Int
    package let time: Nullable<[Nullable<Double>]>
  }

  package struct EventShape: Codable, Sendable {
    package let start: Int
    package let end: Int
    package let kind: Event.Kind
  }

  package struct FindingShape: Codable, Sendable {
    package let severity: Finding.Severity
    package let line: Nullable<Int>
    package let message: String
  }

  package let name: String
  package let file: String
  package let format: String
  package let sha256: Nullable<String>
  package let language: Nullable<String>
  package let text: String
  package let speakers: [SpeakerShape]
  package let turns: [TurnShape]
  package let events: [EventShape]
  package let variables: [String: String]
  package let findings: [FindingShape]

  /// - Complexity: O(bytes of the text).
  package init(_ transcript: Transcript) {
    let offsets = CodePointOffsets(transcript.text)
    name = transcript.name
    file = transcript.file
    format = transcript.format
    sha256 = Nullable(transcript.digest)
    language = Nullable(transcript.spokenLanguage)
    text = transcript.text
    speakers = transcript.speakers.map {
      SpeakerShape(name: $0.name, kind: $0.kind, variables: $0.variables)
    }
    turns = transcript.turns.map { turn in
      TurnShape(
        number: turn.number, speaker: Nullable(transcript.speakerName(of: turn)),
        start: offsets.codePoints(before: turn.range.start),
        end: offsets.codePoints(before: turn.range.end),
        time: Nullable(turn.time.map { [Nullable($0.start), Nullable($0.end)] }))
    }
    events = transcript.events.map { event in
      EventShape(
        start: offsets.codePoints(before: event.range.start),
        end: offsets.codePoints(before: event.range.end), kind: event.kind)
    }
    variables = transcript.variables
    findings = transcript.findings.map {
      FindingShape(severity: $0.severity, line: Nullable($0.line), message: $0.message)
    }
  }

  /// The transcript this describes, or what is wrong with the description.
  package func transcript() throws(ShapeFault) -> Transcript {
    let offsets = CodePointOffsets(text)
    var read: [Turn] = []
    for turn in turns {
      guard let range = offsets.range(fromCodePoints: turn.start, turn.end),
        range.start >= read.last?.range.end ?? 0
      else {
        throw ShapeFault(problem: "turn \(turn.number) lies outside the text or the turns' order")
      }
      let speaker = turn.speaker.value.map { name in speakers.firstIndex { $0.name == name } }
      guard speaker != .some(nil) else {
        throw ShapeFault(
          problem: "turn \(turn.number) names a speaker that is not among the speakers")
      }
      let time = turn.time.value.map { times in
        Turn.Time(start: times.first?.value, end: times.count > 1 ? times[1].value : nil)
      }
      read.append(Turn(number: read.count + 1, speaker: speaker ?? nil, range: range, time: time))
    }
    return Transcript(
      name: name, file: file, format: format, digest: sha256.value, language: language.value,
      text: text,
      speakers: speakers.map { Speaker(name: $0.name, kind: $0.kind, variables: $0.variables) },
      turns: read, events: try readEvents(offsets), variables: variables,
      findings: findings.map { Finding($0.severity, line: $0.line.value, $0.message) })
  }

  private func readEvents(_ offsets: CodePointOffsets) throws(ShapeFault) -> [Event] {
    var read: [Event] = []
    for event in events {
      guard let range = offsets.range(fromCodePoints: event.start, event.end),
        range.start >= read.last?.range.end ?? 0
      else { throw ShapeFault(problem: "an event lies outside the text or the events' order") }
      read.append(Event(range: range, kind: event.kind))
    }
    return read
  }
}

/// Why a transcript's JSON does not describe a transcript.
package struct ShapeFault: Error, Equatable {
  package let problem: String
}
