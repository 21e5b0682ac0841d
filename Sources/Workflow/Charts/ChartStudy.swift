import Analysis
import QualitativeData

/// A study as framework charts need it: what its cases and codes are, and how the places stand that summaries cite.
struct ChartStudy {
  let study: CodedStudy
  let material: CodedMaterial
  let codebook: Codebook?
  private let positions: [String: Int]
  private let segments: [Int: [CodedMaterial.Segment]]

  init(_ project: Project, _ selection: SegmentSelection) throws {
    study = try CodedStudy(project, selection)
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: project.path, reason: .noTranscripts)
    }
    material = study.material
    codebook = try project.combinedCodebook()
    positions = Dictionary(
      study.parts.enumerated().map { ($1.transcript.name, $0) }, uniquingKeysWith: { $1 })
    segments = Dictionary(
      grouping: material.segments.filter { $0.judgement != .rejected }, by: \.transcript)
  }

  /// Every code of the codebooks, and those people used besides.
  var codes: [CodePath] {
    let listed = codebook?.entries.map(\.path) ?? []
    return listed + Set(material.codes).subtracting(listed).sorted()
  }

  /// Every case of one kind, as `ChartCase.axis` names it.
  func cases(of axis: MatrixAxis) -> Set<ChartCase> {
    var cases: Set<ChartCase> = []
    for (index, transcript) in material.transcripts.enumerated() {
      for speaker in transcript.speakers.indices {
        if let of = material.chartCase(ofSpeaker: speaker, in: index, by: axis) { cases.insert(of) }
      }
    }
    return cases
  }

  /// Whether the study has a case, or a code, of this name.
  func knows(_ of: ChartCase) -> Bool {
    if let code = of.code { return codes.contains(code) }
    guard let axis = of.matrixAxis, Set(of.variables).isSubset(of: material.variables) else {
      return false
    }
    return cases(of: axis).contains(of)
  }

  /// The words at a place, with the first speaker; `nil` where the project has no such place.
  func passage(_ reference: QuoteReference) -> (words: String, speaker: String?)? {
    guard let index = positions[reference.transcript],
      let range = study.parts[index].units.range(of: reference)
    else { return nil }
    let transcript = study.parts[index].transcript
    let turn = transcript.firstTurn(endingAfterStartOf: range)
    return (
      transcript.quote(range),
      turn < transcript.turns.count ? transcript.speakerName(of: transcript.turns[turn]) : nil
    )
  }

  func hasTranscript(_ name: String) -> Bool { positions[name] != nil }

  /// How a place stands that a summary cites: whether it is there, belongs to the case, and is coded so by anybody.
  ///
  /// - Complexity: O(segments of the transcript).
  func standing(_ reference: QuoteReference, _ place: ChartPlace) -> ReferenceStanding {
    guard let index = positions[reference.transcript],
      let range = study.parts[index].units.range(of: reference)
    else { return .missing }
    if let axis = place.of.matrixAxis {
      guard isSaid(at: range, in: index, by: place.of, axis) else { return .otherCase }
    }
    let codes = [place.code] + [place.of.code].compactMap(\.self)
    let isCoded = codes.allSatisfy { code in
      let family = family(of: code)
      return segments[index]?.contains { family.wants(code: $0.code) && $0.range.overlaps(range) }
        ?? false
    }
    return isCoded ? .coded : .notCoded
  }

  private func isSaid(
    at range: TextRange, in index: Int, by of: ChartCase, _ axis: MatrixAxis
  ) -> Bool {
    let turns = study.parts[index].transcript.turns
    let unnamed = material.transcripts[index].speakers.count - 1
    return turns.contains { turn in
      turn.range.overlaps(range)
        && material.chartCase(ofSpeaker: turn.speaker ?? unnamed, in: index, by: axis) == of
    }
  }

  private func family(of code: CodePath) -> SegmentSelection {
    var selection = SegmentSelection()
    selection.codes = [code]
    return selection.takingOverUnions(of: codebook)
  }
}

extension ChartCase {
  /// The axis of a matrix on which it stands; `nil` for a code.
  var matrixAxis: MatrixAxis? {
    switch axis {
    case Self.codeAxis: nil
    case Self.transcriptAxis: .transcripts
    case Self.speakerAxis: .speakers
    default: .variables(variables)
    }
  }
}
