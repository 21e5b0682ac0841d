import QualitativeData

/// Finds the codes that tables of other programs mean.
struct CodeNames {
  /// `nil` where there is no codebook, so that any path is taken as it is.
  private let paths: Set<CodePath>?
  private var byName: [String: Set<CodePath>] = [:]
  /// What was read as which code, each once.
  private(set) var findings: [Finding] = []
  private var known: [String: CodePath] = [:]

  init(_ codebook: Codebook?) {
    paths = codebook.map { Set($0.entries.map(\.path)) }
    for entry in codebook?.entries ?? [] {
      for name in Set([entry.path.steps.last, entry.code.label].compactMap(\.self)) {
        byName[Self.plain(name), default: []].insert(entry.path)
      }
    }
  }

  /// The code of this path, written with `/`, `>`, `\` or `::`; else the only one with this name or label.
  mutating func path(of text: String) -> CodePath? {
    guard let paths else { return CodePath(text) }
    if let path = CodePath(text), paths.contains(path) { return path }
    if let path = known[text] { return path }
    guard let path = Self.withOtherSeparators(text).first(where: paths.contains) ?? only(text)
    else { return nil }
    known[text] = path
    findings.append(Finding(.warning, "read the code '\(text)' as \(path)"))
    return path
  }

  private func only(_ text: String) -> CodePath? {
    guard let fitting = byName[Self.plain(text)], fitting.count == 1 else { return nil }
    return fitting.first
  }

  private static func withOtherSeparators(_ text: String) -> [CodePath] {
    [">", "\\", "::", "/"].compactMap { separator in
      CodePath(
        text.split(separator: separator).map(\.trimmingWhiteSpace).joined(separator: "/"))
    }
  }

  private static func plain(_ name: String) -> String { name.lowercased() }
}
