import ProjectStorage
import QualitativeData

extension Project {
  /// What adopting a codebook did.
  package struct AdoptionResult: Sendable {
    package let codebook: Codebook
    /// The version it took the place of.
    package let replaced: String?
    /// Whether the project held exactly this already.
    package let isUnchanged: Bool
    package let notices: [Notice]
  }

  /// Puts a codebook into the project: a new one beside the others, or a new version of the one of its name.
  ///
  /// - Throws: `ExplainedErrors` with the codebook's faults; `WorkflowError` where its codes clash with another's.
  package func adoptCodebook(_ path: String) throws -> AdoptionResult {
    let file = try CodebookFile.load(path)
    let roots = Set(file.codebook.codes.map(\.code))
    for (_, other) in try codebooks() where other.name != file.codebook.name {
      guard roots.isDisjoint(with: other.codes.map(\.code)) else {
        throw WorkflowError(place: path, reason: .codeTaken(codebook: other.name))
      }
    }
    let orphans = try orphans(of: file.codebook)
    let outcome = try UnbrokenWork.perform {
      try store.adoptCodebook(
        name: file.codebook.name, version: file.codebook.version, source: file.source, by: actor)
    }
    return AdoptionResult(
      codebook: file.codebook, replaced: outcome.replaced, isUnchanged: outcome.entry == nil,
      notices: file.notices + orphans.map { Notice(path, $0) })
  }

  /// Codes that people have used and the new version no longer has; their segments stay.
  private func orphans(of new: Codebook) throws -> [Finding] {
    guard let old = try codebooks().first(where: { $0.codebook.name == new.name })?.codebook else {
      return []
    }
    let gone = Set(old.entries.map(\.path)).subtracting(new.entries.map(\.path))
    let used = Dictionary(
      grouping: try store.segments().filter { gone.contains($0.code) }, by: \.code)
    return used.sorted { $0.key < $1.key }.map { code, segments in
      Finding(
        .warning,
        "the new version has no code \(code), under which \(segments.count) segments were judged. "
          + "They stay as they are")
    }
  }
}
