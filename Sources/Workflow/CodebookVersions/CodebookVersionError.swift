import QualitativeData

/// Why versions of a codebook cannot be compared, or a new one not be adopted.
package struct CodebookVersionError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case noneOfThisName(known: [String])
    case notARename
    case noSuchCode(old: Bool, known: [String])
    case renameClash(count: Int)
    case renameChain
    case stillThere
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .noneOfThisName: "the project has no codebook of this name to compare it with"
    case .notARename: "this does not say which code is now called what"
    case .noSuchCode(let old, _):
      old ? "nothing was judged under this code" : "the new version has no such code"
    case .stillThere: "there is still a code of the old path"
    case .renameChain: "its new path is renamed as well"
    case .renameClash(let count):
      "\(counted(count, "passage")) were judged under both codes by the same coder"
    }
  }

  package var remedy: String {
    switch reason {
    case .noneOfThisName(let known):
      known.isEmpty
        ? "Put one in with 'verbatim codebook adopt FILE', or name two files"
        : "Name two files, or give it the name of one that is there: \(known.joined(separator: ", "))"
    case .notARename: "Write --renamed OLD=NEW, as in --renamed practice/label=words"
    case .noSuchCode(_, let known):
      "Use one of: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " …" : "")"
    case .stillThere: "Take it out of the codebook first, or leave its segments where they are"
    case .renameChain: "Adopt the version in two steps, one renaming each"
    case .renameClash: "Keep the two codes apart, or take one of the judgements back first"
    }
  }
}
