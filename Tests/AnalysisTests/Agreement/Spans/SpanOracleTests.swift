import Analysis
import Foundation
import TestSupport
import Testing

/// The reference values of agreement on spans and boundaries.
///
/// The unitizing case is the worked example of Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity
/// 50(6), 2347–2364: three coders on sixty characters, published as uα .510, |uα .413, cuα .724. The boundaries are
/// Hearst's (1997) "Stargazers" text cut by seven people; the numbers were computed with segeval 2.0.11.
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct SpanOracleTests {
  private static func cases(_ file: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: SharedData.file("oracles/\(file).json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(root["cases"] as? [[String: Any]])
  }

  private static func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

  private static func isClose(_ found: Double?, _ expected: Double?, _ tolerance: Double) -> Bool {
    switch (found, expected) {
    case (nil, nil): true
    case (let found?, let expected?): abs(found - expected) <= tolerance
    default: false
    }
  }

  @Test func `the family of alpha for units gives every number of the reference`() throws {
    var compared = 0
    for entry in try Self.cases("agreement_unitizing_alpha") {
      let id = entry["id"] as? String ?? ""
      let input = try #require(entry["input"] as? [String: Any])
      let observers = try #require(input["observers"] as? [[[Any]]])
      let names = Set(observers.joined().compactMap { $0[2] as? String }).sorted()
      let continuum = CodedContinuum(
        length: try #require(input["continuum_length"] as? Int),
        coders: try observers.map { spans in
          try spans.map {
            let name = try #require($0[2] as? String)
            return .init(
              try #require($0[0] as? Int), try #require($0[1] as? Int),
              code: try #require(names.firstIndex(of: name)))
          }
        })
      let found = UnitizedCoincidences(continuum, codes: names.count)
      let expected = try #require(entry["expected"] as? [String: Any])
      func compare(_ value: Double?, _ key: String) {
        let number = Self.number(expected[key])
        #expect(Self.isClose(value, number, 1e-6), "\(id) \(key): \(String(describing: value))")
        compared += 1
      }
      compare(found.ofCodesAndGaps.alpha, "u_nominal")
      compare(found.ofCodesAndGaps.observed, "Do")
      compare(found.ofCodesAndGaps.expected, "De")
      // Where only one value was used, observed and expected disagreement are both 0 and α is 0 ÷ 0. For |uα, cuα and
      // (k)uα the reference then says 1, while for codes on given units it says, as here, undefined (never-used codes of
      // agreement_per_code). Without variation nothing shows that coders can tell one value from another (Krippendorff
      // 2019 has no reliability there). Both disagreements are given as figures, for those who read 0 ÷ 0 as 1.
      func compareShared(_ shared: UnitizedCoincidences.Disagreement, with number: Double?) {
        if shared.expected == 0, number == 1 {
          #expect(shared.alpha == nil && shared.observed == 0, "\(id)")
          #expect(["identical", "shifted", "split_vs_whole"].contains(id))
        } else {
          #expect(Self.isClose(shared.alpha, number, 1e-6), "\(id) \(shared)")
        }
        compared += 1
      }
      compareShared(found.ofMarking, with: Self.number(expected["u_binary"]))
      compareShared(found.ofSharedCodes, with: Self.number(expected["cu_nominal"]))
      let perValue = try #require(expected["per_value"] as? [String: [String: Any]])
      for (name, values) in perValue {
        let code = try #require(names.firstIndex(of: name))
        compareShared(found.ofShared(code), with: Self.number(values["alpha"]))
        #expect(
          Self.isClose(found.coverage(of: code), Self.number(values["coverage"]), 1e-6), "\(id)")
      }
      if let published = entry["published"] as? [String: Double], !published.isEmpty {
        #expect(Self.isClose(found.ofCodesAndGaps.alpha, published["u_nominal"], 0.0005))
        #expect(Self.isClose(found.ofMarking.alpha, published["u_binary"], 0.0005))
        #expect(Self.isClose(found.ofSharedCodes.alpha, published["cu_nominal"], 0.0005))
      }
    }
    #expect(compared > 70)
  }

  @Test func `spans are matched as the reference matches them`() throws {
    var compared = 0
    for entry in try Self.cases("agreement_span_f1") {
      guard let input = entry["input"] as? [String: Any],
        let first = input["reference"] as? [[Any]],
        let second = input["other"] as? [[Any]]
      else { continue }
      func spans(_ rows: [[Any]]) throws -> [CodedContinuum.Span] {
        try rows.map {
          .init(
            try #require($0[0] as? Int), try #require($0[1] as? Int),
            code: ($0[2] as? String) == "x" ? 0 : 1)
        }.sorted()
      }
      let expected = try #require(entry["expected"] as? [String: Any])
      for (key, rule) in [
        ("exact", SpanMatching.Rule.exact), ("one_to_one_iou_gt0", .overlap),
        ("one_to_one_iou_ge0.5", .half),
      ] {
        let numbers = try #require(expected[key] as? [String: Double])
        let found = SpanMatching(try spans(first), try spans(second), rule: rule)
        #expect(found.pairs.count == Int(try #require(numbers["tp"])))
        #expect(Self.isClose(found.retrieval.precision, numbers["precision"], 1e-9))
        #expect(Self.isClose(found.retrieval.recall, numbers["recall"], 1e-9))
        #expect(Self.isClose(found.retrieval.f1, numbers["f1"], 1e-9))
        compared += 1
      }
      let perCode = try #require(expected["char_level_per_code"] as? [String: [String: Double]])
      let continuum = CodedContinuum(
        length: try #require(input["length"] as? Int),
        coders: [try spans(first), try spans(second)])
      for (name, numbers) in perCode {
        let one = SpanEvidence(
          continuum.only(name == "x" ? 0 : 1), codes: 1, cuts: Segmentations(coders: 2, texts: []))
        for (key, kind) in [
          ("f1", CharacterAgreement.Kind.f1), ("jaccard", .jaccard), ("char_kappa", .kappa),
          ("char_alpha", .alpha), ("char_percent", .percent),
        ] {
          let found = CharacterAgreement(kind).result(for: one)
          #expect(Self.isClose(found.value, numbers[key], 1e-9), "\(name) \(key) \(found)")
          compared += 1
        }
      }
    }
    #expect(compared == 12 + 25)
  }

  /// 1000 characters, 50 of them coded by both, 150 by one, 800 by neither: the manual says 85 %.
  @Test func `NVivo's example of a coding comparison comes out`() throws {
    let spans = SpanEvidence(
      CodedContinuum(length: 1000, coders: [[.init(0, 150)], [.init(100, 200)]]), codes: 1,
      cuts: Segmentations(coders: 2, texts: []))
    let percent = CharacterAgreement(.percent).result(for: spans).value
    let kappa = CharacterAgreement(.kappa).result(for: spans).value
    #expect(Self.isClose(percent, 0.85, 1e-12))
    #expect(Self.isClose(kappa, 0.3181818182, 1e-9))
  }

  @Test func `boundaries are compared as the reference compares them`() throws {
    for entry in try Self.cases("segmentation_boundaries") {
      let input = try #require(entry["input"] as? [String: [Int]])
      let names = input.keys.sorted()
      let material = Segmentations(
        coders: names.count, texts: [.init(masses: names.map { input[$0]! })])
      let expected = try #require(entry["expected"] as? [String: Any])
      let pairs =
        expected["pairs"] as? [String: [String: Double]] ?? [
          "a|b": expected.compactMapValues { $0 as? Double }
        ]
      for (pair, numbers) in pairs {
        let coders = try pair.split(separator: "|").map {
          try #require(names.firstIndex(of: String($0)))
        }
        let edits = material.edits(coders[0], coders[1])
        let windows = WindowComparison(of: coders[0], against: coders[1], in: material)
        #expect(Self.isClose(edits.similarity, numbers["boundary_similarity"], 1e-6), "\(pair)")
        #expect(Self.isClose(windows.windowDifference, numbers["window_diff"], 1e-6), "\(pair)")
        #expect(Self.isClose(windows.pk, numbers["pk"], 1e-6), "\(pair)")
      }
      guard let aggregate = expected["aggregate"] as? [String: Double] else { continue }
      let agreement = try #require(BoundaryAgreement(material))
      #expect(Self.isClose(agreement.observed, aggregate["actual_agreement_B"], 1e-6))
      #expect(Self.isClose(agreement.pi, aggregate["fleiss_pi_B"], 1e-6))
      #expect(Self.isClose(agreement.kappa, aggregate["fleiss_kappa_B"], 1e-6))
    }
  }

  /// The published positions, as the data file has them.
  @Test func `Alex, Paul and Suzan agree as published`() throws {
    let rows = try String(
      contentsOf: SharedData.file("agreement/spans_AlexPaulSuzan.csv"), encoding: .utf8
    ).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    let coders = Set(rows.map { $0[0] }).sorted()
    let codes = Set(rows.map { $0[1] }).sorted()
    let continuum = CodedContinuum(
      length: 60,
      coders: coders.map { coder in
        rows.filter { $0[0] == coder }.map {
          .init(Int($0[2])!, Int($0[3])!, code: codes.firstIndex(of: $0[1])!)
        }
      })
    let found = UnitizedCoincidences(continuum, codes: codes.count)
    #expect(coders == ["Alex", "Paul", "Suzan"])
    #expect(Self.isClose(found.ofCodesAndGaps.alpha, 0.510, 0.0005))
    #expect(Self.isClose(found.ofMarking.alpha, 0.413, 0.0005))
    #expect(Self.isClose(found.ofSharedCodes.alpha, 0.724, 0.0005))
  }
}
