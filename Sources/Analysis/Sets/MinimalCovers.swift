/// Every smallest choice of conjunctions that covers all positive rows: the models that are tied.
struct MinimalCovers {
  /// Why the search ended early.
  enum Limit: Error { case models, work }

  static let mostModels = 500
  /// How many primes of rows are looked at before the search is given up: about a second.
  private static let mostWork = 20_000_000

  private let primes: [Conjunction]
  /// For each positive row the primes that cover it.
  private let byRow: [[Int]]
  /// For each prime the positive rows it covers.
  private let covered: [[Int]]
  private let widest: Int
  private var work = 0
  private var found: [[Int]] = []

  /// - Returns: All covers with the fewest terms, each in order, in order.
  /// - Throws: `Limit` where there are more than 500, or they cannot be found in reasonable time.
  /// - Complexity: Exponential in the number of terms; every positive row must be covered by some prime.
  static func all(of positives: [Int], by primes: [Conjunction]) throws(Limit) -> [[Conjunction]] {
    var search = MinimalCovers(positives, primes)
    var size = max(1, (positives.count + search.widest - 1) / search.widest)
    while true {
      var counts = Array(repeating: 0, count: positives.count)
      var barred = Array(repeating: false, count: primes.count)
      try search.choose(size, [], &counts, positives.count, &barred)
      if !search.found.isEmpty { break }
      size += 1
    }
    return search.found.map { $0.map { primes[$0] }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private init(_ positives: [Int], _ primes: [Conjunction]) {
    self.primes = primes
    byRow = positives.map { row in primes.indices.filter { primes[$0].covers(row: row) } }
    covered = primes.map { prime in positives.indices.filter { prime.covers(row: positives[$0]) } }
    widest = max(1, covered.map(\.count).max() ?? 1)
    precondition(byRow.allSatisfy { !$0.isEmpty }, "every positive row has a prime")
  }

  /// Takes one of the primes of the row with the fewest, and bars it afterwards, so that no choice is met twice.
  ///
  /// - Parameters:
  ///   - counts: How many chosen primes cover each row.
  ///   - open: How many rows none covers.
  private mutating func choose(
    _ left: Int, _ chosen: [Int], _ counts: inout [Int], _ open: Int, _ barred: inout [Bool]
  ) throws(Limit) {
    work += byRow.count
    if work > Self.mostWork { throw .work }
    if open == 0 {
      found.append(chosen)
      if found.count > Self.mostModels { throw .models }
      return
    }
    guard left > 0, left * widest >= open else { return }
    var best: (row: Int, primes: [Int])?
    for row in byRow.indices where counts[row] == 0 {
      work += byRow[row].count
      let usable = byRow[row].filter { !barred[$0] }
      if usable.count < best?.primes.count ?? .max { best = (row, usable) }
      if usable.isEmpty { return }
    }
    guard let candidates = best?.primes else { return }
    var tried: [Int] = []
    for prime in candidates {
      var newly = 0
      for row in covered[prime] {
        if counts[row] == 0 { newly += 1 }
        counts[row] += 1
      }
      try choose(left - 1, chosen + [prime], &counts, open - newly, &barred)
      for row in covered[prime] { counts[row] -= 1 }
      barred[prime] = true
      tried.append(prime)
    }
    for prime in tried { barred[prime] = false }
  }
}
