import QualitativeData

/// Why nothing can be learnt about a code yet.
package struct LearningError: ExplainedError, Equatable {
  /// How many passages there are that no rule found, and suggestions that are wrong.
  package let code: CodePath
  package let missed: Int
  package let wrong: Int

  package var place: String { code.description }

  package var problem: String {
    "too little to learn from: \(counted(missed, "passage")) coded by hand that no rule finds, "
      + "\(counted(wrong, "suggestion")) that are wrong"
  }

  package var remedy: String {
    "At least \(Learning.leastPassages) of one kind are needed: code some interviews by hand ('import --codings'), "
      + "or judge suggestions ('verbatim judge')"
  }
}
