import QualitativeData

/// One thing that can be wrong with rules that could be read.
package protocol RuleCheck: Sendable {
  /// What it looks for, in a few words.
  var name: String { get }
  /// Whether it takes so little time that it runs whenever a codebook is used, not only when it is checked.
  var isQuick: Bool { get }
  func findings(in codebook: ReadCodebook) -> [Finding]
}

extension RuleCheck {
  package var isQuick: Bool { true }

  /// A finding on one rule: `practice/label, rule club*: …`.
  func finding(
    _ severity: Finding.Severity = .warning, on rule: ReadCodebook.Rule, _ message: String
  ) -> Finding {
    Finding(
      severity, line: rule.text.place?.line, column: rule.text.place?.column,
      "\(rule.code), rule \(rule.text.find): \(message)")
  }
}

/// A codebook with its rules read: what checks of rules look at.
package struct ReadCodebook {
  package struct Rule {
    package let code: CodePath
    package let text: CodingRuleText
    package let find: RuleExpression
    package let unless: RuleExpression?
  }

  package let codebook: Codebook
  /// The rules that can be read, in the codebook's order.
  package let rules: [Rule]
  /// Every rule and list entry that cannot.
  package let faults: [RuleFault]

  package init(_ codebook: Codebook) {
    let reader = RuleReader(codebook)
    var faults: [RuleFault] = []
    var rules: [Rule] = []
    for entry in codebook.entries {
      for text in entry.code.rules {
        let read = reader.read(text, of: entry.path)
        faults += read.faults
        guard read.faults.isEmpty, let find = read.find else { continue }
        rules.append(Rule(code: entry.path, text: text, find: find, unless: read.unless))
      }
    }
    self.codebook = codebook
    self.rules = rules
    // Only now is it known in which languages the lists are read.
    self.faults = reader.termFaults + faults
  }
}
