import Exports
import QualitativeData

/// Quotes with who said them, to choose from.
struct QuotePool {
  struct Quote {
    let quotation: Quotation
    let part: CodedStudy.Part
    let person: QuotedPerson
    /// The position among the transcript's speakers.
    let speaker: Int?
    /// The code's label.
    let heading: String
    let source: String
  }

  let quotes: [Quote]

  /// - Parameter chosen: For each part its segments, in the order they are to be shown.
  init(
    _ parts: [CodedStudy.Part], chosen: [[CodedSegment]], codebook: Codebook?,
    _ request: QuoteRequest
  ) {
    let labels = Dictionary(
      (codebook?.entries ?? []).map { ($0.path, $0.code.title) },
      uniquingKeysWith: { first, _ in first })
    quotes = zip(parts, chosen).flatMap { part, segments -> [Quote] in
      let offsets = CodePointOffsets(part.transcript.text)
      let people = QuotedPeople(part.transcript, role: request.role)
      return segments.map { segment in
        let turn = Self.turn(of: segment.range, in: part.transcript)
        let speaker = turn.flatMap { part.transcript.turns[$0].speaker }
        let person = people[speaker]
        return Quote(
          quotation: Quotation(
            segment, of: part.transcript, offsets: offsets, units: part.units), part: part,
          person: person, speaker: speaker,
          heading: labels[segment.code] ?? segment.code.description,
          source: person.source(turn: turn.map { part.transcript.turns[$0].number } ?? 1))
      }
    }
  }

  /// The first turn of a span that a respondent speaks, else the first.
  private static func turn(of range: TextRange, in transcript: Transcript) -> Int? {
    let first = transcript.firstTurn(endingAfterStartOf: range)
    let touched = transcript.turns.indices[first...].prefix {
      transcript.turns[$0].range.start < range.end
    }
    let respondent = touched.first { turn in
      transcript.turns[turn].speaker.map { transcript.speakers[$0].countsAsRespondent } ?? true
    }
    return respondent ?? touched.first
  }

  /// At most so many of each code, spread over speakers, in the order they had.
  static func spread(_ quotes: [Quote], atMost limit: Int) -> [Quote] {
    let byCode = Dictionary(grouping: quotes.indices) { quotes[$0].quotation.segment.code }
    var heard: [String: Int] = [:]
    var kept: Set<Int> = []
    for (_, places) in byCode.sorted(by: { $0.key < $1.key }) {
      let candidates = places.map { place in
        let segment = quotes[place].quotation.segment
        return QuoteSpread.Candidate(
          people: quotes[place].person.heard,
          passage: "\(segment.transcript):\(segment.range.start)-\(segment.range.end)")
      }
      for index in QuoteSpread.chosen(candidates, atMost: limit, heard: &heard) {
        kept.insert(places[index])
      }
    }
    return quotes.indices.filter(kept.contains).map { quotes[$0] }
  }

  /// In the codebook's order of codes; within a code in the order they had.
  static func byCode(_ quotes: [Quote], codebook: Codebook?) -> [Quote] {
    let places = Dictionary(
      (codebook?.entries ?? []).enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return quotes.enumerated().sorted { one, other in
      let (left, right) = (one.element.quotation.segment.code, other.element.quotation.segment.code)
      let (first, second) = (places[left] ?? .max, places[right] ?? .max)
      if first != second { return first < second }
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
  }
}
