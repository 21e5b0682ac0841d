import Analysis
import Exports
import QualitativeData

/// The part of a study that the coders asked for have looked at.
///
/// An interview without a single segment of theirs was most likely not read by them. It says nothing about which codes
/// it lacks, so it is left out where that would be counted, unless it is asked for. Rules read every interview, so
/// where suggestions are asked for all are kept.
struct LookedAt {
  /// The parts that stay, in order.
  let parts: [CodedStudy.Part]
  let material: CodedMaterial
  /// The names of those in the selection that were left out.
  let leftOut: [String]
  /// The selection, without values that only transcripts left out have.
  let selection: SegmentSelection

  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there.
  init(
    _ study: CodedStudy, _ selection: SegmentSelection, codebook: Codebook?, keepsAll: Bool
  ) throws {
    let everything = study.material
    try selection.check(against: everything, codebook)
    let inSelection = everything.transcripts.map { profile in
      profile.speakers.indices.contains { selection.wants(speaker: $0, of: profile) }
        || profile.speakers.isEmpty && selection.conditions.isEmpty
    }
    var parts: [CodedStudy.Part] = []
    var leftOut: [String] = []
    for (index, part) in study.parts.enumerated() where inSelection[index] {
      let isRead =
        keepsAll || selection.suggestions != .none
        || part.segments.contains { $0.judgement == .accepted && selection.wants($0.coder) }
      if isRead { parts.append(part) } else { leftOut.append(part.transcript.name) }
    }
    self.parts = parts
    self.leftOut = leftOut
    let material = parts.reduce(into: CodedMaterial()) {
      $0.add($1.transcript, units: $1.units, segments: $1.segments)
    }
    self.material = material
    var selection = selection
    for (variable, values) in selection.conditions {
      let known = Set((try? material.values(of: variable)) ?? [])
      let kept = values.filter { known.contains($0) || $0 == "(none)" }
      if !kept.isEmpty { selection.conditions[variable] = kept }
    }
    self.selection = selection
  }

  /// The words of segments, by their positions in the material.
  func quotes(of segments: Set<Int>) -> [Int: Table.Quote] {
    Dictionary(
      uniqueKeysWithValues: segments.map { index in
        let segment = material.segments[index]
        return (index, material.quote(of: segment, in: parts[segment.transcript].transcript))
      })
  }
}
