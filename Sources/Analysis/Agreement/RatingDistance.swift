/// How far apart two values are, for Krippendorff's α.
package enum RatingDistance: String, Sendable, CaseIterable {
  /// 0 for the same category, else 1.
  case nominal
  /// The square of the number of values between the two ranks, half of their own counted.
  case ordinal
  /// The square of the difference.
  case interval
  /// The square of the difference over the sum.
  case ratio
  /// Of two sets of codes: 1 less the codes in both over the codes in either.
  case jaccard
  /// Of two sets of codes: 1 less Jaccard's similarity times 1, 2/3, 1/3 or 0, for equal sets, one within the other, sets
  /// that overlap, and sets that do not (Passonneau 2006).
  case masi

  /// Why values of a scale have no such distance; `nil` where they have.
  package func obstacle(_ scale: RatingScale) -> UndefinedAgreement? {
    switch self {
    case .nominal: nil
    case .ordinal: scale.level < .ordinal ? .needsOrder : nil
    case .interval: scale.level < .interval ? .needsNumbers : nil
    case .ratio:
      scale.level < .ratio
        ? .needsRatios : scale.numbers.contains { $0 < 0 } ? .negativeNumbers : nil
    case .jaccard, .masi: scale.sets == nil ? .needsSets : nil
    }
  }

  /// A function of two categories' positions.
  ///
  /// - Parameter margins: How many pairable values each category has, on which ordinal distances depend.
  func function(
    _ scale: RatingScale, margins: [Double]
  ) -> (_ first: Int, _ second: Int) -> Double {
    switch self {
    case .nominal: return { first, second in first == second ? 0 : 1 }
    case .ordinal:
      let middles = Self.middles(margins)
      return { (first: Int, second: Int) -> Double in
        let between = middles[first] - middles[second]
        return between * between
      }
    case .interval:
      let numbers = scale.numbers
      return { (first: Int, second: Int) -> Double in
        let difference = numbers[first] - numbers[second]
        return difference * difference
      }
    case .ratio:
      let numbers = scale.numbers
      return { (first: Int, second: Int) -> Double in
        let sum = numbers[first] + numbers[second]
        guard sum > 0 else { return 0 }
        let difference = (numbers[first] - numbers[second]) / sum
        return difference * difference
      }
    case .jaccard, .masi:
      guard let sets = scale.sets else { preconditionFailure("the scale has no sets") }
      guard self == .masi else { return { sets.jaccardDistance($0, $1) } }
      return { sets.masiDistance($0, $1) }
    }
  }

  /// For each category, how many values lie before its middle one when all are put in order.
  private static func middles(_ margins: [Double]) -> [Double] {
    var sum = 0.0
    return margins.map { margin in
      defer { sum += margin }
      return sum + margin / 2
    }
  }
}

extension CodeSets {
  /// Two empty sets are alike.
  func jaccardDistance(_ left: Int, _ right: Int) -> Double {
    guard left != right else { return 0 }
    let shared = shared(left, right)
    return 1 - Double(shared) / Double(size(left) + size(right) - shared)
  }

  func masiDistance(_ left: Int, _ right: Int) -> Double {
    guard left != right else { return 0 }
    let shared = shared(left, right)
    guard shared > 0 else { return 1 }
    let isWithin = shared == min(size(left), size(right))
    let similarity = Double(shared) / Double(size(left) + size(right) - shared)
    return 1 - similarity * (isWithin ? 2 : 1) / 3
  }
}
