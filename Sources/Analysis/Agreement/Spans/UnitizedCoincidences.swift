/// How often, in characters, two coders gave a stretch these two codes, or left it unmarked: what the α of units
/// is made of (Krippendorff, Mathet, Bouvry & Widlöcher 2016).
///
/// With *m* coders every length is summed over the ordered pairs of coders and divided by *m* − 1. A gap between units
/// counts as many pieces of one character.
package struct UnitizedCoincidences: Sendable, Equatable {
  /// How much coders disagree, and how much they would if units had no relation to the text.
  package struct Disagreement: Sendable, Equatable {
    package let observed: Double
    package let expected: Double

    /// 1 − observed ÷ expected; `nil` where only one value was used, so that nothing could disagree.
    package var alpha: Double? { expected > 0 ? 1 - observed / expected : nil }
  }

  private let coders: Int
  /// All characters times coders.
  private var total: Double
  /// Length coded and length where another coder gave the same code, by code; the gaps stand last.
  private var length: [Double]
  private var same: [Double]
  /// The sum of the units' lengths, each by itself times itself, by code.
  private var squares: [Double]
  /// The same four of the stretches that a second coder marked, too; without gaps.
  private var sharedTotal = 0.0
  private var sharedLength: [Double]
  private var sharedSquares: [Double]

  /// - Parameter codes: How many codes there are; a span's code is a number below it.
  /// - Precondition: No coder's spans overlap each other.
  /// - Complexity: O(n log n + n × coders) in the number of spans.
  package init(_ continuum: CodedContinuum, codes: Int) {
    precondition(continuum.isUnitized, "units of one coder must not overlap")
    coders = continuum.coders.count
    total = Double(coders) * Double(continuum.length)
    length = Array(repeating: 0, count: codes + 1)
    same = length
    squares = Array(repeating: 0, count: codes)
    sharedLength = squares
    sharedSquares = squares
    guard coders > 1 else { return }
    for span in continuum.coders.joined() {
      squares[span.code] += Double(span.length) * Double(span.length)
    }
    count(continuum, gap: codes)
  }

  /// Adds another text, or the same one again, as often as said.
  mutating func add(_ other: UnitizedCoincidences, _ times: Int) {
    let times = Double(times)
    total += times * other.total
    sharedTotal += times * other.sharedTotal
    func add(_ sums: inout [Double], _ more: [Double]) {
      for index in sums.indices { sums[index] += times * more[index] }
    }
    add(&length, other.length)
    add(&same, other.same)
    add(&squares, other.squares)
    add(&sharedLength, other.sharedLength)
    add(&sharedSquares, other.sharedSquares)
  }

  private mutating func count(_ continuum: CodedContinuum, gap: Int) {
    let others = Double(coders - 1)
    var overlaps = continuum.coders.map { Array(repeating: 0.0, count: $0.count) }
    var here = Array(repeating: gap, count: coders)
    continuum.forEachStretch { characters, spans in
      let characters = Double(characters)
      var marked = 0.0
      for coder in 0..<coders {
        here[coder] = spans[coder] < 0 ? gap : continuum.coders[coder][spans[coder]].code
        if spans[coder] >= 0 { marked += 1 }
      }
      for coder in 0..<coders {
        let code = here[coder]
        let alike = Double(here.count { $0 == code } - 1)
        length[code] += characters
        same[code] += characters * alike / others
        guard code != gap, marked > 1 else { continue }
        let shared = characters * (marked - 1) / others
        sharedLength[code] += shared
        sharedTotal += shared
        overlaps[coder][spans[coder]] += shared
      }
    }
    for (spans, overlaps) in zip(continuum.coders, overlaps) {
      for (span, overlap) in zip(spans, overlaps) { sharedSquares[span.code] += overlap * overlap }
    }
  }
}

extension UnitizedCoincidences {
  /// Of all codes and gaps: the disagreement of uα.
  package var ofCodesAndGaps: Disagreement {
    Disagreement(
      observed: total - same.reduce(0, +),
      expected: expected(total, length, of: { $0 * (total - $0) }))
  }

  /// Of what is marked against what is not: the disagreement of |uα.
  package var ofMarking: Disagreement {
    let gap = length[length.count - 1]
    // What is no gap for both is marked by both, whatever the codes.
    let split = gap - same[same.count - 1]
    return Disagreement(
      observed: 2 * split, expected: expected(total, [gap], of: { 2 * $0 * (total - $0) }))
  }

  /// Of the codes of what two coders marked: the disagreement of cuα.
  package var ofSharedCodes: Disagreement {
    guard sharedTotal > 0 else { return Disagreement(observed: 0, expected: 0) }
    let split = zip(sharedLength, same).reduce(0) { $0 + $1.0 - $1.1 }
    let square = sharedTotal * sharedTotal
    let pairs = sharedLength.reduce(0) { $0 + $1 * (sharedTotal - $1) }
    return Disagreement(
      observed: split,
      expected: sharedTotal * pairs / (square - sharedSquares.reduce(0, +)))
  }

  /// Whether any stretch was marked by two coders.
  package var hasSharedStretches: Bool { sharedTotal > 0 }

  /// Of one code where two coders marked something: the disagreement of (k)uα, as shares of the code's length.
  package func ofShared(_ code: Int) -> Disagreement {
    let here = sharedLength[code]
    guard here > 0 else { return Disagreement(observed: 0, expected: 0) }
    let pairs = sharedTotal * here - sharedSquares[code]
    return Disagreement(
      observed: (here - same[code]) / here,
      expected: pairs > 0 ? here * (sharedTotal - here) / pairs : 0)
  }

  /// The share of what was given the code that another coder marked with any; `nil` for a code nobody gave.
  package func coverage(of code: Int) -> Double? {
    length[code] > 0 ? sharedLength[code] / length[code] : nil
  }

  /// - Parameter of: For the length of a value, how much of it could meet another value.
  private func expected(
    _ total: Double, _ lengths: [Double], of pairs: (Double) -> Double
  ) -> Double {
    let apart = lengths.reduce(0) { $0 + pairs($1) }
    guard apart > 0 else { return 0 }
    return total * apart / (total * total - squares.reduce(0, +) - length[length.count - 1])
  }
}
