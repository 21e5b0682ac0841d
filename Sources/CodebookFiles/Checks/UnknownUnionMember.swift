import QualitativeData

/// A derived code that takes over a code which is not there, or itself.
package struct UnknownUnionMember: CodebookCheck {
  package let name = "unknown union member"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    let entries = codebook.entries
    let known = Set(entries.map(\.path))
    return entries.flatMap { entry in
      entry.code.union.compactMap { member in
        if entry.path.isWithin(member) {
          return finding(
            .error, at: entry.code,
            "the code \(entry.path) cannot take over itself. Remove \(member)")
        }
        guard known.contains(member) else {
          return finding(
            .error, at: entry.code,
            "the union of \(entry.path) names \(member), which is no code. Write a path from the root"
          )
        }
        return nil
      }
    }
  }
}
