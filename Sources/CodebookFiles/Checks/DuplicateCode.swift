import QualitativeData

/// Two codes of one name under one parent.
package struct DuplicateCode: CodebookCheck {
  package let name = "duplicate code"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    var seen: [CodePath: Code] = [:]
    return codebook.entries.compactMap { entry in
      guard let first = seen.updateValue(entry.code, forKey: entry.path) else { return nil }
      let place = first.place.map { " (first in line \($0.line))" } ?? ""
      return finding(
        .error, at: entry.code,
        "the code \(entry.path) stands twice\(place). Rename one of them")
    }
  }
}
