import Analysis
import ProjectStorage
import QualitativeData

/// What somebody says of one disagreement, as it was written down.
package struct AdjudicationChoice: Sendable {
  /// Which one, as the list names it.
  package let disagreement: String
  /// The name of one of the two coders, `both` or `neither`.
  package let decision: String
  /// Another code for what is kept, and other words, where they are given.
  package var code: String?
  package var quote: String?
  package var reason = ""

  package init(disagreement: String, decision: String) {
    self.disagreement = disagreement
    self.decision = decision
  }
}

/// Makes decisions of choices.
struct AdjudicationRules {
  let adjudicator: String
  let codes: Set<CodePath>?
  let transcripts: [String: Transcript]

  /// - Parameter fault: Makes the error of a reason, with the choice's place.
  func decision(
    on disagreement: CodingDisagreement, _ choice: AdjudicationChoice,
    fault: (AdjudicationError.Reason) -> AdjudicationError
  ) throws(AdjudicationError) -> NewAdjudication {
    guard !disagreement.coders.contains(adjudicator) else {
      throw fault(.ownDisagreement(adjudicator: adjudicator))
    }
    guard let decision = Self.decision(choice.decision, on: disagreement) else {
      throw fault(.unclearDecision(coders: disagreement.coders))
    }
    if decision == .both, disagreement.kind == .onlyOne { throw fault(.onlyOneSide) }
    let kept = Self.kept(decision, of: disagreement)
    // Siding with the one who left it is a decision for neither.
    guard !kept.isEmpty else {
      guard choice.code == nil, choice.quote == nil else { throw fault(.changedRejection) }
      return NewAdjudication(
        subject: disagreement.subject, decision: .neither, reason: choice.reason,
        judgements: disagreement.segments.map {
          judgement($0.code, $0.range, in: disagreement, .rejected)
        })
    }
    var places = kept
    if let written = choice.code {
      guard let code = CodePath(written), codes?.contains(code) ?? true else {
        throw fault(.unknownCode)
      }
      places = places.map { (code, $0.range) }
    }
    if let quote = choice.quote {
      guard let range = range(of: quote, in: disagreement) else { throw fault(.quoteNotThere) }
      places = places.map { ($0.code, range) }
    }
    let isOther = !zip(places, kept).allSatisfy {
      $0.0.code == $0.1.code && $0.0.range == $0.1.range
    }
    return NewAdjudication(
      subject: disagreement.subject, decision: isOther ? .other : decision,
      reason: choice.reason,
      judgements: places.map { judgement($0.code, $0.range, in: disagreement, .accepted) })
  }

  /// A coder's own name wins over the words, should somebody be called so.
  private static func decision(
    _ written: String, on disagreement: CodingDisagreement
  ) -> Adjudication.Decision? {
    if written == disagreement.coders[0] { return .first }
    if written == disagreement.coders[1] { return .second }
    let plain = written.lowercased()
    let folded = disagreement.coders.map { $0.lowercased() }
    if plain == folded[0], plain != folded[1] { return .first }
    if plain == folded[1], plain != folded[0] { return .second }
    let words: [String: Adjudication.Decision] = ["both": .both, "neither": .neither]
    return words[plain]
  }

  private static func kept(
    _ decision: Adjudication.Decision, of disagreement: CodingDisagreement
  ) -> [(code: CodePath, range: TextRange)] {
    func place(_ segment: CodedSegment?) -> [(code: CodePath, range: TextRange)] {
      segment.map { [($0.code, $0.range)] } ?? []
    }
    return switch decision {
    case .first: place(disagreement.first)
    case .second: place(disagreement.second)
    case .both:
      disagreement.kind == .otherExtent
        ? [(disagreement.segments[0].code, disagreement.range)]
        : place(disagreement.first) + place(disagreement.second)
    case .neither, .other: []
    }
  }

  /// The only place of the words that touches what either coder marked.
  private func range(of quote: String, in disagreement: CodingDisagreement) -> TextRange? {
    guard let text = transcripts[disagreement.transcript]?.text else { return nil }
    let found = QuoteSearch.places(of: quote, in: text).filter { $0.overlaps(disagreement.range) }
    return found.count == 1 ? found[0] : nil
  }

  private func judgement(
    _ code: CodePath, _ range: TextRange, in disagreement: CodingDisagreement,
    _ judgement: CodedSegment.Judgement
  ) -> CodedSegment {
    CodedSegment(
      transcript: disagreement.transcript, code: code, range: range, coder: .person(adjudicator),
      judgement: judgement)
  }
}
