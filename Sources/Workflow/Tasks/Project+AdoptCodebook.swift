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
    let outcome = try UnbrokenWork.perform {
      try store.adoptCodebook(
        name: file.codebook.name, version: file.codebook.version, source: file.source, by: actor)
    }
    return AdoptionResult(
      codebook: file.codebook, replaced: outcome.replaced, isUnchanged: outcome.entry == nil,
      notices: file.notices)
  }
}
