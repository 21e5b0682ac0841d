import Analysis
import ProjectStorage
import QualitativeData

extension Project {
  /// What judging did.
  package struct JudgingResult: Sendable {
    /// Judgements that are new.
    package var judged = 0
    /// Judgements of this coder's that are other than before.
    package var changed = 0
    /// Earlier judgements that stand under the new text of their code.
    package var confirmed = 0
    /// What this coder had judged just so before.
    package var unchanged = 0
    /// Suggestions left open, since a rule that is not rejected found them too.
    package var leftToOtherRules = 0
    /// Rows of a sheet that are not filled in.
    package var leftBlank = 0
    package var notices: [Notice] = []
  }

  /// Accepts or rejects the suggestions asked for, as one coder.
  ///
  /// Where a reference holds nothing open, what the coder judged there before is judged anew. Rejecting by rule leaves
  /// open what another rule found as well.
  ///
  /// - Throws: `JudgingError` where nothing fits; then nothing is judged.
  package func judge(_ question: JudgingQuestion, as verdict: Verdict) throws -> JudgingResult {
    let coder = question.coder ?? ""
    try checkCoder(coder)
    let pool = try JudgingPool(self, question, question.again ? .older : .open)
    var (chosen, missed) = try pool.split(question)
    if !missed.isEmpty {
      var earlier = question
      earlier.references = missed
      chosen += try JudgingPool(self, earlier, .own).narrowed(earlier)
    }
    var result = JudgingResult()
    if verdict == .reject, let rule = question.rule {
      result.leftToOtherRules = chosen.count { $0.reason?.rules != [rule] }
      chosen.removeAll { $0.reason?.rules != [rule] }
    }
    guard !chosen.isEmpty || result.leftToOtherRules > 0 else {
      throw JudgingError(
        place: store.path, reason: .nothingOpen(suggestions: pool.suggestions))
    }
    try record(
      chosen.map { $0.judged(verdict.judgement, by: coder) },
      confirming: question.again ? Set(chosen.compactMap(\.identifier)) : [], into: &result)
    var selection = question.selection
    selection.suggestions = .only
    if let advice = try advice(selection, pool.study), !question.again {
      result.notices.append(advice)
    }
    return result
  }

  /// Stores judgements of one coder in one entry of the log.
  func record(
    _ judgements: [CodedSegment], confirming: Set<Identifier<CodedSegment>>,
    into result: inout JudgingResult
  ) throws {
    guard let coder = judgements.first?.coder else { return }
    let books = try store.codebookSources().map { "\($0.name) \($0.version)" }
    let accepted = judgements.count { $0.judgement == .accepted }
    let outcome = try UnbrokenWork.perform {
      try store.judge(
        judgements, confirming: confirming,
        codebook: books.isEmpty ? nil : books.joined(separator: " + "), by: actor
      ) { count in
        "\(coder) judged \(counted(count, "segment")): "
          + "\(accepted) accepted, \(judgements.count - accepted) rejected"
      }
    }
    result.judged += outcome.added.count
    result.changed += outcome.changed
    result.confirmed += outcome.confirmed
    result.unchanged += outcome.alreadyPresent
  }
}

extension CodedSegment {
  /// The same place, code and reason, as a person judged it.
  func judged(_ judgement: Judgement, by coder: String) -> CodedSegment {
    CodedSegment(
      identifier: self.coder == .person(coder) ? identifier : nil, transcript: transcript,
      code: code, range: range, coder: .person(coder), judgement: judgement, reason: reason)
  }
}
