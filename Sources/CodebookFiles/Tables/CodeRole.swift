/// What a column of a table of codes holds.
enum CodeRole: Hashable {
  /// The name of the code, at a level of the tree where several columns do: 0 is the uppermost.
  case level(Int)
  case label, parent, path, number, id, depth
  case definition, briefDefinition, memo, include, exclude, examples, counterexamples
  case color, source, origin, exclusive, union
  /// Rules of one language where the heading names it, as `rules (da)` does.
  case rules(String?)
  case keywords(String?)
  case codebookName, codebookVersion, codebookLanguage, codebookSource, codebookNote
  case codebookVariables
  /// Counts and dates that a program has put beside the codes.
  case figures

  /// The level of a column that is simply called code.
  static let codeLevel = 30

  /// Whether several columns may hold parts of it.
  var isList: Bool {
    switch self {
    case .include, .exclude, .examples, .counterexamples, .rules, .keywords, .figures, .union: true
    default: false
    }
  }

  /// Whether it says something about a code, and not where the code stands.
  var isContent: Bool {
    switch self {
    case .definition, .briefDefinition, .memo, .include, .exclude, .examples, .counterexamples,
      .rules, .keywords:
      true
    default: false
    }
  }

  /// What the finding about columns calls it.
  var name: String {
    switch self {
    case .level: "code"
    case .label: "label"
    case .parent: "parent"
    case .path: "path"
    case .number: "numbering"
    case .id: "identifier"
    case .depth: "level"
    case .definition, .briefDefinition, .memo: "definition"
    case .include: "include"
    case .exclude: "exclude"
    case .examples: "examples"
    case .counterexamples: "counterexamples"
    case .color: "color"
    case .source: "source"
    case .origin: "origin"
    case .exclusive: "exclusive"
    case .union: "union"
    case .rules, .keywords: "rules"
    case .codebookName: "the codebook's name"
    case .codebookVersion: "its version"
    case .codebookLanguage: "its language"
    case .codebookSource: "its source"
    case .codebookNote: "its note"
    case .codebookVariables: "its variables"
    case .figures: "figures"
    }
  }
}
