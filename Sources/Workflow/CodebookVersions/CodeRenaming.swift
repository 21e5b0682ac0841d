import QualitativeData

/// Codes that are called otherwise in a new version, as a person says.
struct CodeRenaming {
  private(set) var paths: [CodePath: CodePath] = [:]

  /// - Parameters:
  ///   - texts: Old path, `=`, new path.
  ///   - others: The codebooks that stay in the project beside the new version.
  /// - Throws: `CodebookVersionError` for an old path nobody judged under or that is still a code's, a new one the
  ///   codebook does not have, or a passage that a coder has judged under both.
  init(
    _ texts: [String], of segments: [CodedSegment], in codebook: Codebook, beside others: [Codebook]
  ) throws {
    let standing = Set(([codebook] + others).flatMap(\.entries).map(\.path))
    let known = Set(codebook.entries.map(\.path))
    for text in texts {
      let place = "--renamed \(text)"
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let old = CodePath(parts[0]), let new = CodePath(parts[1]) else {
        throw CodebookVersionError(place: place, reason: .notARename)
      }
      guard segments.contains(where: { $0.code.isWithin(old) }) else {
        let used = Set(segments.map(\.code)).sorted().map(\.description)
        throw CodebookVersionError(place: place, reason: .noSuchCode(old: true, known: used))
      }
      guard !standing.contains(old) else {
        throw CodebookVersionError(place: place, reason: .stillThere)
      }
      guard known.contains(new) else {
        let names = codebook.entries.map(\.path.description)
        throw CodebookVersionError(place: place, reason: .noSuchCode(old: false, known: names))
      }
      paths[old] = new
      guard !paths.values.contains(where: { new in paths.keys.contains { new.isWithin($0) } })
      else {
        throw CodebookVersionError(place: place, reason: .renameChain)
      }
      let clashes = clashes(among: segments)
      guard clashes == 0 else {
        throw CodebookVersionError(place: place, reason: .renameClash(count: clashes))
      }
    }
  }

  /// Whether a code's segments go to another path.
  func takes(_ code: CodePath) -> Bool { paths.keys.contains(where: code.isWithin) }

  /// How many passages would be one coder's twice.
  private func clashes(among segments: [CodedSegment]) -> Int {
    var places: Set<[String]> = []
    return segments.count { segment in
      let old = paths.keys.filter(segment.code.isWithin).max { $0.steps.count < $1.steps.count }
      let code =
        old.map { CodePath(paths[$0]!.steps + segment.code.steps.dropFirst($0.steps.count)) }
        ?? segment.code
      let place = [
        segment.transcript, "\(segment.range.start)", "\(segment.range.end)", code.description,
        segment.coder.description,
      ]
      return !places.insert(place).inserted
    }
  }
}
