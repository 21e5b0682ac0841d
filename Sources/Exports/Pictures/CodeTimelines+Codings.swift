import Analysis
import QualitativeData

extension CodeTimelines {
  /// A transcript's turns, in order.
  package struct Turns: Sendable {
    package let transcript: String
    /// For each turn whether an interviewer speaks.
    package let areQuestions: [Bool]

    package init(transcript: String, areQuestions: [Bool]) {
      self.transcript = transcript
      self.areQuestions = areQuestions
    }
  }

  /// Where codes stand, in turns: a strip for each transcript in which something was coded.
  ///
  /// - Parameters:
  ///   - turns: Of each transcript, by its position in the material.
  ///   - material: Holds the segments' places.
  package init(
    _ codings: [PlacedSegments.Coding], codes: [CodePath], coders: [String], turns: [Turns],
    of material: CodedMaterial, title: String, notes: [String]
  ) {
    let used = Set(codings.flatMap { $0.segments.map(\.code) }).sorted()
    let rows = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let segments = material.segments
    let byTranscript = Dictionary(grouping: codings, by: \.transcript)
    self.init(
      title: title, unit: "turns", codes: used.map { codes[$0].description }, coders: coders,
      strips: byTranscript.sorted { $0.key < $1.key }.map { transcript, codings in
        let turns = turns[transcript]
        return Strip(
          name: turns.transcript, length: Double(turns.areQuestions.count),
          questions: turns.areQuestions.indices.filter { turns.areQuestions[$0] }.map {
            Double($0)..<Double($0 + 1)
          },
          marks: codings.flatMap { coding in
            coding.segments.map { segment in
              Mark(
                code: rows[segment.code]!, coder: coders.firstIndex(of: coding.coder) ?? 0,
                start: Double(segment.turns.lowerBound - 1), end: Double(segment.turns.upperBound),
                reference: segments[segment.position].reference.description)
            }
          })
      },
      notes: notes)
  }
}
