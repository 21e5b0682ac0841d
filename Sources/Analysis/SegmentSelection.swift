import QualitativeData

/// Which part of a study a question is about. People's judgements, until widened or narrowed.
package struct SegmentSelection: Equatable, Sendable {
  /// Whether what rules propose counts.
  package enum Suggestions: String, Sendable {
    case none, with, only
  }

  /// Coders by name; empty for all.
  package var coders: [String] = []
  /// For each variable the values wanted: one of them, for every variable named.
  package var conditions: [String: [String]] = [:]
  /// Codes, each with the codes below it; empty for all.
  package var codes: [CodePath] = []
  package var suggestions = Suggestions.none

  package init() {}

  /// Whether a segment's code, coder and judgement are wanted. Rejected segments never are.
  package func wants(_ segment: CodedMaterial.Segment) -> Bool {
    guard codes.isEmpty || codes.contains(where: segment.code.isWithin) else { return false }
    switch segment.judgement {
    case .rejected: return false
    case .suggested: return suggestions != .none
    case .accepted:
      return suggestions != .only && (coders.isEmpty || coders.contains(segment.coder.description))
    }
  }

  /// Whether a speaker's values meet every condition; `(none)` asks for a missing value.
  package func wants(speaker: Int, of transcript: CodedMaterial.Profile) -> Bool {
    conditions.allSatisfy { variable, values in
      values.contains(transcript.value(of: variable, for: speaker) ?? MatrixFrame.missing)
    }
  }

  /// Refuses variables, values, codes and coders that the material does not have.
  package func check(against material: CodedMaterial, _ codebook: Codebook?) throws {
    for (variable, values) in conditions.sorted(by: { $0.key < $1.key }) {
      let known = try Set(material.values(of: variable))
      for value in values where !known.contains(value) && value != MatrixFrame.missing {
        throw AnalysisError(
          place: "\(variable)=\(value)",
          reason: .unknownValue(variable: variable, known: known.sorted()))
      }
    }
    let known = (codebook?.entries.map(\.path) ?? []) + Set(material.segments.map(\.code)).sorted()
    for code in codes where !known.contains(code) {
      throw AnalysisError(
        place: code.description, reason: .unknownCode(known: known.map(\.description)))
    }
    let names = Set(
      material.segments.filter { $0.judgement != .suggested }.map(\.coder.description))
    for coder in coders where !names.contains(coder) {
      throw AnalysisError(place: coder, reason: .unknownCoder(known: names.sorted()))
    }
  }
}

extension CodedMaterial {
  /// Every variable of the transcripts and their speakers, by name.
  package var variables: [String] {
    var names: Set<String> = []
    for transcript in transcripts {
      names.formUnion(transcript.variables.keys)
      for speaker in transcript.speakers { names.formUnion(speaker.variables.keys) }
    }
    return names.sorted()
  }

  /// The values respondents have of a variable.
  ///
  /// - Throws: `AnalysisError` for a variable that nothing in the material has.
  package func values(of variable: String) throws -> [String] {
    let known = variables
    guard known.contains(variable) else {
      throw AnalysisError(place: variable, reason: .unknownVariable(known: known))
    }
    return transcripts.flatMap { transcript in
      transcript.speakers.indices.compactMap { transcript.value(of: variable, for: $0) }
    }
  }
}
