import Analysis
import TestSupport
import Testing

struct CodedUnitsTests {
  /// Random codes of several coders in several transcripts, with the same as plain tables.
  private func study(
    coders: Int, seed: UInt64
  ) -> (units: CodedUnits, sets: [[[String]?]]) {
    let codes = ["care", "trust", "harbour"]
    var random = SeededGenerator(seed: seed)
    var units = CodedUnits(
      coders: (1...coders).map { "coder \($0)" }, codes: codes, isClustered: true)
    var sets: [[[String]?]] = []
    for (number, count) in [70, 1, 0, 64, 9].enumerated() {
      let cluster = units.addCluster("P\(number)", units: count)
      let rates = (0..<coders).map { _ in random.chance(0.8) }
      for unit in 0..<count {
        sets.append(
          (0..<coders).map { coder in
            guard rates[coder] else { return nil }
            units.rate(coder: coder, cluster: cluster, unit: unit)
            let given = codes.indices.filter { _ in random.chance(0.3) }
            for code in given { units.give(code, coder: coder, cluster: cluster, unit: unit) }
            return given.map { codes[$0] }
          })
      }
    }
    return (units, sets)
  }

  @Test(arguments: [2, 3]) func `bits and tables say the same`(coders: Int) {
    for seed in 1...8 as ClosedRange<UInt64> {
      let (units, sets) = study(coders: coders, seed: seed)
      let expected = Ratings(sets: sets, codes: units.codes)
      let ours = units.sets()
      #expect(ours.units == expected.units && ours.pairableUnits == expected.pairableUnits)
      #expect(units.pairableUnits == expected.pairableUnits)
      for statistic in [
        KrippendorffsAlpha(.jaccard), KrippendorffsAlpha(.masi), PercentAgreement(.all),
      ] as [any AgreementStatistic] {
        let value = expected.coders.isEmpty ? nil : statistic.result(for: expected).value
        #expect(value.map { $0.isNear(statistic.result(for: ours).value) } ?? true)
      }
      for code in units.codes.indices {
        let presence = expected.presence(of: code).patterns
        let counted = units.ratings(of: code).patterns
        #expect(presence.map(\.values) == counted.map(\.values))
        #expect(presence.map(\.units) == counted.map(\.units))
        #expect(ours.presence(of: code).patterns.map(\.units) == presence.map(\.units))
      }
    }
  }

  @Test func `codes that exclude each other are one choice`() {
    var units = CodedUnits(
      coders: ["Ida", "Mikkel"], codes: ["x", "x/y", "z"], isClustered: false)
    units.addCluster("all", units: 4)
    for coder in 0..<2 { units.rate(coder: coder, cluster: 0) }
    units.give(0, coder: 0, cluster: 0, unit: 0)
    units.give(1, coder: 1, cluster: 0, unit: 0)
    units.give(2, coder: 0, cluster: 0, unit: 1)
    // Mikkel says both of the second unit; nobody says anything of the third and fourth.
    units.give(1, coder: 1, cluster: 0, unit: 1)
    units.give(2, coder: 1, cluster: 0, unit: 1)
    let groups = [(name: "x", codes: [0, 1]), (name: "z", codes: [2])]
    let (ratings, doubled) = units.choice(groups, none: "none of them")
    #expect(doubled == 1)
    #expect(ratings.scale.categories == ["x", "z", "none of them"])
    #expect(ratings.crossTable(0, 1) == [[1, 0, 0], [0, 0, 0], [0, 0, 2]])
    let (given, _) = units.choice(groups, none: nil)
    #expect(given.crossTable(0, 1) == [[1, 0], [0, 0]])
    #expect(given.units == 2 && given.pairableUnits == 1)
  }
}
