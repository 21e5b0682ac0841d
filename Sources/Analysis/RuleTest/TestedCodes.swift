import QualitativeData

/// The codes that a test of rules is about, and which codes' segments count for each.
struct TestedCodes {
  /// Codes with a rule of their own or below them, in the codebook's order.
  let themes: [CodePath]
  /// Codes of the selection that no rule proposes.
  let withoutRules: [CodePath]
  /// The codes with rules as they are told apart, for averages: none is above another.
  let keys: [CodePath]
  private let level: Int?
  private let codebook: Codebook

  init(_ question: RuleTest.Question, _ material: RuleTestMaterial) {
    codebook = material.codebook
    level = question.level
    var selection = question.selection.takingOverUnions(of: codebook)
    selection.coders = []
    selection.suggestions = .none
    let wanted = codebook.entries.filter { selection.wants($0.path, by: .codebook, .accepted) }
    let ruled = Set(material.rules.map(\.code))
    let hasRules = { (path: CodePath) in
      let theme = Self.theme(of: path, in: material.codebook)
      return ruled.contains { theme.wants($0, by: .codebook, .accepted) }
    }
    let limit = question.level ?? .max
    themes = wanted.map(\.path).filter { $0.steps.count <= limit && hasRules($0) }
    withoutRules = wanted.map(\.path).filter { !hasRules($0) }
    var seen: Set<CodePath> = []
    keys = wanted.map(\.path).filter(ruled.contains).map { Self.key(of: $0, at: limit) }
      .filter { seen.insert($0).inserted }
  }

  /// The code as which a segment counts in the averages.
  func key(of code: CodePath) -> CodePath { Self.key(of: code, at: level ?? .max) }

  private static func key(of code: CodePath, at level: Int) -> CodePath {
    code.steps.count <= level ? code : CodePath(Array(code.steps.prefix(level)))
  }

  /// Whether a code's segments count for a theme: those of codes below it, and of codes it takes over.
  func members(of theme: CodePath, among codes: some Sequence<CodePath>) -> [CodePath] {
    let selection = Self.theme(of: theme, in: codebook)
    return codes.filter { selection.wants($0, by: .codebook, .accepted) }
  }

  private static func theme(of path: CodePath, in codebook: Codebook) -> SegmentSelection {
    var selection = SegmentSelection()
    selection.codes = [path]
    return selection.takingOverUnions(of: codebook)
  }
}
