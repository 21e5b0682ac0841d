extension Ratings {
  /// The same ratings with every value turned into another, or left out.
  ///
  /// - Parameter change: Gives the position among the new scale's categories, or `nil` for a missing rating.
  func mapped(to scale: RatingScale, _ change: (Int) -> Int?) -> Ratings {
    let changed = self.scale.categories.indices.map { Int32(change($0) ?? -1) }
    return regrouped(coders: coders, scale: scale) { values in
      values.map { $0 >= 0 ? changed[Int($0)] : Self.missing }
    }
  }

  /// How many units two coders or more rated without giving any code. The values must be sets.
  package var unitsWithoutCode: Int {
    guard let sets = scale.sets else { preconditionFailure("only sets of codes hold codes") }
    var sum = 0
    forEachPattern { values, count in
      let given = values.filter { $0 >= 0 }
      if given.count > 1, given.allSatisfy({ sets.size(Int($0)) == 0 }) { sum += count }
    }
    return sum
  }

  /// One category against all others.
  package func binarised(_ category: Int) -> Ratings {
    mapped(to: .presence) { $0 == category ? 1 : 0 }
  }

  /// Whether a code is among the sets of codes. The values must be sets.
  package func presence(of code: Int) -> Ratings {
    guard let sets = scale.sets else { preconditionFailure("only sets of codes hold codes") }
    return mapped(to: .presence) { sets.contains(code, in: $0) ? 1 : 0 }
  }

  /// The same ratings as if a code did not exist. The values must be sets.
  package func without(code: Int) -> Ratings {
    guard let sets = scale.sets else { preconditionFailure("only sets of codes hold codes") }
    var members: [[Int]] = []
    var numbers: [[Int]: Int] = [:]
    let changed = sets.members.map { old -> Int in
      let rest = old.compactMap { $0 == code ? nil : $0 > code ? $0 - 1 : $0 }
      if let known = numbers[rest] { return known }
      members.append(rest)
      numbers[rest] = members.count - 1
      return members.count - 1
    }
    var codes = sets.codes
    codes.remove(at: code)
    return mapped(to: RatingScale(sets: CodeSets(codes: codes, members: members))) { changed[$0] }
  }

  /// The ratings of all coders but one.
  package func without(coder: Int) -> Ratings {
    only(coders: coders.indices.filter { $0 != coder })
  }

  /// The ratings of some coders, in the order given.
  package func only(coders chosen: [Int]) -> Ratings {
    regrouped(coders: chosen.map { coders[$0] }, scale: scale) { values in
      chosen.map { values[values.startIndex + $0] }
    }
  }

  /// The ratings of all clusters but one.
  package func without(cluster: Int) -> Ratings {
    var rest = counts
    for share in shares(ofCluster: cluster) { rest[share.pattern] -= share.count }
    return with(counts: rest)
  }

  private func regrouped(
    coders: [String], scale: RatingScale, _ change: (ArraySlice<Int32>) -> [Int32]
  ) -> Ratings {
    let width = self.coders.count
    let rows = counts.indices.map { change(values[$0 * width..<($0 + 1) * width]) }
    let counted =
      clusterNames.isEmpty
      ? [counts.indices.map { (row: rows[$0], count: counts[$0]) }]
      : clusterNames.indices.map { cluster in
        shares(ofCluster: cluster).map { (row: rows[$0.pattern], count: $0.count) }
      }
    return Ratings(coders: coders, scale: scale, counted: counted, clusterNames: clusterNames)
  }
}
