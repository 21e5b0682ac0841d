import QualitativeData

/// Examples that no rule finds, and counterexamples that one finds. `codebook test` fails on them.
///
/// They are named by their number and not quoted: a codebook may hold what participants said.
package struct FailingExample: RuleCheck {
  package let name = "failing example"
  package let isQuick = false

  package init() {}

  /// None where a rule cannot be read, since it might be the one that is missing.
  package func findings(in codebook: ReadCodebook) -> [Finding] {
    guard codebook.faults.isEmpty else { return [] }
    let results = (try? RuleChecks.examples(of: codebook.codebook)) ?? []
    return results.compactMap(Self.finding)
  }

  package static func finding(_ result: RuleChecks.ExampleResult) -> Finding? {
    guard !result.isRight else { return nil }
    let message =
      result.isExample
      ? "\(result.code): no rule finds example \(result.number). Widen a rule, add one, or change the example"
      : "\(result.code): counterexample \(result.number) is found by the rule "
        + "\(result.rules[0].find). Narrow the rule, as with unless:, or change the counterexample"
    return Finding(.warning, line: result.place?.line, column: result.place?.column, message)
  }
}
