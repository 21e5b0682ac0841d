import Foundation
import ProjectStorage
import QualitativeData

/// Small transcripts with everything a transcript can have.
enum Sample {
  static let text =
    "Hvad gør I? 😀\n\nWe plan the harbour [laughs] with the sailing club. Ærlig talt.\n\nOk."

  static func transcript(_ name: String = "P1", text: String = text, file: String? = nil)
    -> Transcript
  {
    Transcript(
      name: name, file: file ?? name + ".txt", format: "plain-text",
      digest: ContentDigest.of(name + text), language: "da", text: text,
      speakers: [
        Speaker(name: "Interviewer", kind: .interviewer),
        Speaker(name: "P", kind: .respondent, variables: ["role": "manager"]),
      ],
      turns: [
        Turn(
          number: 1, speaker: 0, range: span("Hvad gør I? 😀", in: text),
          time: Turn.Time(start: 0.1, end: nil)),
        Turn(
          number: 2, speaker: 1,
          range: span("We plan the harbour [laughs] with the sailing club. Ærlig talt.", in: text)),
        Turn(number: 3, speaker: nil, range: span("Ok.", in: text), time: Turn.Time(start: nil)),
      ],
      events: [Event(range: span("[laughs]", in: text), kind: .laughter)],
      variables: ["municipality": "Århus", "year": "2024"],
      findings: [Finding(.warning, line: 5, "a turn without a speaker")])
  }

  /// The first place where the words stand, in UTF-8 offsets.
  static func span(_ words: String, in text: String = text) -> TextRange {
    let found = text.range(of: words)!
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }

  static func segment(
    _ words: String, _ code: String = "practice/co-management", by coder: String = "Anna",
    in transcript: String = "P1", as judgement: CodedSegment.Judgement = .accepted
  ) -> CodedSegment {
    CodedSegment(
      transcript: transcript, code: CodePath(code)!, range: span(words), coder: .person(coder),
      judgement: judgement)
  }

  static func suggestion(
    _ words: String, _ code: String = "practice/co-management", in transcript: String = "P1"
  )
    -> CodedSegment
  {
    CodedSegment(
      transcript: transcript, code: CodePath(code)!, range: span(words), coder: .codebook,
      judgement: .suggested,
      reason: CodedSegment.Reason(rules: ["plan*", "club"], matches: [span("plan"), span("club")]))
  }

  /// A project with a bit of everything.
  static func study(at path: String) throws -> ProjectStore {
    let store = try ProjectStore.create(at: path, by: "Anna")
    _ = try store.importTranscripts([transcript("P1"), transcript("P2")], by: "Anna")
    _ = try store.adoptCodebook(name: "Co", version: "1", source: "codebook: Co\n", by: "Anna")
    _ = try store.addSegments(
      [segment("plan the harbour"), segment("Ærlig", "honesty")], codebook: "Co 1", by: "Anna")
    _ = try store.suggest([suggestion("sailing club")], codebooks: ["abc"], by: "Anna")
    _ = try store.judge([suggestion("sailing club")], as: .rejected, by: "Bo", codebook: "Co 1")
    return store
  }
}

extension ProjectStore {
  /// Stores suggestions as `autocode` does, for the transcripts named or for all.
  func suggest(
    _ segments: [CodedSegment], in names: [String]? = nil, codebooks: [String], by actor: String
  ) throws -> SuggestionOutcome {
    let names = try names ?? transcriptNames()
    var new = NewSuggestions(transcripts: names, codebooks: codebooks)
    new.found = Dictionary(grouping: segments, by: \.code).mapValues { segments in
      ProposedPlaces(segments, in: names)
    }
    return try setSuggestions(new, by: actor)
  }
}

extension ProposedPlaces {
  /// What would give such segments; those in transcripts not named are left out.
  init(_ segments: [CodedSegment], in names: [String]) {
    var rules: [String] = []
    for rule in segments.flatMap({ $0.reason?.rules ?? [] }) where !rules.contains(rule) {
      rules.append(rule)
    }
    self.init(rules: rules)
    for segment in segments {
      guard let reason = segment.reason, let transcript = names.firstIndex(of: segment.transcript)
      else { continue }
      for index in 0..<max(reason.rules.count, reason.matches.count) {
        let rule = reason.rules[min(index, reason.rules.count - 1)]
        append(
          Hit(
            transcript: transcript, rule: rules.firstIndex(of: rule)!, range: segment.range,
            match: reason.matches[min(index, reason.matches.count - 1)]))
      }
    }
    putInOrder()
  }
}
