import Analysis
import CodingEngine
import Exports
import ProjectStorage
import QualitativeData

/// A project's transcripts with their units and the segments a question is about.
struct CodedStudy {
  struct Part {
    let transcript: Transcript
    let units: TextUnits
    /// People's judgements, rejected ones too, then suggestions nobody has rejected.
    let segments: [CodedSegment]
  }

  let parts: [Part]

  /// - Parameter suggestions: Whether what rules propose is wanted. What a person judged counts as that
  ///   judgement, unless suggestions are asked for alone.
  init(_ project: Project, suggestions: SegmentSelection.Suggestions) throws {
    let judged = try project.store.segments()
    let judgedPlaces = Set(
      judged.filter { suggestions == .with || $0.judgement == .rejected }.map(Project.Place.init))
    let proposed =
      suggestions == .none
      ? [] : try project.store.suggestions().filter { !judgedPlaces.contains(.init($0)) }
    let byTranscript = Dictionary(grouping: judged + proposed, by: \.transcript)
    let finder = UnitFinder()
    parts = try project.store.transcripts().map { transcript in
      Part(
        transcript: transcript, units: finder.units(of: transcript),
        segments: byTranscript[transcript.name] ?? [])
    }
  }

  var material: CodedMaterial {
    var material = CodedMaterial()
    for part in parts { material.add(part.transcript, units: part.units, segments: part.segments) }
    return material
  }

  var hasJudgements: Bool {
    parts.contains { $0.segments.contains { $0.judgement == .accepted } }
  }

  /// The words at every segment's reference.
  var quotes: [QuoteReference: Table.Quote] {
    parts.reduce(into: [:]) { quotes, part in
      quotes.merge(Table.Quote.all(behind: part.segments, in: part.transcript, part.units)) { $1 }
    }
  }
}
