import Analysis
import TestSupport
import Testing

@Suite struct BoundaryLawsTests {
  private static func cuts(_ random: inout SeededGenerator, of units: Int) -> [Int] {
    (1..<units).filter { _ in random.chance(0.3) }
  }

  /// The most neighbouring pairs of unmatched cuts, by trying every way of pairing.
  private static func mostNearMisses(_ first: Set<Int>, _ second: Set<Int>) -> Int {
    let mine = first.subtracting(second).sorted()
    func most(_ index: Int, _ theirs: Set<Int>) -> Int {
      guard index < mine.count else { return 0 }
      var best = most(index + 1, theirs)
      for near in [mine[index] - 1, mine[index] + 1] where theirs.contains(near) {
        best = max(best, 1 + most(index + 1, theirs.subtracting([near])))
      }
      return best
    }
    return most(0, second.subtracting(first))
  }

  @Test(arguments: 1...60)
  func `as many cuts are paired as can be`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (first, second) = (Self.cuts(&random, of: 24), Self.cuts(&random, of: 24))
    let edits = BoundaryEdits(first, second)
    let matches = Set(first).intersection(second).count
    let near = Self.mostNearMisses(Set(first), Set(second))
    #expect(edits.matches == matches)
    #expect(edits.nearMisses == near)
    #expect(edits.missing == first.count + second.count - 2 * matches - 2 * near)
    #expect(BoundaryEdits(second, first) == edits)
  }

  @Test(arguments: 1...20)
  func `texts in another order change nothing, and cuts that are the same agree fully`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<3).map { _ in
      Segmentations.Text(
        units: 20, boundaries: [Self.cuts(&random, of: 20), Self.cuts(&random, of: 20)])
    }
    let one = Segmentations(coders: 2, texts: texts)
    let other = Segmentations(coders: 2, texts: texts.reversed())
    #expect(one.edits == other.edits)
    #expect(BoundaryAgreement(one) == BoundaryAgreement(other))
    #expect(
      WindowComparison(of: 0, against: 1, in: one)
        == WindowComparison(of: 0, against: 1, in: other))
    let same = Segmentations(
      coders: 2,
      texts: texts.map { .init(units: 20, boundaries: [$0.boundaries[0], $0.boundaries[0]]) })
    #expect(same.edits.similarity == 1)
    #expect(BoundaryAgreement(same)?.pi == 1)
    #expect(WindowComparison(of: 0, against: 1, in: same).windowDifference == 0)
    #expect(WindowComparison(of: 0, against: 1, in: same).pk == 0)
  }

  @Test func `without a cut, and in texts of one unit, there is nothing to compare`() {
    let none = Segmentations(coders: 2, texts: [.init(units: 5, boundaries: [[], []])])
    #expect(none.edits.similarity == nil)
    #expect(BoundaryAgreement(none) == nil)
    let short = Segmentations(
      coders: 2,
      texts: [.init(units: 1, boundaries: [[], []]), .init(units: 0, boundaries: [[], []])])
    #expect(WindowComparison(of: 0, against: 1, in: short).windowDifference == nil)
    let everywhere = Segmentations(
      coders: 2, texts: [.init(units: 3, boundaries: [[1, 2], [1, 2]])])
    #expect(BoundaryAgreement(everywhere)?.pi == nil)
    #expect(BoundaryAgreement(everywhere)?.observed == 1)
  }
}
