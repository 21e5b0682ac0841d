import Analysis
import QualitativeData
import Testing

/// What an analyst types for a set is read as it is meant, or refused with a reason.
@Suite struct SetDefinitionTests {
  @Test func `a code with a way of counting and three anchors is a fuzzy set`() throws {
    let set = try SetDefinition("trust = practice/trust: share 20% 0,45 0.8")
    #expect(set.name == "trust" && set.what == "practice/trust" && set.source == .share)
    let anchors = try #require(Calibration.Anchors(out: 0.2, crossover: 0.45, in: 0.8))
    #expect(set.calibration == .direct(anchors, .fsqca) && !set.isNegated)
  }

  @Test func `one number is a threshold, none means scores as given`() throws {
    #expect(try SetDefinition("practice/trust: segments 3").calibration == .crisp(threshold: 3))
    #expect(try SetDefinition("GNP: 550").source == .value)
    let below = try SetDefinition("STB = cabinets: below 10")
    #expect(below.calibration == .crispBelow(threshold: 10) && below.what == "cabinets")
    #expect([9.0, 10].map(below.calibration.membership) == [1, 0])
    #expect(try SetDefinition("DEV").calibration == .given)
    #expect(try SetDefinition("DEV: calibrated").calibration == .given)
    #expect(try SetDefinition("~ SURV").isNegated)
    #expect(try SetDefinition("practice/trust: share 0.5").name == "trust")
  }

  @Test func `anchors may fall where less means more`() throws {
    let set = try SetDefinition("STB: value 15 9.5 5", logOdds: .r)
    #expect(set.calibration.membership(of: 5) > 0.949 && set.calibration.membership(of: 5) < 0.951)
    #expect(set.calibration.membership(of: 9.5) == 0.5)
    #expect(set.calibration.membership(of: 21) < 0.01)
  }

  @Test(arguments: [
    ("", SetError.Reason.notADefinition), ("x: share", .noNumbers), ("x: share 1 2", .noNumbers),
    ("x: share 0.2 0.5 80", .shareAnchors), ("x: value 5 4 9", .anchorsUnordered),
    ("x: value 5 5 9", .anchorsUnordered), ("a*b = x: share 0.5", .nameHolds),
    ("x: share 0.2 half 0.8", .noNumbers), ("= x: share 0.5", .notADefinition),
    ("x: share 0.2 nan 0.8", .noNumbers), ("x: shares 0.2", .unknownSource),
    ("x: below", .noNumbers), ("x: value below 1 2 3", .noNumbers),
  ])
  func `what is not understood says why`(text: String, reason: SetError.Reason) {
    #expect(throws: SetError.self) { try SetDefinition(text) }
    do { _ = try SetDefinition(text) } catch { #expect((error as? SetError)?.reason == reason) }
  }

  @Test func `expectations are read by name, with blanks in names where commas part them`() throws {
    #expect(
      try Expectations.read("c ~A", conditions: ["A", "B", "C"]) == [false, nil, true])
    #expect(
      try Expectations.read("big town, ~A", conditions: ["A", "Big town"]) == [false, true])
    #expect(throws: SetError.self) { try Expectations.read("D", conditions: ["A"]) }
    #expect(throws: SetError.self) { try Expectations.read("A ~A", conditions: ["A"]) }
  }

  @Test func `a case on the crossover is refused by case and set`() {
    let set = CalibratedSet(
      name: "trust", rule: "", calibration: .crisp(threshold: 1), raw: [1, 0])
    let anchors = Calibration.Anchors(out: 0.2, crossover: 0.5, in: 0.8)!
    let half = CalibratedSet(
      name: "gain", rule: "", calibration: .direct(anchors, .fsqca), raw: [0.5, 0.9])
    do {
      _ = try CaseSets(cases: ["Vordal", "Ostrand"], conditions: [set], outcome: half)
      Issue.record("it was taken")
    } catch {
      let errors = (error as? ExplainedErrors)?.errors.compactMap { $0 as? SetError }
      #expect(
        errors == [
          SetError(place: "gain", reason: .exactlyHalf(case: "Vordal", isGiven: false))
        ])
    }
  }

  @Test func `scores outside 0 to 1, too many conditions and equal names are refused`() {
    func set(_ name: String, _ raw: [Double]) -> CalibratedSet {
      CalibratedSet(name: name, rule: "", calibration: .given, raw: raw)
    }
    let outcome = set("Y", [1, 0])
    for conditions in [
      [set("A", [1.2, 0])], [], [set("A", [1, 0]), set("a", [1, 0])],
      (0..<13).map { set("C\($0)", [1, 0]) },
    ] {
      #expect(throws: (any Error).self) {
        try CaseSets(cases: ["P", "Q"], conditions: conditions, outcome: outcome)
      }
    }
    #expect(throws: SetError.self) {
      try CaseSets(cases: ["P"], conditions: [set("A", [1])], outcome: set("Y", [1]))
    }
  }
}
