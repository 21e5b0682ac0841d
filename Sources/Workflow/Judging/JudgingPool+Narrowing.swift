import QualitativeData

extension JudgingPool {
  /// The part that a rule found, and that lies at the references.
  ///
  /// - Throws: `JudgingError` for a rule or a reference that fits nothing.
  func narrowed(_ question: JudgingQuestion) throws -> [CodedSegment] {
    let (found, missed) = try split(question)
    if let reference = missed.first {
      throw JudgingError(place: reference, reason: .nothingAtReference)
    }
    return found
  }

  /// The part that is asked for, and the references at which there is nothing.
  func split(_ question: JudgingQuestion) throws -> (found: [CodedSegment], missed: [String]) {
    let chosen = try ofRule(question.rule)
    guard !question.references.isEmpty else { return (chosen, []) }
    var places: Set<Project.Place> = []
    var missed: [String] = []
    for reference in question.references {
      let found = try at(reference, among: chosen)
      if found.isEmpty { missed.append(reference) }
      places.formUnion(found.map(Project.Place.init))
    }
    return (chosen.filter { places.contains(.init($0)) }, missed)
  }

  private func ofRule(_ rule: String?) throws -> [CodedSegment] {
    guard let rule else { return segments }
    let chosen = segments.filter { $0.reason?.rules.contains(rule) ?? false }
    guard chosen.isEmpty else { return chosen }
    let known = Set(segments.flatMap { $0.reason?.rules ?? [] }).sorted()
    throw JudgingError(place: "--rule \(rule)", reason: .unknownRule(known: known))
  }

  /// The segments that lie within the sentences a reference names.
  private func at(_ reference: String, among segments: [CodedSegment]) throws -> [CodedSegment] {
    guard let wanted = QuoteReference(reference) else {
      throw WorkflowError(place: reference, reason: .notAReference)
    }
    guard let part = study.parts.first(where: { $0.transcript.name == wanted.transcript }) else {
      throw WorkflowError(
        place: reference,
        reason: .unknownTranscript(line: nil, known: study.parts.map(\.transcript.name)))
    }
    guard part.units.range(of: wanted) != nil else {
      throw WorkflowError(place: reference, reason: .noSuchReference)
    }
    return segments.filter { segment in
      guard segment.transcript == wanted.transcript,
        let place = part.units.reference(to: segment.range, in: wanted.transcript)
      else { return false }
      return wanted.first <= place.first && place.last <= wanted.last
    }
  }
}
