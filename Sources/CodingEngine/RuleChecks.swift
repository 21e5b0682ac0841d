import QualitativeData

/// Every check of a codebook's rules. A new one is one file in `Checks` and one line here.
package enum RuleChecks {
  package static let all: [any RuleCheck] = [
    AnyWord(),
    FailingExample(),
    ImpossibleRule(),
    LowerCaseOperators(),
    ShadowedAlternatives(),
    ShadowedRule(),
    UnusedList(),
  ]

  /// Every rule and list entry that cannot be read, and what the checks find.
  ///
  /// - Parameter quickly: Whether checks that take time are passed by, as where a codebook is only used.
  package static func findings(in codebook: Codebook, quickly: Bool = false) -> [Finding] {
    let read = ReadCodebook(codebook)
    return read.faults.map(\.finding)
      + all.filter { $0.isQuick || !quickly }.flatMap { $0.findings(in: read) }
  }

  /// One example or counterexample, and whether the rules did with it what they must.
  package struct ExampleResult: Sendable {
    package let code: CodePath
    package let text: String
    /// Its number among the examples, or the counterexamples, of its code, from 1.
    package let number: Int
    /// Where it stands in its file, else where its code does.
    package let place: CodingRuleText.Place?
    /// Whether it must be found.
    package let isExample: Bool
    /// The rules that found it: of its code or one below for an example, of its code alone for a counterexample.
    package let rules: [CodingRuleText]

    package var isFound: Bool { !rules.isEmpty }
    package var isRight: Bool { isExample == isFound }
  }

  /// Runs every example and counterexample as a respondent's turn.
  ///
  /// An example must be found by a rule of its code or of one below it, a counterexample by none of its code's.
  /// Codes without any rule are passed by.
  ///
  /// - Throws: `RuleFaults`
  package static func examples(of codebook: Codebook) throws -> [ExampleResult] {
    var rules = try RulesApart(codebook)
    return codebook.entries.flatMap { entry -> [ExampleResult] in
      guard entry.code.hasRules else { return [] }
      func results(
        _ texts: [String], _ places: [CodingRuleText.Place?], isExample: Bool
      ) -> [ExampleResult] {
        texts.enumerated().map { index, text in
          let found = rules.rules(finding: text).map { rules.rules[$0] }.filter {
            isExample ? $0.code.isWithin(entry.path) : $0.code == entry.path
          }
          let place = index < places.count ? places[index] : nil
          return ExampleResult(
            code: entry.path, text: text, number: index + 1, place: place ?? entry.code.place,
            isExample: isExample, rules: found.map(\.text))
        }
      }
      return results(entry.code.examples, entry.code.examplePlaces, isExample: true)
        + results(entry.code.counterexamples, entry.code.counterexamplePlaces, isExample: false)
    }
  }
}
