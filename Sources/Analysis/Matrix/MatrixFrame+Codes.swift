import QualitativeData

extension MatrixFrame {
  /// The codes whose segments stand at a position.
  func codes(at position: Int) -> [CodePath] {
    codes.indices.filter { byCode[$0].contains(Int32(position + 1)) }.map { codes[$0] }
  }

  /// Lays out every code of the selection, those of the codebook first and in its order.
  mutating func layOutCodes(_ material: CodedMaterial) {
    let entries = codebook?.entries ?? []
    let known = Set(entries.map(\.path))
    let strangers = Set(material.codes).subtracting(known).sorted()
    let isWanted = { [selection, level] (path: CodePath) in
      (selection.codes.isEmpty || selection.codes.contains { path.isWithin($0) })
        && path.steps.count <= level ?? .max
    }
    let wanted = entries.filter { isWanted($0.path) }
    values = wanted.map { entry in
      .init(
        parts: [entry.path.description], title: entry.code.title,
        depth: axis == .themes ? entry.depth : 0)
    }
    values += strangers.filter(isWanted).map {
      .init(parts: [$0.description], title: $0.description, depth: 0)
    }
    let paths = wanted.map(\.path) + strangers.filter(isWanted)
    // The material's own codes first, since segments know them by position.
    codes = material.codes + known.subtracting(material.codes).sorted()
    let position = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
    let derived = entries.filter { !$0.code.union.isEmpty }
    for code in codes {
      let under = Self.codes(holding: code, among: derived).reduce(into: Set<Int>()) {
        if axis == .codes {
          if let own = position[$1] { $0.insert(own) }
        } else {
          for depth in $1.steps.indices {
            if let theme = position[CodePath(Array($1.steps[...depth]))] { $0.insert(theme) }
          }
        }
      }
      byCode.append(positions: under.sorted())
    }
  }

  /// A code itself, and every derived code that takes it over.
  private static func codes(
    holding code: CodePath, among derived: [Codebook.Entry]
  ) -> [CodePath] {
    var holders = [code]
    var next = 0
    while next < holders.count {
      for entry in derived where entry.code.union.contains(where: holders[next].isWithin) {
        if !holders.contains(entry.path) { holders.append(entry.path) }
      }
      next += 1
    }
    return holders
  }
}
