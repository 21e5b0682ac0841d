import Foundation

/// The fillings of a table, column by column, over the smaller dimension's totals left.
struct FisherNetwork {
  /// How much each row has left, sorted, as the digits of one number: rows are alike but for that.
  private typealias Node = Int

  /// One way to fill the next column from a node, with how many orders of rows it stands for.
  private struct Step {
    let logarithm: Double
    let child: Node
    let ways: Double
    /// The most and the least probable completion, and the sum of all, as logarithms.
    let most: Double
    let least: Double
    let all: Double
  }

  private struct Filling {
    let logarithm: Double
    var weight: Double
  }

  private let factorials: LogFactorials
  private let rows: [Int]
  private let columns: [Int]
  private let base: Int
  /// The logarithm of what every table's probability has in common.
  private let common: Double
  /// That part of this table's which differs from table to table, with its tolerance.
  private let limit: Double
  private var bounds: [[Node: (most: Double, least: Double)]]
  /// How many fillings have been looked at, or would be at most.
  private var spent = 0.0

  private var isTooLarge: Bool { spent > Double(FisherExactTest.mostFillings) }

  /// - Returns: `nil` where rows left do not fit into one number.
  init?(_ given: ContingencyTable) {
    let table = given.rowTotals.count <= given.columnTotals.count ? given : given.transposed
    factorials = LogFactorials(upTo: table.total)
    rows = table.rowTotals.sorted()
    columns = table.columnTotals.sorted(by: >)
    base = rows.last! + 1
    guard Double(rows.count) * log2(Double(base)) < 62 else { return nil }
    bounds = Array(repeating: [:], count: columns.count)
    let factorials = factorials
    common =
      (rows + columns).reduce(0) { $0 + factorials[$1] } - factorials[table.total]
    limit = table.counts.reduce(0) { $1.reduce($0) { $0 - factorials[$1] } } + 1e-7
  }

  mutating func probability() -> Double? {
    var probability = 0.0
    var fillings: [Node: [Int: Filling]] = [
      node(rows): [0: Filling(logarithm: 0, weight: 1)]
    ]
    for column in columns.indices.dropLast() {
      var next: [Node: [Int: Filling]] = [:]
      for (node, met) in fillings.sorted(by: { $0.key < $1.key }) {
        let steps = steps(from: node, filling: column)
        spent += Double(steps.count) * Double(met.count)
        guard !isTooLarge else { return nil }
        // In order, so that sums come out the same in every run.
        for filling in met.values.sorted(by: { $0.logarithm < $1.logarithm }) {
          for step in steps {
            let logarithm = filling.logarithm + step.logarithm
            let weight = filling.weight * step.ways
            if logarithm + step.most <= limit {
              probability += weight * exp(common + logarithm + step.all)
            } else if logarithm + step.least <= limit {
              let key = Int((logarithm * 1e9).rounded())
              next[step.child, default: [:]][
                key, default: Filling(logarithm: logarithm, weight: 0)
              ].weight += weight
            }
          }
        }
      }
      fillings = next
    }
    return probability
  }

  private mutating func steps(from node: Node, filling column: Int) -> [Step] {
    guard spend(on: column) else { return [] }
    let left = digits(node)
    var found: [Node: [Int: (logarithm: Double, ways: Double)]] = [:]
    forEachFilling(of: left, with: columns[column]) { filling, logarithm in
      let child = self.node(zip(left, filling).map { $0 - $1 })
      found[child, default: [:]][
        Int((logarithm * 1e9).rounded()), default: (logarithm, 0)
      ].ways += 1
    }
    return found.sorted { $0.key < $1.key }.flatMap { child, ways in
      let bounds = bounds(of: child, from: column + 1)
      let all = sumOfAll(child, from: column + 1)
      return ways.values.sorted { $0.logarithm < $1.logarithm }.map {
        Step(
          logarithm: $0.logarithm, child: child, ways: $0.ways, most: bounds.most,
          least: bounds.least, all: all)
      }
    }
  }

  /// The most and the least probable way to fill the columns left.
  private mutating func bounds(
    of node: Node, from column: Int
  ) -> (most: Double, least: Double) {
    if let known = bounds[column][node] { return known }
    let left = digits(node)
    var most = -Double.infinity
    var least = Double.infinity
    if column == columns.count - 1 {
      most = left.reduce(0) { $0 - factorials[$1] }
      least = most
    } else {
      guard spend(on: column) else { return (0, 0) }
      var children: [Node: (most: Double, least: Double)] = [:]
      forEachFilling(of: left, with: columns[column]) { filling, logarithm in
        let child = self.node(zip(left, filling).map { $0 - $1 })
        let known = children[child] ?? (-.infinity, .infinity)
        children[child] = (max(known.most, logarithm), min(known.least, logarithm))
      }
      for (child, step) in children {
        let further = bounds(of: child, from: column + 1)
        most = max(most, step.most + further.most)
        least = min(least, step.least + further.least)
      }
    }
    bounds[column][node] = (most, least)
    return (most, least)
  }

  /// Notes that a column is to be shared out in every way, which are at most C(total + rows − 1, rows − 1).
  ///
  /// - Returns: Whether that may be done.
  private mutating func spend(on column: Int) -> Bool {
    let others = rows.count - 1
    spent += (1...others).reduce(1.0) {
      $0 * Double(columns[column] + $1) / Double($1)
    }
    return !isTooLarge
  }

  /// Σ over all ways to fill the columns left, a multinomial in closed form.
  private func sumOfAll(_ node: Node, from column: Int) -> Double {
    let left = digits(node)
    let rest = columns[column...]
    return factorials[rest.reduce(0, +)] - left.reduce(0) { $0 + factorials[$1] }
      - rest.reduce(0) { $0 + factorials[$1] }
  }

  /// Calls with every way to share a column's total among rows, and the logarithm of its part of the probability.
  private func forEachFilling(
    of left: [Int], with total: Int, _ take: (_ filling: [Int], _ logarithm: Double) -> Void
  ) {
    var behind = Array(repeating: 0, count: left.count + 1)
    for row in left.indices.reversed() { behind[row] = behind[row + 1] + left[row] }
    var filling = Array(repeating: 0, count: left.count)
    func fill(_ row: Int, _ rest: Int, _ logarithm: Double) {
      if row == left.count - 1 {
        filling[row] = rest
        return take(filling, logarithm - factorials[rest])
      }
      for count in max(0, rest - behind[row + 1])...min(left[row], rest) {
        filling[row] = count
        fill(row + 1, rest - count, logarithm - factorials[count])
      }
    }
    fill(0, total, 0)
  }

  private func node(_ left: [Int]) -> Node {
    left.sorted().reduce(0) { $0 * base + $1 }
  }

  private func digits(_ node: Node) -> [Int] {
    var rest = node
    var left = rows
    for row in rows.indices.reversed() {
      (rest, left[row]) = rest.quotientAndRemainder(dividingBy: base)
    }
    return left
  }
}
