/// A rule as a tree. What each part yields is an antichain of word intervals per unit.
///
/// The semantics are those of minimal intervals (Clarke, Cormack & Burkowski 1995; Boldi & Vigna 2006): of
/// the intervals that satisfy an expression, those that contain no other such interval.
package indirect enum RuleExpression: Hashable, Sendable {
  /// A word, or consecutive words in one sentence; never empty.
  case phrase([WordPattern])
  /// A named list, with what its entries stand for.
  case list(name: String, entries: [RuleExpression])
  case or(RuleExpression, RuleExpression)
  case and(RuleExpression, RuleExpression)
  /// The first's intervals in units that hold none of the second's.
  case not(RuleExpression, RuleExpression)
  /// One of each, not overlapping, at most `distance` words apart, in either order; neighbours are 1 apart.
  case near(RuleExpression, RuleExpression, distance: Int)
  /// As `near`, with the first's interval first.
  case before(RuleExpression, RuleExpression, distance: Int)
}

extension RuleExpression {
  /// The names of the lists it uses.
  package var lists: Set<String> {
    switch self {
    case .phrase: []
    case .list(let name, _): [name]
    case .or(let left, let right), .and(let left, let right), .not(let left, let right),
      .near(let left, let right, _), .before(let left, let right, _):
      left.lists.union(right.lists)
    }
  }
}
