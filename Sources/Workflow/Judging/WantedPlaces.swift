import Analysis
import QualitativeData

extension CodedMaterial {
  /// The places of the segments a selection wants, one of whose speakers it wants too.
  ///
  /// - Parameter rejectedToo: Whether rejected segments are looked at like accepted ones.
  func places(
    wantedBy selection: SegmentSelection, rejectedToo: Bool = false
  ) -> Set<Project.Place> {
    var wanted: Set<Project.Place> = []
    for segment in segments
    where selection.wants(segment)
      || rejectedToo && segment.judgement == .rejected
        && selection.wants(segment.code, by: segment.coder, .accepted)
    {
      let profile = transcripts[segment.transcript]
      if segment.stretches.contains(where: { selection.wants(speaker: $0.speaker, of: profile) }) {
        wanted.insert(
          Project.Place(transcript: profile.name, code: segment.code, range: segment.range))
      }
    }
    return wanted
  }
}
