import QualitativeData
import TestSupport

/// Small transcripts over a tiny vocabulary, so that matches overlap often.
struct RandomTranscripts {
  /// Spellings and the folded words they stand for.
  private static let vocabulary: [(spelling: String, words: [String])] = [
    ("a", ["a"]), ("a", ["a"]), ("A", ["a"]), ("b", ["b"]), ("b", ["b"]), ("B", ["b"]),
    ("c", ["c"]),
    ("c", ["c"]), ("ab", ["ab"]), ("Ba", ["ba"]), ("abc", ["abc"]), ("a-b", ["a", "b"]),
    ("b\u{2010}a", ["b", "a"]), ("c\u{2011}A", ["c", "a"]), ("a\u{AD}b", ["ab"]), ("é", ["é"]),
    ("E\u{301}", ["é"]), ("e", ["e"]), ("straße", ["strasse"]), ("STRASSE", ["strasse"]),
    ("help", ["help"]),
    ("helps", ["helps"]), ("Helping", ["helping"]), ("don’t", ["don't"]), ("don't", ["don't"]),
  ]
  private static let events = ["[a]", "(b)", "[a b]", "[c: help]"]

  private var random: SeededGenerator
  private var text = ""
  private var found: [Event] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> SpokenTranscript {
    text = ""
    found = []
    let speakers = [
      Speaker(name: "I", kind: .interviewer, variables: ["role": "nurse"]),
      Speaker(name: "R", kind: .respondent),
      Speaker(name: "S", kind: .respondent, variables: ["role": "NURSE"]),
      Speaker(name: "U", kind: .unknown),
      Speaker(name: "V", kind: .respondent, variables: ["role": "Straße chief"]),
    ]
    let turns = (0..<Int.random(in: 1...3, using: &random)).map { index in
      if index > 0 { text += "\n\n" }
      text += "a b c: "
      return turn(
        speaker: random.chance(0.1) ? nil : Int.random(in: speakers.indices, using: &random))
    }
    let variables = ["role": ["Nurse", "chief"].randomElement(using: &random)!, "language": "da"]
    return SpokenTranscript(
      transcript: Transcript(
        name: "T", file: "T.txt", format: "plain-text", digest: "",
        language: ["en", "da", "da-DK", nil].randomElement(using: &random)!, text: text,
        speakers: speakers,
        turns: turns.enumerated().map {
          Turn(number: $0 + 1, speaker: $1.speaker, range: $1.range)
        },
        events: found, variables: variables.filter { _ in random.chance(0.6) }), turns: turns)
  }

  private mutating func turn(speaker: Int?) -> SpokenTranscript.Turn {
    let start = text.utf8.count
    var left = Int.random(in: 1...8, using: &random)
    var paragraphs: [SpokenTranscript.Paragraph] = []
    while left > 0 {
      if !paragraphs.isEmpty { text += random.chance(0.5) ? "\n\n" : "\n \n" }
      let words = random.chance(0.7) ? left : Int.random(in: 1...left, using: &random)
      left -= words
      paragraphs.append(paragraph(words))
    }
    return SpokenTranscript.Turn(
      speaker: speaker, range: TextRange(start, text.utf8.count), paragraphs: paragraphs)
  }

  private mutating func paragraph(_ words: Int) -> SpokenTranscript.Paragraph {
    let start = text.utf8.count
    var left = words
    var sentences: [SpokenTranscript.Sentence] = []
    while left > 0 {
      if !sentences.isEmpty { text += random.chance(0.7) ? " " : "\n" }
      let words = random.chance(0.4) ? left : Int.random(in: 1...left, using: &random)
      left -= words
      sentences.append(sentence(words))
    }
    return SpokenTranscript.Paragraph(
      range: TextRange(start, text.utf8.count), sentences: sentences)
  }

  private mutating func sentence(_ count: Int) -> SpokenTranscript.Sentence {
    let start = text.utf8.count
    var words: [SpokenTranscript.Word] = []
    if random.chance(0.1) { event(after: "", before: " ") }
    for index in 0..<count {
      if index > 0 { text += [" ", " ", "\n", ", "].randomElement(using: &random)! }
      words += self.words()
      if random.chance(0.1) { event(after: random.chance(0.7) ? " " : "", before: "") }
    }
    text += ["!", "?", "!?"].randomElement(using: &random)!
    return SpokenTranscript.Sentence(range: TextRange(start, text.utf8.count), words: words)
  }

  private mutating func words() -> [SpokenTranscript.Word] {
    let (spelling, folded) = Self.vocabulary.randomElement(using: &random)!
    let parts =
      folded.count == 1
      ? [Substring(spelling)] : spelling.split { "-\u{2010}\u{2011}".contains($0) }
    return zip(parts, folded).enumerated().map { index, pair in
      if index > 0 {
        text += spelling.unicodeScalars.first { "-\u{2010}\u{2011}".unicodeScalars.contains($0) }
          .map(String.init)!
      }
      let start = text.utf8.count
      text += pair.0
      return SpokenTranscript.Word(folded: pair.1, range: TextRange(start, text.utf8.count))
    }
  }

  private mutating func event(after: String, before: String) {
    text += after
    let start = text.utf8.count
    text += Self.events.randomElement(using: &random)!
    found.append(Event(range: TextRange(start, text.utf8.count), kind: .note))
    text += before
  }
}
