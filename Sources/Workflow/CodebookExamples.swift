import CodingEngine
import QualitativeData

/// A codebook's rules against its own examples.
package enum CodebookExamples {
  /// What came of it, a line each for what went wrong and one for all, and whether everything is right.
  ///
  /// - Throws: `ExplainedErrors` with the codebook's faults.
  package static func report(on path: String) throws -> (lines: [String], isRight: Bool) {
    let results = try RuleChecks.examples(of: CodebookFile.load(path).codebook)
    let wrong = results.filter { !$0.isRight }
    let lines = wrong.map { result in
      "error: \(result.code): "
        + (result.isExample ? "no rule finds its example" : "a rule finds its counterexample")
        + " \"\(result.text)\""
    }
    return (lines + [sum(results)], wrong.isEmpty)
  }

  /// How many examples are found, and counterexamples not.
  static func sum(_ results: [RuleChecks.ExampleResult]) -> String {
    let examples = results.filter(\.isExample)
    let counterexamples = results.filter { !$0.isExample }
    return
      "\(examples.count { $0.isRight }) of \(examples.count) examples are found, "
      + "\(counterexamples.count { $0.isRight }) of \(counterexamples.count) counterexamples are not."
  }
}
