import Analysis
import QualitativeData

/// How one transcript runs: how many turns it has, and when they begin.
package struct TimelineTranscript: Sendable {
  package let name: String
  /// For each turn its beginning in seconds, where the file says.
  package let times: [Double?]

  package init(name: String, times: [Double?]) {
    self.name = name
    self.times = times
  }
}

extension Report {
  /// For each coding of a transcript, a row a code with a strip from the first turn to the last.
  ///
  /// - Parameter transcripts: By their positions in the material.
  package init(timelines layout: SequenceLayout, _ transcripts: [TimelineTranscript]) {
    let codings = layout.answer.codings
    let several = layout.answer.coders.count > 1
    self.init(
      title: "Codes along each interview",
      parts: codings.map { coding in
        .table(
          Table(timeline: coding, of: transcripts[coding.transcript], layout, naming: several))
      } + [
        .list(
          [
            "█: a segment of the code touches one of the turns under the mark; ·: none does. Interviewers' turns count as turns."
          ]
            + SelectionNotes.notes(
              layout.selection, segments: layout.answer.counts.reduce(0, +),
              coders: layout.answer.coders, codebook: nil))
      ],
      shape: codings.map { TimelineShape($0, transcripts[$0.transcript], layout) })
  }
}

extension Table {
  /// How many marks a strip has at most.
  private static let widest = 60

  fileprivate init(
    timeline coding: PlacedSegments.Coding, of transcript: TimelineTranscript,
    _ layout: SequenceLayout, naming: Bool
  ) {
    let turns = max(transcript.times.count, 1)
    let each = (turns + Self.widest - 1) / Self.widest
    let marks = (turns + each - 1) / each
    let byCode = Dictionary(grouping: coding.segments, by: \.code)
    let ends = [transcript.times.first, transcript.times.last].map { $0?.flatMap(Self.clock) }
    let span = ends[0].flatMap { first in ends[1].map { " (\(first) to \($0))" } } ?? ""
    self.init(
      title: "\(transcript.name)\(naming ? ", coded by \(coding.coder)" : "")",
      rowHeading: "code",
      columns: [
        "turns 1 to \(turns)\(span), \(each == 1 ? "one" : "\(each)") a mark", "segments",
        "first in turn",
      ],
      rows: byCode.sorted { $0.key < $1.key }.map { code, segments in
        var strip = Array(repeating: Character("·"), count: marks)
        for segment in segments {
          for turn in segment.turns where turn <= turns { strip[(turn - 1) / each] = "█" }
        }
        let positions = segments.map(\.position)
        return Row(
          key: layout.name(code), title: layout.name(code),
          cells: [
            Cell(.text(String(strip))),
            Cell(
              .count(segments.count), references: layout.material.references(of: positions),
              segments: positions),
            Cell(.count(segments[0].turns.lowerBound)),
          ])
      },
      notes: [], quotes: layout.quotes, shape: [String]())
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(whole / 3600)):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }
}

/// One coding of a transcript in order, as JSON.
private struct TimelineShape: Encodable, Sendable {
  private struct Segment: Encodable {
    let code: String
    let reference: String
    let start: Int
    let end: Int
    let turns: [Int]
    let time: Nullable<Double>
  }

  private let transcript: String
  private let coder: String
  private let turns: Int
  private let segments: [Segment]

  init(
    _ coding: PlacedSegments.Coding, _ transcript: TimelineTranscript, _ layout: SequenceLayout
  ) {
    self.transcript = transcript.name
    coder = coding.coder
    turns = transcript.times.count
    let all = layout.material.segments
    segments = coding.segments.map { segment in
      let first = segment.turns.lowerBound - 1
      return Segment(
        code: layout.name(segment.code),
        reference: all[segment.position].reference.description,
        start: segment.characters.lowerBound, end: segment.characters.upperBound,
        turns: [segment.turns.lowerBound, segment.turns.upperBound],
        time: Nullable(
          transcript.times.indices.contains(first) ? transcript.times[first] : nil))
    }
  }
}
