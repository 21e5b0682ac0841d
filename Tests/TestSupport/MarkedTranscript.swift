import QualitativeData

/// A transcript with the spans marked in it, so that no test counts a position.
///
/// `«…»` marks a span, `‹…›` an event; the marks themselves are taken out of the text.
package struct MarkedTranscript: Sendable {
  /// What one speaker says in one turn.
  package struct Line: Sendable {
    package let speaker: Speaker?
    package let marked: String

    package init(_ speaker: Speaker?, _ marked: String) {
      self.speaker = speaker
      self.marked = marked
    }

    package static func interviewer(_ marked: String) -> Line {
      Line(Speaker(name: "Interviewer", kind: .interviewer), marked)
    }

    package static func respondent(
      _ marked: String, named name: String = "Respondent", with variables: [String: String] = [:]
    ) -> Line {
      Line(Speaker(name: name, kind: .respondent, variables: variables), marked)
    }
  }

  package let transcript: Transcript
  /// What `«…»` marked, in order.
  package let spans: [TextRange]

  /// One turn of one respondent.
  package init(_ marked: String, language: String? = nil) {
    self.init(turns: [.respondent(marked)], language: language)
  }

  /// One turn after the other, a blank line between them.
  package init(
    turns lines: [Line], name: String = "T", language: String? = nil,
    variables: [String: String] = [:]
  ) {
    var text = ""
    var spans: [TextRange] = []
    var events: [Event] = []
    var speakers: [Speaker] = []
    var turns: [Turn] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n\n" }
      let start = text.utf8.count
      var open: [Int] = []
      for scalar in line.marked.unicodeScalars {
        switch scalar {
        case "«", "‹": open.append(text.utf8.count)
        case "»": spans.append(TextRange(open.removeLast(), text.utf8.count))
        case "›":
          events.append(
            Event(range: TextRange(open.removeLast(), text.utf8.count), kind: .note))
        default: text.unicodeScalars.append(scalar)
        }
      }
      precondition(open.isEmpty, "a mark is not closed")
      if let speaker = line.speaker, !speakers.contains(speaker) { speakers.append(speaker) }
      turns.append(
        Turn(
          number: index + 1, speaker: line.speaker.flatMap(speakers.firstIndex),
          range: TextRange(start, text.utf8.count)))
    }
    self.spans = spans.sorted()
    transcript = Transcript(
      name: name, file: "\(name).txt", format: "plain-text", digest: ContentDigest.of(text),
      language: language, text: text, speakers: speakers, turns: turns,
      events: events.sorted {
        $0.range < $1.range
      }, variables: variables)
  }

  /// The words that were marked.
  package var quotes: [String] { spans.map(transcript.quote) }
}
