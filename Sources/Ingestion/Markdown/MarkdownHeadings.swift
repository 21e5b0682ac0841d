import QualitativeData

/// What a Markdown document's headings are used for, besides being headings.
struct MarkdownHeadings {
  /// Headings that are names: roles, or what stands there again and again.
  let labels: Set<String>
  /// The levels whose headings are what the interviewer asked.
  let questionLevels: Set<Int>

  /// - Complexity: O(nodes).
  init(_ nodes: MarkdownNodes) {
    var found: [(text: String, level: Int)] = []
    var inline = MarkdownInline()
    nodes.walk { visit, node in
      switch (visit, node.kind) {
      case (.enter, "heading"): inline = MarkdownInline()
      case (.enter, "text"), (.enter, "code"): inline.add(node.literal)
      case (.leave, "heading"): found.append((inline.text, node.headingLevel))
      default: break
      }
    }
    labels = Self.labels(among: found.map(\.text))
    questionLevels = Self.questionLevels(among: found)
  }

  private static func labels(among headings: [String]) -> Set<String> {
    let counts = Dictionary(headings.map { ($0, 1) }, uniquingKeysWith: +)
    let names = counts.filter { text, count in
      guard text.utf8.count <= 80, let name = LabelName(text) else { return false }
      return name.role != nil || (count >= 2 && name.isNamelike && !name.isOrdinaryWord)
    }
    return names.values.reduce(0, +) * 2 >= headings.count && names.values.contains { $0 >= 2 }
      ? Set(names.keys) : []
  }

  /// Levels of which most headings ask something, where there are several that do.
  private static func questionLevels(among headings: [(text: String, level: Int)]) -> Set<Int> {
    let asking = headings.filter { $0.text.last.map { "?？؟".contains($0) } ?? false }
    let asked = Dictionary(asking.map { ($0.level, 1) }, uniquingKeysWith: +)
    let all = Dictionary(headings.map { ($0.level, 1) }, uniquingKeysWith: +)
    let levels = asked.filter { $0.value * 3 >= all[$0.key, default: 0] * 2 }
    return levels.values.reduce(0, +) >= 3 ? Set(levels.keys) : []
  }

  /// Whether a heading says when what follows was said, and nothing else.
  static func isTime(_ text: String) -> Bool {
    text.utf8.count <= 20
      && LabelScanner(TextLines(Array(text.utf8))).candidate(onLine: 0)?.form == .time
  }
}
