import QualitativeData

/// What can be wrong with a codebook's rules: those that cannot be read, and examples that they miss.
package enum RuleChecks {
  /// Every rule and list entry that cannot be read, and alternatives that can find nothing of their own.
  package static func findings(in codebook: Codebook) -> [Finding] {
    let reader = RuleReader(codebook)
    let ofRules = codebook.entries.flatMap { entry in
      entry.code.rules.flatMap { rule in
        let read = reader.read(rule, of: entry.path)
        return read.faults.map(\.finding)
          + (read.find.map { ShadowedAlternatives.findings(in: $0, rule, of: entry.path) } ?? [])
          + LowerCaseOperators.findings(in: rule, of: entry.path)
      }
    }
    // Only now is it known in which languages the lists are read.
    return reader.termFaults.map(\.finding) + ofRules
  }

  /// One example or counterexample, and whether the rules did with it what they must.
  package struct ExampleResult: Sendable {
    package let code: CodePath
    package let text: String
    /// Whether it must be found.
    package let isExample: Bool
    package let isFound: Bool

    package var isRight: Bool { isExample == isFound }
  }

  /// Runs every example and counterexample as a respondent's turn.
  ///
  /// An example must be found by a rule of its code or of one below it, a counterexample by none of its code's.
  /// Codes without any rule are passed by.
  ///
  /// - Throws: `RuleFaults`
  package static func examples(of codebook: Codebook) throws -> [ExampleResult] {
    var autocoder = try Autocoder(codebook)
    return codebook.entries.flatMap { entry -> [ExampleResult] in
      guard entry.code.hasRules else { return [] }
      let examples = entry.code.examples.map { text in
        ExampleResult(
          code: entry.path, text: text, isExample: true,
          isFound: autocoder.codes(foundIn: text).contains { $0.isWithin(entry.path) })
      }
      let counterexamples = entry.code.counterexamples.map { text in
        ExampleResult(
          code: entry.path, text: text, isExample: false,
          isFound: autocoder.codes(foundIn: text).contains(entry.path))
      }
      return examples + counterexamples
    }
  }
}
