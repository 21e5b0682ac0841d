import Foundation

/// Draws annotations that no coder made, but that look like theirs: what γ takes for chance.
///
/// As in pygamma-agreement (Titeux & Riad 2021), each coder's units are laid out from the front of the text. How many
/// there are, the gap before each (negative where units overlap) and its length are drawn from normal distributions with
/// the means and standard deviations of the coders' units, its code by how often each was given.
struct ContinuumSampler: Sendable {
  private struct Normal: Sendable {
    let mean: Double
    let deviation: Double

    /// In a fixed order, so that swapped coders give the same to the last bit.
    init(_ unsorted: [Double]) {
      let values = unsorted.sorted()
      let mean = values.reduce(0, +) / Double(max(1, values.count))
      self.mean = mean
      deviation =
        (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count)))
        .squareRoot()
    }

    /// By the way of Box & Muller (1958).
    func draw(_ random: inout SplitMix64) -> Double {
      let length = (-2 * log(1 - random.nextShare())).squareRoot()
      return mean + deviation * length * cos(2 * .pi * random.nextShare())
    }
  }

  private let gaps: Normal
  private let lengths: Normal
  private let codes: [Int]
  /// For each text how many units a coder marked there.
  private let numbers: [Normal]

  /// - Parameter texts: For each text each coder's units, sorted.
  init(_ texts: [[[AlignedUnit]]]) {
    // The one gap of 0 keeps what has no gap at all defined.
    var gaps = [0.0]
    for units in texts.joined() {
      for (before, unit) in zip(units, units.dropFirst()) { gaps.append(unit.start - before.end) }
      if let first = units.first, first.start > 0 { gaps.append(first.start) }
    }
    self.gaps = Normal(gaps)
    let units = texts.joined().joined()
    lengths = Normal(units.map { $0.end - $0.start })
    codes = units.map(\.code).sorted()
    numbers = texts.map { Normal($0.map { Double($0.count) }) }
  }

  /// Units of as many coders for one text; at least one of them has a unit.
  func draw(text: Int, coders: Int, _ random: inout SplitMix64) -> [[AlignedUnit]] {
    var drawn: [[AlignedUnit]] = []
    for _ in 0..<coders {
      var number = Int(abs(numbers[text].draw(&random)))
      if drawn.allSatisfy(\.isEmpty) { number = max(1, number) }
      var place = 0.0
      drawn.append(
        (0..<number).map { _ in
          let start = place + gaps.draw(&random)
          var length = abs(lengths.draw(&random))
          while length < 1e-6 { length = abs(lengths.draw(&random)) }
          place = start + length
          return AlignedUnit(
            start: start, end: place, code: codes[random.below(codes.count)])
        }.sorted())
    }
    return drawn
  }
}
