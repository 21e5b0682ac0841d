import Analysis
import Foundation
import TestSupport
import Testing

/// Every value of the reference files: published examples, and what R and Python packages compute from them.
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct AgreementOracleTests {
  /// The statistics under the names the reference files use.
  private static let statistics: [String: any AgreementStatistic] = [
    "po": PercentAgreement(.pairwise), "cohen_kappa": CohensKappa(), "scott_pi": ScottsPi(),
    "brennan_prediger": BrennanPrediger(), "gwet_ac1": GwetsAC(),
    "alpha_nominal": KrippendorffsAlpha(), "alpha": KrippendorffsAlpha(),
    "alpha_ordinal": KrippendorffsAlpha(.ordinal),
    "alpha_interval": KrippendorffsAlpha(.interval), "alpha_ratio": KrippendorffsAlpha(.ratio),
    "percent_pairwise": PercentAgreement(.pairwise), "percent_all_agree": PercentAgreement(.all),
    "bp_multi": BrennanPrediger(), "fleiss_kappa": FleissKappa(), "conger_kappa": CongersKappa(),
    "pabak": PresenceAgreement(.pabak), "prevalence_index": PresenceIndex(.prevalence),
    "bias_index": PresenceIndex(.bias), "positive_agreement": PresenceAgreement(.positive),
    "negative_agreement": PresenceAgreement(.negative), "jaccard": PresenceAgreement(.jaccard),
  ]

  /// Figures that stand beside a statistic's value.
  private static let figures: [String: (statistic: any AgreementStatistic, figure: String)] = [
    "pe_cohen": (CohensKappa(), "expected"), "kappa_max": (CohensKappa(), "kappa max"),
    "kappa_se": (CohensKappa(), "standard error"),
    "kappa_se_null": (CohensKappa(), "standard error if 0"), "pe": (CohensKappa(), "expected"),
    "pe_scott": (ScottsPi(), "expected"), "pe_bp": (BrennanPrediger(), "expected"),
    "pe_ac1": (GwetsAC(), "expected"), "gwet_pa": (GwetsAC(), "observed"),
    "gwet_pe": (GwetsAC(), "expected"), "fleiss_po": (FleissKappa(), "observed"),
    "fleiss_pe": (FleissKappa(), "expected"),
    "fleiss_se_null": (FleissKappa(), "standard error if 0"),
    "Do_nominal": (KrippendorffsAlpha(), "observed disagreement"),
    "De_nominal": (KrippendorffsAlpha(), "expected disagreement"),
    "Do_ordinal": (KrippendorffsAlpha(.ordinal), "observed disagreement"),
    "De_ordinal": (KrippendorffsAlpha(.ordinal), "expected disagreement"),
    "Do_interval": (KrippendorffsAlpha(.interval), "observed disagreement"),
    "De_interval": (KrippendorffsAlpha(.interval), "expected disagreement"),
    "Do_ratio": (KrippendorffsAlpha(.ratio), "observed disagreement"),
    "De_ratio": (KrippendorffsAlpha(.ratio), "expected disagreement"),
    "n_pairable": (KrippendorffsAlpha(), "pairable values"),
  ]

  /// Holds every expected value against ours. What has no name above is returned.
  private func check(
    _ expected: [String: Any], _ ratings: Ratings, _ name: String
  ) -> Set<String> {
    var others: Set<String> = []
    for (key, value) in expected {
      let ours: Double?
      if let statistic = Self.statistics[key] {
        let result = statistic.result(for: ratings)
        #expect((result.value == nil) == (result.undefined != nil), "\(name) \(key)")
        ours = result.value
      } else if let (statistic, figure) = Self.figures[key] {
        ours = statistic.result(for: ratings).figure(figure)
      } else {
        others.insert(key)
        continue
      }
      if let value = value as? Double {
        #expect(value.isNear(ours), "\(name) \(key): \(value), ours \(String(describing: ours))")
      } else {
        #expect(value is NSNull && ours == nil, "\(name) \(key): undefined, ours \(ours ?? 0)")
      }
    }
    return others
  }

  private func categoryValues(
    _ statistic: any AgreementStatistic, _ ratings: Ratings
  ) -> [String: Double] {
    var values: [String: Double] = [:]
    for (category, name) in ratings.scale.categories.enumerated() {
      values[name] = statistic.result(for: ratings.binarised(category)).value
    }
    return values
  }

  @Test func `two coders, one category a unit`() throws {
    let cases = try Oracle.cases("agreement_two_coder_nominal")
    #expect(cases.count == 16)
    for example in cases {
      let id = example["id"] as? String ?? ""
      let input = try #require(example["input"] as? [String: Any])
      let table = try #require(input["table_rows_coder1_cols_coder2"] as? [[Int]])
      let labels = try #require(input["labels"] as? [String])
      let ratings = Ratings(table: table, categories: labels)
      let expected = try #require(example["expected"] as? [String: Any])
      let others = check(expected, ratings, id)
      #expect(
        others == [
          "n", "q", "alpha_per_category", "kappa_ci95", "agreement_matrix_row_margins",
          "col_margins",
        ])
      #expect(ratings.units == expected["n"] as? Int)
      #expect(ratings.usage[0] == expected["agreement_matrix_row_margins"] as? [Int])
      #expect(ratings.usage[1] == expected["col_margins"] as? [Int])
      let perCategory = try #require(expected["alpha_per_category"] as? [String: Double])
      let ours = categoryValues(KrippendorffsAlpha(), ratings)
      for (category, value) in perCategory {
        #expect(value.isNear(ours[category]), "\(id) \(category)")
      }
      let published = try #require(example["published"] as? [String: [String: Any]])
      for (key, value) in published {
        let decimals = try #require(value["decimals"] as? Int)
        let printed = try #require(value["value"] as? Double)
        let value =
          Self.statistics[key]?.result(for: ratings).value
          ?? Self.figures[key].flatMap { $0.statistic.result(for: ratings).figure($0.figure) }
        // Some papers print what they computed from rounded parts: .800 for .8005, .460 for .4595.
        #expect(
          printed.isNear(value, within: 0.6 * pow(10, -Double(decimals))),
          "\(id) \(key) as published")
      }
    }
  }

  @Test func `one category, no overlap, total disagreement and a constant coder`() throws {
    let root = try Oracle.read("agreement_two_coder_nominal")
    let cases = try #require(root["edge_cases"] as? [[String: Any]])
    #expect(cases.count >= 4)
    for example in cases {
      let input = try #require(example["input"] as? [String: Any])
      let units = try #require(input["units"] as? [[Any]]).map { $0.map { $0 as? String } }
      let ratings = Ratings(units, categories: input["categories"] as? [String])
      let expected = try #require(example["expected"] as? [String: Any])
      let others = check(expected, ratings, example["id"] as? String ?? "")
      #expect(others.isSubset(of: ["n", "q"]), "\(others)")
    }
  }

  @Test func `weighted kappa`() throws {
    let cases = try Oracle.cases("agreement_weighted_kappa")
    #expect(cases.count == 6)
    for example in cases {
      let input = try #require(example["input"] as? [String: Any])
      let ratings = Ratings(
        table: try #require(input["table"] as? [[Int]]),
        categories: try #require(input["labels"] as? [String]), level: .ordinal)
      let weights: AgreementWeights =
        switch input["weights"] {
        case let name as String: name == "linear" ? .linear : .quadratic
        case let matrix as [[Double]]: .custom(matrix)
        default: .identity
        }
      let result = WeightedKappa(weights).result(for: ratings)
      let expected = try #require(example["expected"] as? [String: Double])
      #expect(expected["weighted_kappa"]!.isNear(result.value), "\(example["id"] ?? "")")
      if let other = (example["oracle"] as? [String: Any])?["statsmodels"] as? [String: Double] {
        #expect(other["std_kappa"]!.isNear(result.figure("standard error")))
      }
    }
  }

  @Test func `several coders, with missing ratings`() throws {
    let cases = try Oracle.cases("agreement_multi_coder")
    #expect(cases.count == 7)
    for example in cases {
      let id = example["id"] as? String ?? ""
      let input = try #require(example["input"] as? [String: Any])
      let units = try #require(input["units_x_coders"] as? [[Any]]).map { $0.map { $0 as? Double } }
      let ratings = Ratings(numbers: units, level: .ratio)
      let expected = try #require(example["expected"] as? [String: Any])
      let others = check(expected, ratings, id)
      #expect(
        others.isSubset(of: [
          "coincidence", "n_c", "alpha_per_category", "fleiss_per_category",
        ]), "\(others)")
      let coincidences = Coincidences(ratings)
      for (key, value) in expected["coincidence"] as? [String: Double] ?? [:] {
        let pair = key.split(separator: "|").map { name in
          ratings.scale.categories.firstIndex(of: String(name))!
        }
        #expect(value.isNear(coincidences.weight(pair[0], pair[1])), "\(id) \(key)")
      }
      for (key, value) in expected["n_c"] as? [String: Double] ?? [:] {
        let category = ratings.scale.categories.firstIndex(of: key)!
        #expect(value.isNear(coincidences.margins[category]), "\(id) \(key)")
      }
      for (name, statistic) in [
        ("alpha_per_category", KrippendorffsAlpha()), ("fleiss_per_category", FleissKappa()),
      ] as [(String, any AgreementStatistic)] {
        let ours = categoryValues(statistic, ratings)
        for (category, value) in expected[name] as? [String: Double] ?? [:] {
          #expect(value.isNear(ours[category]), "\(id) \(name) \(category)")
        }
      }
    }
  }

  @Test func `sets of codes`() throws {
    let cases = try Oracle.cases("agreement_multilabel")
    var checked = 0
    for example in cases {
      let input = try #require(example["input"] as? [String: Any])
      let units = try #require(input["units"] as? [[[String]]])
      let ratings = Ratings(sets: units, codes: ["A", "B", "C"])
      let expected = try #require(example["expected"] as? [String: Double])
      let distance: RatingDistance
      switch input["distance"] as? String {
      case "jaccard": distance = .jaccard
      case "masi_2_3": distance = .masi
      // NLTK rounds Passonneau's 2/3 and 1/3 to .67 and .33; ours are exact.
      default: continue
      }
      let result = KrippendorffsAlpha(distance).result(for: ratings)
      #expect(expected["alpha"]!.isNear(result.value))
      #expect(expected["Do"]!.isNear(result.figure("observed disagreement")))
      #expect(expected["De"]!.isNear(result.figure("expected disagreement")))
      checked += 1
    }
    #expect(checked == 2)
  }

  @Test func `code by code, and all codes at once`() throws {
    let root = try Oracle.read("agreement_per_code")
    let input = try #require(root["input"] as? [String: Any])
    let codes = try #require(input["codes"] as? [String])
    let units = try #require(input["units"] as? [[[String]]])
    let ratings = Ratings(sets: units, codes: codes)
    let expected = try #require(root["expected"] as? [String: Any])
    let perCode = try #require(expected["per_code"] as? [String: [String: Any]])
    #expect(perCode.count == codes.count)
    for (number, code) in codes.enumerated() {
      let presence = ratings.presence(of: number)
      let others = check(perCode[code]!.filter { $0.key != "pe" }, presence, code)
      #expect(others == ["a", "b", "c", "d"])
      let table = try #require(PresenceTable(presence))
      #expect(
        [table.both, table.onlyFirst, table.onlySecond, table.neither]
          == ["a", "b", "c", "d"].map { perCode[code]![$0] as? Int })
      if let expected = CohensKappa().result(for: presence).figure("expected") {
        #expect(expected.isNear(perCode[code]!["pe"] as? Double))
      }
    }
    func value(_ name: String) -> Double? { expected[name] as? Double }
    func ours(_ statistic: any AgreementStatistic) -> Double? {
      statistic.result(for: ratings).value
    }
    #expect(value("pooled_kappa_all_codes")!.isNear(ours(PooledKappa())))
    #expect(value("pooled_kappa_used_codes")!.isNear(ours(PooledKappa())))
    #expect(value("alpha_jaccard")!.isNear(ours(KrippendorffsAlpha(.jaccard))))
    #expect(value("alpha_masi")!.isNear(ours(KrippendorffsAlpha(.masi))))
    #expect(value("exact_set_agreement")!.isNear(ours(PercentAgreement(.all))))
    let assignments = try #require(expected["assignment_level"] as? [String: Double])
    #expect(assignments["po"]!.isNear(ours(AssignmentAgreement())))
    #expect(
      assignments["brennan_prediger_q6"]!.isNear(ours(AssignmentAgreement(isCorrected: true))))
    let counts = AssignmentAgreement().result(for: ratings)
    #expect(
      ["a", "b", "c"].map { assignments[$0] }
        == ["both", "only first", "only second"].map { counts.figure($0) })
    let defined = codes.indices.compactMap {
      CohensKappa().result(for: ratings.presence(of: $0)).value
    }
    #expect(value("mean_kappa_defined")!.isNear(defined.reduce(0, +) / Double(defined.count)))
  }

  @Test func `what R prints`() throws {
    let root = try Oracle.read("agreement_R_outputs")
    let raw4: [[Double?]] = [
      [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
      [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1],
      [nil, nil, 3, nil],
    ]
    let ratings = Ratings(numbers: raw4, level: .ratio)
    let irrCAC = try #require(root["irrCAC_raw4"] as? [String: [[String: Any]]])
    let named: [String: any AgreementStatistic] = [
      "ac1": GwetsAC(), "fleiss": FleissKappa(allowsMissing: true), "bp": BrennanPrediger(),
      "conger": CongersKappa(allowsMissing: true), "pa": PercentAgreement(.pairwise),
      "ac2_quadratic": GwetsAC(.quadratic), "bp_linear": BrennanPrediger(.linear),
      "alpha": KrippendorffsAlpha(),
    ]
    #expect(Set(irrCAC.keys) == Set(named.keys))
    for (name, rows) in irrCAC {
      let result = named[name]!.result(for: ratings)
      #expect((rows[0]["coeff.val"] as! Double).isNear(result.value, within: 0.6e-5), "\(name)")
      // irrCAC writes α as (pa − pe) / (1 − pe), with a pa of its own; ours is 1 − Do / De.
      guard let expected = result.figure("expected") else { continue }
      #expect((rows[0]["pe"] as! Double).isNear(expected), "\(name)")
    }
    let fleiss = try #require(root["irr_diagnoses_fleiss1971"] as? [String: Any])
    let diagnoses = try #require(
      Oracle.cases("agreement_multi_coder").first { $0["id"] as? String == "fleiss1971" })
    let units = try #require(
      (diagnoses["input"] as? [String: Any])?["units_x_coders"] as? [[Double]])
    let patients = Ratings(numbers: units, level: .ratio)
    let overall = FleissKappa().result(for: patients)
    #expect((fleiss["fleiss"] as! Double).isNear(overall.value))
    #expect(
      (fleiss["z"] as! Double).isNear(overall.value! / overall.figure("standard error if 0")!))
    for (category, row) in (fleiss["detail"] as! [[String: Any]]).enumerated() {
      let one = FleissKappa().result(for: patients.binarised(category))
      #expect((row["Kappa"] as! Double).isNear(one.value, within: 0.0006))
      let z = one.value! / one.figure("standard error if 0")!
      #expect((row["z"] as! Double).isNear(z, within: 0.0006))
    }
    #expect((fleiss["conger_exact"] as! Double).isNear(CongersKappa().result(for: patients).value))
    // The six psychiatrists' columns are sorted within each patient, so pairs of them mean nothing; the sum agrees all the same.
    #expect((fleiss["light"] as! Double).isNear(LightsKappa().result(for: patients).value))
    let anxiety = try #require(root["irr_anxiety_r1_r2"] as? [String: Any])
    let pair = Ratings(numbers: anxiety["data"] as! [[Double]], level: .ratio)
    #expect((anxiety["kappa"] as! Double).isNear(CohensKappa().result(for: pair).value))
    #expect((anxiety["linear"] as! Double).isNear(WeightedKappa(.linear).result(for: pair).value))
    #expect(
      (anxiety["quadratic"] as! Double).isNear(WeightedKappa(.quadratic).result(for: pair).value))
  }

  @Test func `the published alphas of judgements by many coders`() throws {
    let folder = "agreement/concor"
    let lines = try String(
      contentsOf: SharedData.file("\(folder)/annotations_long.csv"), encoding: .utf8
    ).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    let batches = Dictionary(grouping: lines) { $0[0] }
    let published = try String(
      contentsOf: SharedData.file("\(folder)/published_alpha.csv"), encoding: .utf8
    ).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(published.count == 15)
    for row in published {
      let answers = try #require(batches[row[0]])
      let all = try #require(Self.ratings(answers) { _ in true })
      let decided = try #require(
        Self.ratings(answers) { ["contentious", "not_contentious"].contains($0) })
      #expect(Double(row[4])!.isNear(KrippendorffsAlpha().result(for: all).value))
      #expect(Double(row[6])!.isNear(KrippendorffsAlpha().result(for: decided).value))
      #expect(Double(row[3])!.isNear(KrippendorffsAlpha().result(for: all).value, within: 0.00051))
    }
  }

  private static func ratings(_ rows: [[String]], _ isKept: (String) -> Bool) -> Ratings? {
    let coders = Set(rows.map { $0[2] }).sorted()
    let units = Set(rows.map { $0[1] }).sorted()
    var table = Array(repeating: [String?](repeating: nil, count: coders.count), count: units.count)
    for row in rows where isKept(row[3]) {
      table[units.firstIndex(of: row[1])!][coders.firstIndex(of: row[2])!] = row[3]
    }
    return Ratings(table)
  }
}
