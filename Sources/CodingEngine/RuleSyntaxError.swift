/// Why a rule cannot be read, with the column and what was expected there.
package struct RuleSyntaxError: Error, Hashable, Sendable {
  /// From 1, in characters of the rule.
  package let column: Int
  /// What is wrong, without a full stop.
  package let problem: String
  /// What would be right, as a sentence without its full stop.
  package let remedy: String

  package init(column: Int, problem: String, remedy: String) {
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }
}
