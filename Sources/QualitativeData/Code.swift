/// A label with its definition, its limits and the rules that propose it; codes form a tree.
package struct Code: Hashable, Sendable {
  /// The code's own name, without the codes above it.
  package let code: String
  package var label: String?
  package var color: String?
  package var definition: String?
  package var include: [String] = []
  package var exclude: [String] = []
  /// Sentences the rules of this code, or of one below it, must find.
  package var examples: [String] = []
  /// Sentences no rule of this code may find.
  package var counterexamples: [String] = []
  /// Where they stand in the file, in their order; empty for a code from elsewhere.
  package var examplePlaces: [CodingRuleText.Place?] = []
  package var counterexamplePlaces: [CodingRuleText.Place?] = []
  package var source: String?
  /// Where the code came from: deductive, inductive, or a paper.
  package var origin: String?
  /// Whether the children exclude each other.
  package var exclusive = false
  /// For a derived code: the codes whose segments it takes over.
  package var union: [CodePath] = []
  package var rules: [CodingRuleText] = []
  package var codes: [Code] = []
  /// Where the code begins in its file.
  package var place: CodingRuleText.Place?

  package init(code: String) { self.code = code }

  /// Whether it or a code below it has a rule.
  package var hasRules: Bool { !rules.isEmpty || codes.contains(where: \.hasRules) }

  /// The label, or the code's own name where it has none.
  package var title: String { label ?? code }
}
