import Analysis
import Foundation
import TestSupport
import Testing

/// The exact test against every table with the same totals, and what it refuses.
@Suite struct FisherExactTestTests {
  /// Every table with these totals, one by one.
  private static func tables(_ rows: [Int], _ columns: [Int]) -> [[[Int]]] {
    guard let total = rows.first else { return columns.allSatisfy { $0 == 0 } ? [[]] : [] }
    func shares(_ total: Int, _ most: ArraySlice<Int>) -> [[Int]] {
      guard let first = most.first else { return total == 0 ? [[]] : [] }
      return (0...min(first, total)).flatMap { count in
        shares(total - count, most.dropFirst()).map { [count] + $0 }
      }
    }
    return shares(total, columns[...]).flatMap { share in
      tables(Array(rows.dropFirst()), zip(columns, share).map { $0 - $1 }).map { [share] + $0 }
    }
  }

  private static func logProbability(_ counts: [[Int]]) -> Double {
    func factorial(_ number: Int) -> Double { lgamma(Double(number) + 1) }
    let table = ContingencyTable(counts)!
    return (table.rowTotals + table.columnTotals).reduce(0) { $0 + factorial($1) }
      - factorial(table.total) - counts.flatMap { $0 }.reduce(0) { $0 + factorial($1) }
  }

  private static func bruteForce(_ counts: [[Int]]) -> Double {
    let table = ContingencyTable(counts)!
    let observed = logProbability(counts)
    return tables(table.rowTotals, table.columnTotals).map(logProbability)
      .filter { $0 <= observed + 1e-7 }.reduce(0) { $0 + exp($1) }
  }

  @Test(arguments: 0..<60)
  func `the probability is the sum over every table that is no more probable`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (rows, columns) = (
      Int.random(in: 2...3, using: &generator), Int.random(in: 2...4, using: &generator)
    )
    let counts = (0..<rows).map { _ in
      (0..<columns).map { _ in Int.random(in: 0...3, using: &generator) }
    }
    guard let table = ContingencyTable(counts) else { return }
    let probability = try #require(FisherExactTest(table).probability)
    #expect(abs(probability - Self.bruteForce(counts)) < 1e-10, "\(counts)")
    let shuffled = ContingencyTable(counts.reversed().map { Array($0.reversed()) })!
    for same in [table.transposed, shuffled] {
      let other = try #require(FisherExactTest(same).probability)
      #expect(abs(other - probability) < 1e-12, "\(counts)")
    }
  }

  @Test(arguments: 0..<40)
  func `one-sided tests meet in the observed table, and the interval holds the estimate`(
    seed: Int
  ) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 500)
    let counts = (0..<2).map { _ in (0..<2).map { _ in Int.random(in: 0...9, using: &generator) } }
    guard let table = ContingencyTable(counts) else { return }
    let two = try #require(TwoByTwo(table))
    let point = exp(Self.logProbability(counts))
    #expect(abs(two.less + two.greater - 1 - point) < 1e-12, "\(counts)")
    let interval = two.oddsRatioInterval
    #expect(interval.lower <= two.oddsRatio ?? .infinity, "\(counts)")
    #expect(two.oddsRatio ?? .infinity <= interval.upper ?? .infinity, "\(counts)")
    #expect((two.oddsRatio == nil) == (interval.upper == nil))
  }

  /// As large as a study's tables are; every table with these totals could not be listed, so chance deals the interviews
  /// out 4,000 times. The share of deals no more probable than the table is within 4 standard errors of the exact one.
  @Test func `five rows by four columns with sixty interviews are tested exactly`() throws {
    let counts = [[6, 1, 3, 2], [2, 5, 1, 4], [3, 2, 6, 1], [1, 4, 2, 5], [4, 3, 2, 3]]
    let table = try #require(ContingencyTable(counts))
    #expect(table.total == 60)
    let probability = try #require(FisherExactTest(table).probability)
    var generator = SeededGenerator(seed: 5)
    let rows = table.rowTotals.enumerated().flatMap { Array(repeating: $0, count: $1) }
    var columns = table.columnTotals.enumerated().flatMap { Array(repeating: $0, count: $1) }
    let factorials: [Double] = (0...60).map { lgamma(Double($0) + 1) }
    func part(_ counts: [[Int]]) -> Double {
      counts.reduce(0) { $1.reduce($0) { $0 - factorials[$1] } }
    }
    var improbable = 0
    for _ in 0..<4000 {
      columns.shuffle(using: &generator)
      var dealt = Array(repeating: [0, 0, 0, 0], count: 5)
      for (row, column) in zip(rows, columns) { dealt[row][column] += 1 }
      if part(dealt) <= part(counts) + 1e-7 { improbable += 1 }
    }
    let share = Double(improbable) / 4000
    let error = (probability * (1 - probability) / 4000).squareRoot()
    #expect(abs(share - probability) < 4 * error, "\(probability), dealt \(share)")
  }

  @Test(arguments: [6, 8])
  func `a table too large for the exact test is refused at once, not approximated`(side: Int) throws
  {
    let table = try #require(
      ContingencyTable(
        (0..<side).map { row in (0..<side).map { column in 40 + (row * 7 + column * 3) % 11 } }))
    #expect(FisherExactTest(table).probability == nil)
  }

  @Test func `a table with an empty row or one row has nothing to test`() {
    #expect(ContingencyTable([[1, 2], [0, 0]]) == nil)
    #expect(ContingencyTable([[1, 2]]) == nil)
    #expect(ContingencyTable([]) == nil)
    #expect(ContingencyTable([[1, 0], [2, 0]]) == nil)
  }
}
