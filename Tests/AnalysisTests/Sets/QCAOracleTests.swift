import Analysis
import Foundation
import TestSupport
import Testing

/// Every case of the reference values of QCA: truth tables, all models of every solution, necessity, sufficiency,
/// and calibration by both conventions.
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct QCAOracleTests {
  private let root: [String: Any]

  init() throws {
    let data = try Data(contentsOf: SharedData.file("oracles/qca.json"))
    root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// One case of the file with the comparison made of its data.
  private struct Trial {
    let id: String
    let comparison: SetComparison
    let expected: [String: Any]
    let second: [String: Any]

    var sets: CaseSets { comparison.sets }

    func models(_ kind: SetSolutions.Kind) -> Set<Set<String>> {
      Set(comparison.solutions[kind].models.map { Set($0.terms.map { sets.text(of: $0) }) })
    }
  }

  private func trials() throws -> [Trial] {
    try #require(root["cases"] as? [[String: Any]]).map { one in
      let input = try #require(one["input"] as? [String: Any])
      let data = try #require(input["data"] as? [[String: Any]])
      func set(_ column: String) throws -> CalibratedSet {
        let name = column.hasPrefix("~") ? String(column.dropFirst()) : column
        let raw = try data.map { try #require($0[name] as? Double) }
        let set = CalibratedSet(name: name, rule: "given", calibration: .given, raw: raw)
        return column.hasPrefix("~") ? set.negated : set
      }
      let names = try #require(input["conditions"] as? [String])
      var cutoffs = TruthTable.Cutoffs()
      cutoffs.consistency = try #require(input["incl_cut"] as? Double)
      cutoffs.cases = try #require(input["n_cut"] as? Int)
      let expected = (input["dir_exp"] as? String).map {
        $0.split(separator: ",").map { Bool?($0 == "1") }
      }
      let sets = try CaseSets(
        cases: try #require(input["cases"] as? [Any]).map { "\($0)" },
        conditions: names.map(set), outcome: set(try #require(input["outcome"] as? String)))
      return Trial(
        id: try #require(one["id"] as? String),
        comparison: SetComparison(sets, cutoffs, expectations: expected ?? []),
        expected: try #require(one["expected"] as? [String: Any]),
        second: try #require(one["oracle_setqca"] as? [String: Any]))
    }
  }

  private func close(_ mine: Double?, _ theirs: Any?, _ where: String) {
    if let theirs = theirs as? Double {
      #expect(abs((mine ?? .infinity) - theirs) < 1e-6, "\(`where`): \(String(describing: mine))")
    } else {
      Issue.record("\(`where`): no reference value")
    }
  }

  @Test func `truth tables have the reference rows, cases, consistencies and PRIs`() throws {
    var rows = 0
    for trial in try trials() {
      let expected = try #require(trial.expected["truth_table"] as? [[String: Any]])
      let table = trial.comparison.table
      #expect(table.rows.map(\.number) == expected.map { $0["line"] as? Int }, "\(trial.id)")
      for (mine, theirs) in zip(table.rows, expected) {
        let place = "\(trial.id) row \(mine.number)"
        for (condition, value) in zip(trial.sets.conditions, mine.values) {
          #expect((value ? 1 : 0) == theirs[condition.name] as? Int, "\(place)")
        }
        #expect((mine.output == .present ? "1" : "0") == theirs["OUT"] as? String, "\(place)")
        #expect(mine.cases.count == theirs["n"] as? Int, "\(place)")
        #expect(
          mine.cases.map { trial.sets.cases[$0] }.joined(separator: ",") == theirs["cases"]
            as? String
        )
        close(mine.consistency, theirs["incl"], place)
        close(mine.pri, theirs["PRI"], place)
        rows += 1
      }
    }
    #expect(rows == 83)
  }

  @Test
  func
    `conservative and parsimonious solutions have the reference models, all that are tied, with their fit`()
    throws
  {
    for trial in try trials() {
      for kind in [SetSolutions.Kind.conservative, .parsimonious] {
        let place = "\(trial.id) \(kind.rawValue)"
        guard let expected = trial.expected[kind.rawValue] as? [String: Any] else {
          // Quine: no negative row, so R stops and setqca says TRUE.
          #expect(trial.id == "quine" && kind == .parsimonious)
          #expect(trial.comparison.solutions[kind].refusal == .nothingAbsent)
          continue
        }
        let models = try #require(expected["models"] as? [[String]])
        #expect(trial.models(kind) == Set(models.map { Set($0) }), "\(place)")
        #expect(trial.models(kind) == Set(try second(trial, kind)), "\(place)")
        let primes = strings(expected["PIs"])
        let mine = trial.comparison.solutions[kind].primes.map { trial.sets.text(of: $0) }
        #expect(Set(mine) == Set(primes), "\(place)")
        try fits(trial, kind, expected, models)
      }
    }
  }

  @Test func `intermediate solutions have the reference models with their fit`() throws {
    var count = 0
    for trial in try trials() {
      guard let expected = trial.expected["intermediate"] as? [[String: Any]] else {
        #expect(trial.comparison.solutions[.intermediate].refusal == .noExpectations)
        continue
      }
      count += 1
      let models = try expected.flatMap { try #require($0["models"] as? [[String]]) }
      #expect(trial.models(.intermediate) == Set(models.map { Set($0) }), "\(trial.id)")
      #expect(trial.models(.intermediate) == Set(try second(trial, .intermediate)))
      for part in expected {
        let models = try #require(part["models"] as? [[String]])
        try fits(trial, .intermediate, part, models)
        let easy = strings(part["EC"]).compactMap { Int($0) }
        let assumed = trial.comparison.solutions[.intermediate].models.flatMap(\.assumed)
        #expect(Set(assumed).isSubset(of: easy), "\(trial.id): \(assumed)")
      }
    }
    #expect(count == 4)
  }

  private func strings(_ value: Any?) -> [String] {
    value as? [String] ?? (value as? String).map { [$0] } ?? []
  }

  private func second(_ trial: Trial, _ kind: SetSolutions.Kind) throws -> [Set<String>] {
    try #require(trial.second[kind.rawValue] as? [[String]]).map { Set($0) }
  }

  private func fits(
    _ trial: Trial, _ kind: SetSolutions.Kind, _ expected: [String: Any], _ models: [[String]]
  ) throws {
    let fits = try #require(expected["fit"] as? [[String: Any]])
    for (terms, fit) in zip(models, fits) {
      let place = "\(trial.id) \(kind.rawValue) \(terms)"
      let model = try #require(
        trial.comparison.solutions[kind].models.first {
          Set($0.terms.map { trial.sets.text(of: $0) }) == Set(terms)
        })
      let whole = try #require(fit["solution"] as? [String: Any])
      close(model.relation.consistency, whole["inclS"], place)
      close(model.relation.pri, whole["PRI"], place)
      close(model.relation.coverage, whole["covS"], place)
      for term in try #require(fit["terms"] as? [[String: Any]]) {
        let mine = try #require(
          model.fits.first { trial.sets.text(of: $0.term) == term["term"] as? String })
        close(mine.relation.consistency, term["inclS"], place)
        close(mine.relation.pri, term["PRI"], place)
        close(mine.relation.coverage, term["covS"], place)
        // Of one term alone R says nothing; there the unique coverage is the whole of it.
        close(mine.uniqueCoverage, terms.count == 1 ? term["covS"] : term["covU"], place)
      }
    }
  }

  @Test
  func `necessity and sufficiency of every condition and its absence are the reference values`()
    throws
  {
    var count = 0
    for trial in try trials() {
      let necessity = try #require(trial.expected["necessity"] as? [String: [String: Any]])
      let sufficiency = try #require(
        trial.expected["sufficiency_single"] as? [String: [String: Any]])
      #expect(Set(trial.comparison.necessity.map(\.name)) == Set(necessity.keys), "\(trial.id)")
      for one in trial.comparison.necessity {
        let place = "\(trial.id) \(one.name)"
        close(one.relation.consistency, necessity[one.name]?["inclN"], place)
        close(one.relation.relevance, necessity[one.name]?["RoN"], place)
        close(one.relation.coverage, necessity[one.name]?["covN"], place)
        close(one.sufficiency.consistency, sufficiency[one.name]?["inclS"], place)
        close(one.sufficiency.pri, sufficiency[one.name]?["PRI"], place)
        close(one.sufficiency.coverage, sufficiency[one.name]?["covS"], place)
        count += 1
      }
    }
    #expect(count > 70)
  }

  @Test func `Lipset without stability lists its two contradictory rows with their cases`() throws {
    let trial = try #require(try trials().first { $0.id == "lipset_cs_4cond" })
    let rows = trial.comparison.table.rows.filter(\.isContradictory)
    #expect(rows.map(\.number) == [12, 16])
    let names = rows.map { row in
      row.cases.filter { !row.withOutcome.contains($0) }.map { trial.sets.cases[$0] }
    }
    #expect(names == [["AU"], ["DE"]])
  }

  @Test func `both conventions of the direct method give their reference scores`() throws {
    let calibrations = try #require(root["calibration"] as? [[String: Any]])
    var count = 0
    for one in calibrations {
      let raw = try #require(one["raw"] as? [Double])
      let thresholds = try #require(one["thresholds"] as? String).split(separator: ",").reduce(
        into: [:]
      ) { $0[String($1.prefix(1))] = Double($1.dropFirst(2)) }
      let r = try #require(
        Calibration.Anchors(
          out: thresholds["e"]!, crossover: thresholds["c"]!, in: thresholds["i"]!))
      for (value, expected) in zip(raw, try #require(one["logistic"] as? [Double])) {
        #expect(abs(Calibration.direct(r, .r).membership(of: value) - expected) < 1e-6)
      }
      let ragin = try #require(one["ragin_logodds3"] as? [String: Any])
      func anchor(_ name: String) throws -> Double { try #require(ragin[name] as? Double) }
      let fsqca = try #require(
        Calibration.Anchors(out: try anchor("e"), crossover: try anchor("c"), in: try anchor("i")))
      let values = try #require(ragin["values"] as? [Double])
      let published = try #require(one["published_LF"] as? [Double])
      for (index, value) in raw.enumerated() {
        let score = Calibration.direct(fsqca, .fsqca).membership(of: value)
        #expect(abs(score - values[index]) < 1e-6)
        // Ragin (2009): the published scores have two decimals.
        #expect((score * 100).rounded() / 100 == published[index], "\(one["variable"]!) \(value)")
        count += 1
      }
    }
    #expect(count == 108)
  }

  @Test func `a threshold itself is in`() throws {
    let expected = try #require(
      (root["crisp_calibration"] as? [String: Any])?["DEV"] as? [Double])
    let calibrations = try #require(root["calibration"] as? [[String: Any]])
    let raw = try #require(calibrations[0]["raw"] as? [Double])
    #expect(raw.map(Calibration.crisp(threshold: 550).membership) == expected)
    #expect(Calibration.crisp(threshold: 550).membership(of: 550) == 1)
  }
}
