import QualitativeData

/// Derived codes that take each other over in a circle, so that none of them has a meaning of its own.
package struct UnionCycle: CodebookCheck {
  package let name = "union cycle"

  package init() {}

  /// A code reaches what its union names, and the codes below it. A derived code that reaches itself through others is a
  /// fault; one that names itself, or a code above it, is told by another check.
  package func findings(in codebook: Codebook) -> [Finding] {
    let derived = codebook.entries.filter { !$0.code.union.isEmpty }
    var told: Set<CodePath> = []
    return derived.compactMap { entry in
      guard !told.contains(entry.path), let circle = circle(from: entry, among: derived) else {
        return nil
      }
      told.formUnion(circle)
      let names = (circle + [entry.path]).map(\.description).joined(separator: " → ")
      return finding(
        .error, at: entry.code,
        "the union of \(entry.path) comes back to it: \(names). Remove one step"
      )
    }
  }

  /// The shortest way from a derived code back to it, in derived codes.
  ///
  /// - Parameter derived: All derived codes.
  private func circle(from start: Codebook.Entry, among derived: [Codebook.Entry]) -> [CodePath]? {
    guard !start.code.union.contains(where: start.path.isWithin) else { return nil }
    var ways: [(entry: Codebook.Entry, way: [CodePath])] = [(start, [start.path])]
    var seen: Set<CodePath> = []
    var position = 0
    while position < ways.count {
      let (entry, way) = ways[position]
      position += 1
      for other in derived where entry.code.union.contains(where: other.path.isWithin) {
        if other.path == start.path { return way }
        if seen.insert(other.path).inserted { ways.append((other, way + [other.path])) }
      }
    }
    return nil
  }
}
