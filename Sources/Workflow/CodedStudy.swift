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
    let byTranscript = Dictionary(grouping: judged + proposed, by: \.transcript)
    let finder = UnitFinder()
    parts = try project.store.transcripts().map { transcript in
      Part(
        transcript: transcript, units: finder.units(of: transcript),
        segments: byTranscript[transcript.name] ?? [])
    }
  }

  /// What counting needs, and the words of every segment by its position there.
  var material: (material: CodedMaterial, quotes: [Int: Table.Quote]) {
    var material = CodedMaterial()
    var quotes: [Int: Table.Quote] = [:]
    for part in parts {
      let first = material.segments.count
      material.add(part.transcript, units: part.units, segments: part.segments)
      material.addQuotes(of: part.transcript, from: first, to: &quotes)
    }
    return (material, quotes)
  }

  var hasJudgements: Bool {
    parts.contains { $0.segments.contains { $0.judgement == .accepted } }
  }
}
