/// Several coders' units put side by side so that together they disagree as little as they can (Mathet, Widlöcher &
/// Métivier 2015).
///
/// Every unit stands in one *group*, alone or with at most one unit of each other coder. A group's disorder is the mean,
/// over all pairs of coders, of how dissimilar their units are, a missing one counting 1. So a unit alone costs 1, and a
/// group of *k* units gains *k* − 1 + Σ(1 − d) / p over its pairs, with p the number of pairs of coders: what is looked
/// for are the groups that gain most. The disorder is their sum; the *disorder per unit* divides it by the mean number of
/// units of a coder.
package struct BestAlignment: Sendable {
  /// Where a unit stands: the coder, and its position among the coder's units.
  package struct Place: Sendable, Hashable {
    package let coder: Int
    package let position: Int
  }

  /// Each unit once, by its first member's place.
  package let groups: [[Place]]
  /// The sum of the groups' disorders.
  package let disorder: Double
  /// The same, divided by the mean number of units of a coder; `nil` where there are none.
  package let disorderPerUnit: Double?
  /// How much work it was: the ways that `GroupPartition` has gone, 0 for two coders.
  let effort: Int

  /// - Parameter coders: Each coder's units, sorted; two coders or more.
  /// - Returns: `nil` where three coders or more marked so much at one place that the best groups cannot be found within
  ///   the bounds of `GroupPartition`.
  /// - Complexity: for two coders O(n × neighbours × log n) as a rule, O(n² × neighbours) at worst.
  init?(_ coders: [[AlignedUnit]]) {
    precondition(coders.count > 1, "an alignment needs two coders")
    let found: [[Place]]?
    var effort = 0
    if coders.count == 2 {
      let partners = PairAssignment(coders[0], coders[1]).partners
      let taken = Set(partners.compactMap(\.self))
      found =
        partners.enumerated().map { first, second in
          [Place(coder: 0, position: first)]
            + (second.map { [Place(coder: 1, position: $0)] } ?? [])
        }
        + coders[1].indices.filter { !taken.contains($0) }.map { [Place(coder: 1, position: $0)] }
    } else {
      let partition = GroupPartition(coders)
      found = partition?.groups
      effort = partition?.effort ?? 0
    }
    guard let found else { return nil }
    groups = found
    self.effort = effort
    let pairs = Double(coders.count * (coders.count - 1) / 2)
    let disorder = found.reduce(0) { $0 + 1 - Self.nearness(of: $1, coders) / pairs }
    self.disorder = disorder
    let units = coders.reduce(0) { $0 + $1.count }
    disorderPerUnit = units > 0 ? disorder * Double(coders.count) / Double(units) : nil
  }

  /// The sum of 1 − d over a group's pairs.
  private static func nearness(of group: [Place], _ coders: [[AlignedUnit]]) -> Double {
    var sum = 0.0
    for (index, first) in group.enumerated() {
      for second in group[(index + 1)...] {
        sum +=
          1
          - coders[first.coder][first.position].dissimilarity(
            to: coders[second.coder][second.position])
      }
    }
    return sum
  }
}

extension BestAlignment {
  /// Of what coders marked in one text.
  package init?(_ continuum: CodedContinuum) {
    self.init(continuum.coders.map { $0.map(AlignedUnit.init) })
  }
}
