/// A rule as PRODUCT.md describes it, written down a second time and without the engine.
indirect enum RuleTree: Equatable {
  enum Operator: Equatable {
    case or, and, not
    case near(Int)
    case before(Int)
    case after(Int)

    /// The higher, the tighter.
    var level: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .not: 3
      case .near, .before, .after: 4
      }
    }

    var spelling: String {
      switch self {
      case .or: "OR"
      case .and: "AND"
      case .not: "NOT"
      case .near(let distance): "NEAR/\(distance)"
      case .before(let distance): "BEFORE/\(distance)"
      case .after(let distance): "AFTER/\(distance)"
      }
    }

    init?(_ spelling: Substring) {
      let parts = spelling.split(separator: "/")
      switch (parts.first, parts.count == 2 ? Int(parts[1]) : nil) {
      case ("OR", nil): self = .or
      case ("AND", nil): self = .and
      case ("NOT", nil): self = .not
      case ("NEAR", let distance?): self = .near(distance)
      case ("BEFORE", let distance?): self = .before(distance)
      case ("AFTER", let distance?): self = .after(distance)
      default: return nil
      }
    }
  }

  /// One word or several in a row, each with its wildcards.
  case phrase([String])
  case list(String)
  case stem(String)
  case both(RuleTree, Operator, RuleTree)
}
