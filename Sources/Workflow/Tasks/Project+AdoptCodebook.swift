import CodingEngine
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
    /// How many judged segments went to a code's new path.
    package let renamed: Int
    /// How many segments were judged under an older text of their code, and stay so until judged again.
    package let judgedUnderOlderText: Int
    package let notices: [Notice]
  }

  /// Puts a codebook into the project: a new one beside the others, or a new version of the one of its name.
  ///
  /// - Parameter renamings: Codes that are called otherwise now, as in `practice/label=words`; people's segments of
  ///   theirs, and of the codes below, go along.
  /// - Throws: `ExplainedErrors` with the codebook's faults; `WorkflowError` where its codes clash with another's;
  ///   `CodebookVersionError` for a renaming that does not fit.
  package func adoptCodebook(_ path: String, renamings: [String] = []) throws -> AdoptionResult {
    let file = try CodebookFile.load(path)
    let roots = Set(file.codebook.codes.map(\.code))
    let others = try codebooks().map(\.codebook).filter { $0.name != file.codebook.name }
    for other in others {
      guard roots.isDisjoint(with: other.codes.map(\.code)) else {
        throw WorkflowError(place: path, reason: .codeTaken(codebook: other.name))
      }
    }
    let segments = try store.segments()
    let renaming = try CodeRenaming(renamings, of: segments, in: file.codebook, beside: others)
    let orphans = try orphans(of: file.codebook, among: segments, renaming)
    let outcome = try UnbrokenWork.perform {
      try store.adoptCodebook(
        name: file.codebook.name, version: file.codebook.version, source: file.source,
        renaming: renaming.paths, by: actor)
    }
    return AdoptionResult(
      codebook: file.codebook, replaced: outcome.replaced, isUnchanged: outcome.entry == nil,
      renamed: outcome.renamed, judgedUnderOlderText: try judgedUnderOlderText().count,
      notices: file.notices + orphans.map { Notice(path, $0) })
  }

  /// Codes that people have used and the new version no longer has; their segments stay.
  private func orphans(
    of new: Codebook, among segments: [CodedSegment], _ renaming: CodeRenaming
  ) throws -> [Finding] {
    guard let old = try codebooks().first(where: { $0.codebook.name == new.name })?.codebook else {
      return []
    }
    let gone = Set(old.entries.map(\.path)).subtracting(new.entries.map(\.path))
    let guesses = CodebookComparison(from: old, to: new).moves
    let used = Dictionary(
      grouping: segments.filter { gone.contains($0.code) && !renaming.takes($0.code) }, by: \.code)
    return used.sorted { $0.key < $1.key }.map { code, segments in
      let guess = guesses[code].map {
        ". If it is called \($0) now, adopt it with --renamed \(code)=\($0), and they go along"
      }
      return Finding(
        .warning,
        "the new version has no code \(code), under which \(counted(segments.count, "segment")) "
          + "were judged. They stay as they are" + (guess ?? ""))
    }
  }
}
