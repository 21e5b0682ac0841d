/// How far several coders' units are from agreeing when aligned as well as they can be, and how far chance would be: what
/// the γ family is made of (Mathet, Widlöcher & Métivier 2015; Mathet 2017).
///
/// Each transcript is a continuum of its own: units are aligned within it, and chance is drawn for it. A transcript's
/// disorder per unit counts as much as it has units.
package struct GammaAgreement: Sendable {
  /// The disorder of one transcript's best alignment, or of chance.
  private struct Disorder: Sendable {
    /// The disorder per unit times the mean number of units a coder marked in the transcript.
    var disorder = 0.0
    var categories: CategoryDisorder

    mutating func add(_ other: Disorder, _ times: Double) {
      disorder += times * other.disorder
      categories.add(other.categories, times)
    }
  }

  /// At least so many continua are drawn for each transcript (as in Mathet et al. 2015).
  static let leastSamples = 30
  static let mostSamples = 10_000
  /// How far the expected disorder may be off, in 95 of 100 runs.
  static let precision = 0.01
  /// How many ways of aligning three coders or more are gone, some seconds, before it is given up; and how many more for
  /// the sake of precision.
  private static let mostEffort = 20_000_000

  /// For each transcript the mean number of units a coder marked in it.
  private let numbers: [Double]
  private let observed: [Disorder]
  private let expected: [Disorder]
  private let codes: Int
  /// How many continua were drawn for each transcript.
  package let samples: Int

  /// - Parameters:
  ///   - texts: For each transcript what the coders marked in it.
  ///   - codes: How many codes there are; a span's code is a number below it.
  /// - Complexity: some thousand alignments.
  package init(_ texts: [CodedContinuum], codes: Int, seed: UInt64) throws(UndefinedSpans) {
    let units = texts.map { $0.coders.map { $0.map(AlignedUnit.init) } }
    guard units.joined().contains(where: { !$0.isEmpty }) else { throw .neverGiven }
    self.codes = codes
    var effort = 0
    func number(_ coders: [[AlignedUnit]]) -> Double {
      Double(coders.reduce(0) { $0 + $1.count }) / Double(coders.count)
    }
    func disorder(
      _ coders: [[AlignedUnit]], weight: Double
    ) throws(UndefinedSpans) -> Disorder {
      guard effort < 2 * Self.mostEffort, let alignment = BestAlignment(coders) else {
        throw .tooMuchAtOnePlace
      }
      effort += alignment.effort
      return Disorder(
        disorder: alignment.disorder * weight / number(coders),
        categories: CategoryDisorder(alignment, coders, codes: codes))
    }
    let numbers = units.map(number)
    self.numbers = numbers
    let nothing = Disorder(categories: CategoryDisorder(codes: codes))
    var observed: [Disorder] = []
    for (coders, number) in zip(units, numbers) {
      observed.append(number > 0 ? try disorder(coders, weight: number) : nothing)
    }
    self.observed = observed
    let sampler = ContinuumSampler(units)
    var random = SplitMix64(seed: seed)
    var sums = units.map { _ in nothing }
    var squares = units.map { _ in 0.0 }
    func draw(_ times: Int) throws(UndefinedSpans) {
      for (text, number) in numbers.enumerated() where number > 0 {
        for _ in 0..<times {
          let drawn = sampler.draw(text: text, coders: units[text].count, &random)
          let found = try disorder(drawn, weight: number)
          sums[text].add(found, 1)
          squares[text] += found.disorder * found.disorder
        }
      }
    }
    try draw(Self.leastSamples)
    guard effort < Self.mostEffort else { throw .tooMuchAtOnePlace }
    let affordable = Self.leastSamples * (1 + Self.mostEffort / max(1, 2 * effort))
    let samples = min(affordable, Self.samplesNeeded(sums.map(\.disorder), squares))
    try draw(samples - Self.leastSamples)
    self.samples = samples
    expected = sums.map { sum in
      var mean = nothing
      mean.add(sum, 1 / Double(samples))
      return mean
    }
  }

  /// How many samples make the expected disorder as precise as asked for, judged by the first ones (Mathet et al. 2015,
  /// section 5.3).
  private static func samplesNeeded(_ sums: [Double], _ squares: [Double]) -> Int {
    let count = Double(leastSamples)
    let whole = sums.reduce(0, +) / count
    guard whole > 0 else { return leastSamples }
    let variance = zip(sums, squares).reduce(0) { sum, text in
      sum + max(0, text.1 / count - (text.0 / count) * (text.0 / count))
    }
    let deviations = 1.96 * variance.squareRoot() / (precision * whole)
    return min(mostSamples, max(leastSamples, Int((deviations * deviations).rounded(.up))))
  }
}

extension GammaAgreement {
  /// The disorder per unit of the best alignment, and of chance.
  package struct Values: Sendable, Equatable {
    package let observed: Double
    package let expected: Double

    /// 1 − observed ÷ expected; `nil` where chance could not disagree.
    package var gamma: Double? { expected > 0 ? 1 - observed / expected : nil }
  }

  /// Of units with their places and codes: γ.
  ///
  /// - Parameter counts: How often each transcript counts; each once if not given.
  package func ofUnits(_ counts: [Int]? = nil) -> Values {
    let units = numbers.indices.reduce(0) { $0 + numbers[$1] * Double(counts?[$1] ?? 1) }
    guard units > 0 else { return Values(observed: 0, expected: 0) }
    return Values(
      observed: sum(observed, counts).disorder / units,
      expected: sum(expected, counts).disorder / units)
  }

  /// Of the codes of units that stand side by side: γcat. `nil` where no two units do.
  package func ofCodes(_ counts: [Int]? = nil) -> Values? {
    values(counts) { $0.whole }
  }

  /// Of one code among the others: γk. `nil` where no unit with it stands beside another one.
  package func of(code: Int, _ counts: [Int]? = nil) -> Values? {
    values(counts) { $0.byCode[code] }
  }

  private func values(
    _ counts: [Int]?, _ part: (CategoryDisorder) -> CategoryDisorder.Share
  ) -> Values? {
    guard let observed = part(sum(observed, counts).categories).mean,
      let expected = part(sum(expected, counts).categories).mean
    else { return nil }
    return Values(observed: observed, expected: expected)
  }

  private func sum(_ disorders: [Disorder], _ counts: [Int]?) -> Disorder {
    var sum = Disorder(categories: CategoryDisorder(codes: codes))
    for (text, disorder) in disorders.enumerated() {
      sum.add(disorder, Double(counts?[text] ?? 1))
    }
    return sum
  }
}
