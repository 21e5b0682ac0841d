import QualitativeData

/// Which part of a study a question is about. People's judgements, until widened or narrowed.
package struct SegmentSelection: Equatable, Sendable {
  /// Whether what rules propose counts.
  package enum Suggestions: String, Sendable {
    case none, with, only
  }

  /// Coders by name; empty for all.
  package var coders: [String] = []
  /// Coders who are left out where none are named.
  package var leftOut: [String] = []
  /// For each variable the values wanted: one of them, for every variable named.
  package var conditions: [String: [String]] = [:]
  /// Codes, each with the codes below it; empty for all.
  package var codes: [CodePath] = []
  /// What derived codes among them take over.
  private var takenOver: [CodePath] = []
  package var suggestions = Suggestions.none

  package init() {}

  /// The same selection, with the members of the derived codes it names.
  package func takingOverUnions(of codebook: Codebook?) -> SegmentSelection {
    guard !codes.isEmpty, let entries = codebook?.entries else { return self }
    var selection = self
    var wanted = codes
    var next = 0
    while next < wanted.count {
      for entry in entries where entry.path.isWithin(wanted[next]) {
        for member in entry.code.union where !wanted.contains(member) { wanted.append(member) }
      }
      next += 1
    }
    selection.takenOver = Array(wanted.dropFirst(codes.count))
    return selection
  }

  /// Whether a segment's code, coder and judgement are wanted. Rejected segments never are.
  package func wants(_ segment: CodedMaterial.Segment) -> Bool {
    wants(segment.code, by: segment.coder, segment.judgement)
  }

  package func wants(
    _ code: CodePath, by coder: Coder, _ judgement: CodedSegment.Judgement
  ) -> Bool {
    wants(code: code) && wants(judgement, byWantedCoder: wants(coder))
  }

  /// Whether a code is among those named or below, or none is named.
  package func wants(code: CodePath) -> Bool {
    codes.isEmpty || codes.contains(where: code.isWithin)
      || takenOver.contains(where: code.isWithin)
  }

  func wants(
    _ judgement: CodedSegment.Judgement, byWantedCoder isWanted: @autoclosure () -> Bool
  ) -> Bool {
    switch judgement {
    case .rejected: false
    case .suggested: suggestions != .none
    case .accepted: suggestions != .only && isWanted()
    }
  }

  /// Whether a coder is among those named; where nobody is named, whether the coder is not left out.
  package func wants(_ coder: Coder) -> Bool {
    coders.isEmpty ? !leftOut.contains(coder.description) : coders.contains(coder.description)
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
    let listed = codes.isEmpty ? [] : codebook?.entries.map(\.path) ?? []
    let known = codes.isEmpty ? [] : listed + Set(material.codes).subtracting(listed).sorted()
    for code in codes where !known.contains(code) {
      throw AnalysisError(
        place: code.description, reason: .unknownCode(known: known.map(\.description)))
    }
    guard !coders.isEmpty else { return }
    let names = material.people
    for coder in coders where !names.contains(coder) {
      throw AnalysisError(place: coder, reason: .unknownCoder(known: names.sorted()))
    }
  }
}

extension CodedMaterial {
  /// Every variable of the transcripts and their speakers, by name.
  package var variables: [String] {
    transcripts.reduce(into: Set<String>()) { names, transcript in
      names.formUnion(transcript.variables.keys)
      for speaker in transcript.speakers { names.formUnion(speaker.variables.keys) }
    }.sorted()
  }

  /// The names of those who judged anything.
  var people: Set<String> {
    let judges = Set(rows.lazy.filter { $0.judgement != .suggested }.map { Int($0.coder) })
    return Set(judges.map { coders[$0].description })
  }

  /// The values speakers have of a variable, interviewers included.
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
