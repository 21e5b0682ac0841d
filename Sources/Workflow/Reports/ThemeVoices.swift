import Analysis
import QualitativeData

/// Chooses quotes for one theme after the other, so that different people are heard.
///
/// Of those who have been quoted least it takes what most coders agree on, then what is nearest to 30 words. The same
/// study gives the same quotes.
struct ThemeVoices {
  struct Voice: Sendable {
    let words: String
    /// `VOR-07, middle manager, turn 14`
    let source: String
    let reference: QuoteReference
  }

  private struct Candidate {
    let position: Int
    /// As the source says it.
    let name: String
    /// Who is heard; where nobody is known, the speaker as the file has it.
    let people: [String]
    let coders: Int
    let distance: Int
  }

  private static let goodLength = 30
  private static let longest = 90

  private let facts: StudyFacts
  private let role: String?
  /// How often each person has been quoted under any theme.
  private var quoted: [String: Int] = [:]

  /// - Parameter role: The variable that says who speaks; `nil` for none.
  init(_ facts: StudyFacts, role: String?) {
    self.facts = facts
    self.role = role
  }

  mutating func choose(_ count: Int, of code: CodePath) -> [Voice] {
    var left = candidates(code)
    var here: [String: Int] = [:]
    var chosen: [Candidate] = []
    while chosen.count < count {
      let next = left.indices.min { rank(left[$0], here) < rank(left[$1], here) }
      guard let next else { break }
      let candidate = left[next]
      chosen.append(candidate)
      for person in candidate.people {
        here[person, default: 0] += 1
        quoted[person, default: 0] += 1
      }
      let segment = facts.material.segments[candidate.position]
      left.removeAll { other in
        let segmentOfOther = facts.material.segments[other.position]
        return segmentOfOther.transcript == segment.transcript
          && segmentOfOther.range.overlaps(segment.range)
      }
    }
    return chosen.map { voice(facts.material.segments[$0.position], person: $0.name) }
  }

  /// The lower comes first.
  private func rank(_ candidate: Candidate, _ here: [String: Int]) -> (Int, Int, Int, Int, Int) {
    (
      candidate.people.map { here[$0] ?? 0 }.max() ?? 0,
      candidate.people.map { quoted[$0] ?? 0 }.max() ?? 0, -candidate.coders,
      candidate.distance, candidate.position
    )
  }

  private func candidates(_ code: CodePath) -> [Candidate] {
    let positions = facts.segments(under: code)
    let segments = facts.material.segments
    let byTranscript = Dictionary(grouping: positions) { segments[$0].transcript }
    return positions.compactMap { position in
      let segment = segments[position]
      guard let speaker = segment.stretches.first?.speaker else { return nil }
      let words = segment.stretches.reduce(0) { $0 + $1.words.count }
      guard words > 0, words <= Self.longest else { return nil }
      let coders = Set(
        (byTranscript[segment.transcript] ?? []).filter {
          segments[$0].range.overlaps(segment.range)
        }.map { segments[$0].coder })
      let name = facts.name(of: speaker, in: segment.transcript)
      let people = facts.people(of: speaker, in: segment.transcript)
      return Candidate(
        position: position, name: name, people: people.isEmpty ? [name] : people,
        coders: coders.count, distance: abs(words - Self.goodLength))
    }
  }

  private func voice(_ segment: CodedMaterial.Segment, person: String) -> Voice {
    let transcript = facts.study.study.parts[segment.transcript].transcript
    let speaker = segment.stretches[0].speaker
    let role = role.flatMap {
      facts.material.transcripts[segment.transcript].value(of: $0, for: speaker)
    }
    let words = transcript.quote(segment.range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return Voice(
      words: words,
      source: [person, role, "turn \(segment.reference.first.turn)"].compactMap(\.self)
        .joined(separator: ", "),
      reference: segment.reference)
  }
}
