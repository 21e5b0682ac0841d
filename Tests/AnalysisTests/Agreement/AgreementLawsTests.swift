import Analysis
import Foundation
import QualitativeData
import TestSupport
import Testing

/// What holds for every registered statistic.
struct AgreementLawsTests {
  private static let codes = ["care", "trust", "harbour"]

  /// Ratings of every kind: categories with and without gaps, numbers, presence, sets; two coders and more.
  private static func kinds(_ random: inout SeededGenerator, agree: Bool = false) -> [Ratings] {
    func units<Value>(
      _ coders: Int, missing: Double, _ value: (inout SeededGenerator) -> Value
    ) -> [[Value?]] {
      (0..<40).map { _ in
        let shared = value(&random)
        return (0..<coders).map { _ in
          if random.chance(missing) { return nil }
          return agree || random.chance(0.6) ? shared : value(&random)
        }
      }
    }
    let names = ["a", "b", "c", "d"]
    var kinds: [Ratings] = []
    for coders in [2, 4] {
      for missing in [0, 0.2] {
        kinds.append(
          Ratings(
            units(coders, missing: missing) { names.randomElement(using: &$0)! },
            categories: names, level: .ordinal))
        kinds.append(
          Ratings(
            numbers: units(coders, missing: missing) { Double(Int.random(in: 0...4, using: &$0)) },
            level: .ratio))
        let sets = units(coders, missing: missing) { random in
          codes.filter { _ in random.chance(0.4) }
        }
        kinds.append(Ratings(sets: sets, codes: codes))
        kinds.append(kinds[kinds.count - 1].presence(of: 0))
      }
    }
    return kinds
  }

  @Test func `every statistic file is registered, and every name is its own`() throws {
    let registered = Set(AgreementStatistics.all.map { String(describing: type(of: $0)) })
    let files = try SourceFiles.types(in: "Sources/Analysis/Agreement/Statistics")
    #expect(registered == Set(files))
    #expect(Set(AgreementStatistics.all.map(\.name)).count == AgreementStatistics.all.count)
    for statistic in AgreementStatistics.all {
      #expect(AgreementStatistics.named(statistic.name)?.title == statistic.title)
      let explanation = statistic.explanation
      #expect(!explanation.definition.isEmpty && !explanation.source.isEmpty)
      #expect(!explanation.edgeCases.isEmpty)
    }
  }

  @Test(arguments: AgreementStatistics.all.map(\.name))
  func `a value or a reason, never neither, and full agreement is 1`(name: String) throws {
    let statistic = try #require(AgreementStatistics.named(name))
    var random = SeededGenerator(seed: 5)
    var defined = 0
    for ratings in Self.kinds(&random) {
      let result = statistic.result(for: ratings)
      #expect((result.value == nil) == (result.undefined != nil))
      if let value = result.value {
        #expect(value.isFinite && value <= 1 + 1e-12)
        defined += 1
      }
    }
    #expect(defined > 0, "no ratings here suit it")
    guard statistic.explanation.isAgreement else { return }
    for ratings in Self.kinds(&random, agree: true) {
      let result = statistic.result(for: ratings)
      #expect(result.value.map { $0.isNear(1, within: 1e-12) } ?? (result.undefined != nil))
    }
  }

