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

  /// - Parameter selection: What is asked for. A suggestion that somebody rejected is left out; one that the coders
  ///   asked for have accepted counts as their judgement, unless suggestions are asked for alone.
  init(_ project: Project, _ selection: SegmentSelection) throws {
    let judged = try project.store.segments()
    let settled = Set(
      judged.filter { segment in
        segment.judgement == .rejected
          || selection.suggestions == .with && selection.wants(segment.coder)
      }.map(Project.Place.init))
    let proposed =
      selection.suggestions == .none
      ? [] : try project.store.suggestions().filter { !settled.contains(.init($0)) }
    try self.init(project, segments: judged + proposed)
  }

  /// The project's transcripts with these segments alone.
  init(_ project: Project, segments: [CodedSegment]) throws {
    let byTranscript = Dictionary(grouping: segments, by: \.transcript)
    let finder = UnitFinder()
    parts = try project.store.transcripts().map { transcript in
      Part(
        transcript: transcript, units: finder.units(of: transcript),
        segments: byTranscript[transcript.name] ?? [])
    }
  }

  /// What counting needs.
  var material: CodedMaterial {
    parts.reduce(into: CodedMaterial()) {
      $0.add($1.transcript, units: $1.units, segments: $1.segments)
    }
  }

  var hasJudgements: Bool {
    parts.contains { $0.segments.contains { $0.judgement == .accepted } }
  }
}