  @Test(arguments: AgreementStatistics.all.map(\.name))
  func `nothing changes when coders swap, units are in another order, or one nobody rated is added`(
    name: String
  ) throws {
    let statistic = try #require(AgreementStatistics.named(name))
    var random = SeededGenerator(seed: 9)
    let names = ["a", "b", "c"]
    for coders in [2, 3] {
      for missing in [0, 0.3] {
        let units: [[String?]] = (0..<30).map { _ in
          (0..<coders).map { _ in
            random.chance(missing) ? nil : names.randomElement(using: &random)
          }
        }
        let sets: [[[String]?]] = units.map { $0.map { $0.map { $0 == "c" ? [] : [$0] } } }
        func all(_ order: [Int], _ coderOrder: [Int], unrated: Int) -> [AgreementResult] {
          let blank: [[String?]] = Array(
            repeating: Array(repeating: nil, count: coders), count: unrated)
          let moved = order.map { unit in coderOrder.map { units[unit][$0] } } + blank
          let movedSets =
            order.map { unit in coderOrder.map { sets[unit][$0] } }
            + Array(repeating: Array(repeating: nil, count: coders), count: unrated)
          let numbers = moved.map { $0.map { $0.map { Double(names.firstIndex(of: $0)!) } } }
          let kinds = [
            Ratings(moved, categories: names, level: .ordinal),
            Ratings(numbers: numbers, level: .ratio),
            Ratings(sets: movedSets, codes: ["a", "b"]),
            Ratings(sets: movedSets, codes: ["a", "b"]).presence(of: 0),
          ]
          return kinds.map { statistic.result(for: $0) }
        }
        let units0 = Array(units.indices)
        let coders0 = Array(0..<coders)
        let before = all(units0, coders0, unrated: 0)
        let after = all(units0.shuffled(using: &random), coders0.reversed(), unrated: 3)
        for (one, other) in zip(before, after) {
          #expect(one.undefined == other.undefined)
          if let value = one.value { #expect(value.isNear(other.value, within: 1e-9)) }
        }
      }
    }
  }

  @Test(arguments: AgreementStatistics.all.map(\.name))
  func `names of categories do not matter, only their order where they have one`(
    name: String
  ) throws {
    let statistic = try #require(AgreementStatistics.named(name))
    var random = SeededGenerator(seed: 3)
    let units: [[String?]] = (0..<30).map { _ in
      (0..<2).map { _ in ["a", "b", "c"].randomElement(using: &random) }
    }
    let other = ["a": "z", "b": "y", "c": "x"]
    let renamed = units.map { $0.map { $0.flatMap { other[$0] } } }
    for level in [RatingScale.Level.nominal, .ordinal] {
      let one = statistic.result(for: Ratings(units, categories: ["a", "b", "c"], level: level))
      let same = statistic.result(for: Ratings(renamed, categories: ["z", "y", "x"], level: level))
      #expect(one == same)
      let turned = statistic.result(
        for: Ratings(renamed, categories: ["x", "y", "z"], level: level))
      if let value = one.value { #expect(value.isNear(turned.value, within: 1e-9)) }
    }
  }

  @Test func `alpha is its definition, evaluated pair by pair`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<12 {
      for ratings in Self.kinds(&random) {
        for distance in RatingDistance.allCases {
          let ours = KrippendorffsAlpha(distance).result(for: ratings)
          guard distance.obstacle(ratings.scale) == nil else {
            #expect(ours.value == nil)
            continue
          }
          let slow = PairByPair.alpha(ratings, distance)
          #expect((slow == nil) == (ours.value == nil))
          if let slow { #expect(slow.isNear(ours.value, within: 1e-9), "\(distance)") }
        }
      }
    }
  }

  @Test func `leaving out a code, a coder or a transcript is the same as never having had it`() {
    var random = SeededGenerator(seed: 21)
    let sets: [[[String]?]] = (0..<24).map { _ in
      (0..<3).map { _ in Self.codes.filter { _ in random.chance(0.5) } }
    }
    let alpha = KrippendorffsAlpha(.jaccard)
    let all = Ratings(sets: sets, codes: Self.codes)
    let fewer = Ratings(
      sets: sets.map { $0.map { $0?.filter { $0 != "trust" } } }, codes: ["care", "harbour"])
    #expect(
      alpha.result(for: all.without(code: 1)).value!.isNear(alpha.result(for: fewer).value))
    let two = Ratings(sets: sets.map { [$0[0], $0[2]] }, codes: Self.codes)
    #expect(alpha.result(for: all.without(coder: 1)).value!.isNear(alpha.result(for: two).value))
    let letters = sets.map { $0.map { $0.map { $0.first ?? "none" } } }
    let clusters = [("P1", 0..<10), ("P2", 10..<15), ("P3", 15..<24)].map {
      Ratings.Cluster(name: $0.0, units: $0.1)
    }
    let whole = Ratings(letters, clusters: clusters)
    let rest = Ratings(Array(letters[..<10] + letters[15...]))
    let nominal = KrippendorffsAlpha()
    #expect(
      nominal.result(for: whole.without(cluster: 1)).value!
        .isNear(nominal.result(for: rest).value))
  }
}

/// α from its definition: every ordered pair of values within a unit, and every ordered pair of all values.
private enum PairByPair {
  static func alpha(_ ratings: Ratings, _ distance: RatingDistance) -> Double? {
    var units: [[Int]] = []
    for (values, count) in ratings.patterns {
      let given = values.compactMap(\.self)
      if given.count > 1 { units += Array(repeating: given, count: count) }
    }
    let values = units.flatMap(\.self)
    guard values.count > 1 else { return nil }
    func d(_ a: Int, _ b: Int) -> Double { between(a, b, values, ratings.scale, distance) }
    var observed = 0.0
    for unit in units {
      for (i, a) in unit.enumerated() {
        for (j, b) in unit.enumerated() where i != j {
          observed += d(a, b) / Double(unit.count - 1)
        }
      }
    }
    var expected = 0.0
    for (i, a) in values.enumerated() {
      for (j, b) in values.enumerated() where i != j { expected += d(a, b) }
    }
    guard expected > 0 else { return nil }
    return 1 - observed / expected * Double(values.count - 1)
  }

  private static func between(
    _ a: Int, _ b: Int, _ values: [Int], _ scale: RatingScale, _ distance: RatingDistance
  ) -> Double {
    if a == b { return 0 }
    switch distance {
    case .nominal: return 1
    case .ordinal:
      // The ranks from one to the other: all values between, and half of the two ends.
      let (low, high) = (min(a, b), max(a, b))
      let between = values.count { low <= $0 && $0 <= high }
      let ends = values.count { $0 == low || $0 == high }
      return pow(Double(between) - Double(ends) / 2, 2)
    case .interval: return pow(scale.numbers[a] - scale.numbers[b], 2)
    case .ratio:
      return pow(
        (scale.numbers[a] - scale.numbers[b]) / (scale.numbers[a] + scale.numbers[b]), 2)
    case .jaccard, .masi:
      let (left, right) = (Set(scale.sets!.members[a]), Set(scale.sets!.members[b]))
      let shared = left.intersection(right)
      let similarity = Double(shared.count) / Double(left.union(right).count)
      if distance == .jaccard { return 1 - similarity }
      if shared.isEmpty { return 1 }
      return 1 - similarity * (left.isSubset(of: right) || right.isSubset(of: left) ? 2 : 1) / 3
    }
  }
}
