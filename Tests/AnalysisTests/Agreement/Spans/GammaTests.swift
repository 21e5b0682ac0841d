import Analysis
import Foundation
import TestSupport
import Testing

/// γ and its family held against the reference, against trying every alignment, and against changes that must not matter.
@Suite struct GammaTests {
  /// Random units that may overlap.
  private static func continuum(
    _ random: inout SeededGenerator, coders: Int, codes: Int, most: Int
  ) -> CodedContinuum {
    CodedContinuum(
      length: 80,
      coders: (0..<coders).map { _ in
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          let start = Int.random(in: 0..<60, using: &random)
          return .init(
            start, start + Int.random(in: 1...20, using: &random),
            code: Int.random(in: 0..<codes, using: &random))
        }
      })
  }

  /// The least disorder, by trying every way of putting units into groups.
  private static func leastDisorder(_ continuum: CodedContinuum) -> Double {
    let coders = continuum.coders.count
    let pairs = Double(coders * (coders - 1) / 2)
    func dissimilarity(_ left: CodedContinuum.Span, _ right: CodedContinuum.Span) -> Double {
      let apart = Double(abs(left.start - right.start) + abs(left.end - right.end))
      let share = apart / Double(left.length + right.length)
      return share * share + (left.code == right.code ? 0 : 1)
    }
    func disorder(_ group: [CodedContinuum.Span?]) -> Double {
      var sum = 0.0
      for first in 0..<coders {
        for second in first + 1..<coders {
          if let left = group[first], let right = group[second] {
            sum += dissimilarity(left, right)
          } else {
            sum += 1
          }
        }
      }
      return sum / pairs
    }
    /// Coder by coder, each unit joins a group that has none of the coder's, or begins one.
    func least(_ coder: Int, _ unit: Int, _ groups: [[CodedContinuum.Span?]]) -> Double {
      guard coder < coders else { return groups.reduce(0) { $0 + disorder($1) } }
      guard unit < continuum.coders[coder].count else { return least(coder + 1, 0, groups) }
      let span = continuum.coders[coder][unit]
      var alone: [CodedContinuum.Span?] = Array(repeating: nil, count: coders)
      alone[coder] = span
      var best = least(coder, unit + 1, groups + [alone])
      for group in groups.indices where groups[group][coder] == nil {
        var joined = groups
        joined[group][coder] = span
        best = min(best, least(coder, unit + 1, joined))
      }
      return best
    }
    return least(0, 0, [])
  }

  @Test(arguments: 1...60)
  func `the best alignment is the one that trying all finds`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let coders = 2 + Int(seed % 3)
    let continuum = Self.continuum(
      &random, coders: coders, codes: 2, most: [5, 3, 2][coders - 2])
    let found = try #require(BestAlignment(continuum))
    #expect(abs(found.disorder - Self.leastDisorder(continuum)) < 1e-9)
    let places = found.groups.joined()
    #expect(Set(places).count == places.count)
    #expect(places.count == continuum.coders.joined().count)
    #expect(found.groups.allSatisfy { Set($0.map(\.coder)).count == $0.count })
  }

  @Test(arguments: 1...20)
  func `swapped coders are aligned alike, also where much overlaps`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let two = Self.continuum(&random, coders: 2, codes: 3, most: 30)
    let swapped = CodedContinuum(length: two.length, coders: two.coders.reversed())
    let (forth, back) = (try #require(BestAlignment(two)), try #require(BestAlignment(swapped)))
    #expect(abs(forth.disorder - back.disorder) < 1e-9)
    let same = CodedContinuum(length: two.length, coders: [two.coders[0], two.coders[0]])
    #expect(try #require(BestAlignment(same)).disorder < 1e-12)
  }

  @Test(arguments: [2, 3, 4])
  func `what is marked apart is aligned apart, however long the text`(coders: Int) throws {
    var random = SeededGenerator(seed: 4)
    let parts = (0..<40).map { _ in
      Self.continuum(&random, coders: coders, codes: 2, most: 3)
    }
    let whole = CodedContinuum(
      length: 40 * 2_000,
      coders: (0..<coders).map { coder in
        parts.enumerated().flatMap { number, part in
          part.coders[coder].map {
            .init($0.start + 2_000 * number, $0.end + 2_000 * number, code: $0.code)
          }
        }
      })
    var sum = 0.0
    for part in parts { sum += try #require(BestAlignment(part)).disorder }
    #expect(abs(try #require(BestAlignment(whole)).disorder - sum) < 1e-6)
  }

  @Test func `the same seed gives the same figure, and swapped coders or renamed codes the same`()
    throws
  {
    var random = SeededGenerator(seed: 9)
    let one = Self.continuum(&random, coders: 2, codes: 2, most: 6)
    let renamed = CodedContinuum(
      length: 80,
      coders: one.coders.map { $0.map { .init($0.start, $0.end, code: 1 - $0.code) } })
    let swapped = CodedContinuum(length: 80, coders: one.coders.reversed())
    func gamma(_ continuum: CodedContinuum, seed: UInt64 = 1) throws -> GammaAgreement.Values {
      try GammaAgreement([continuum], codes: 2, seed: seed).ofUnits()
    }
    let first = try gamma(one)
    #expect(try gamma(one) == first)
    #expect(try gamma(one, seed: 2) != first)
    #expect(try abs(gamma(swapped).observed - first.observed) < 1e-12)
    #expect(try abs(gamma(swapped).expected - first.expected) < 1e-9)
    #expect(try abs(gamma(renamed).observed - first.observed) < 1e-12)
    #expect(try abs(gamma(renamed).expected / first.expected - 1) < 0.03)
  }

  @Test func `each transcript is a continuum of its own`() throws {
    // End of the first and beginning of the second: near in the row of texts, far in the study.
    let texts = CodedContinuum(
      textLengths: [10, 10], coders: [[.init(5, 10)], [.init(10, 15)]])
    let apart = try GammaAgreement(texts.texts, codes: 1, seed: 1)
    #expect(apart.ofUnits().observed == 2)
    #expect(apart.ofCodes() == nil)
    let joined = CodedContinuum(length: 20, coders: [[.init(5, 10)], [.init(10, 15)]])
    #expect(try GammaAgreement(joined.texts, codes: 1, seed: 1).ofUnits().observed == 1)
  }

  @Test func `too much at one place for three coders is said, not guessed`() {
    let crowd = (0..<60).map { CodedContinuum.Span($0, 100 + $0, code: $0) }
    let three = CodedContinuum(length: 200, coders: [crowd, crowd.reversed(), crowd])
    let evidence = SpanEvidence(three, codes: 60, cuts: Segmentations(coders: 3, texts: []))
    let result = Gamma(.units).result(for: evidence)
    #expect(result.value == nil)
    #expect(result.undefined?.contains("too much at one place") == true)
  }

  @Test func `what cannot differ has no gamma, with the reason`() {
    func result(_ kind: Gamma.Kind, _ coders: [[CodedContinuum.Span]]) -> SpanResult {
      Gamma(kind).result(
        for: SpanEvidence(
          CodedContinuum(length: 30, coders: coders), codes: 2,
          cuts: Segmentations(coders: coders.count, texts: [])))
    }
    #expect(result(.units, [[], []]).undefined == "no coder marked anything")
    #expect(result(.units, [[.init(0, 10)]]).undefined == "it needs two coders")
    // Both begin at the front with one unit of the same length: chance has no other.
    #expect(result(.units, [[.init(0, 10)], [.init(0, 10)]]).undefined?.contains("random") == true)
    #expect(
      result(.codes, [[.init(0, 10)], [.init(2, 10)]]).undefined?.contains("one code") == true)
    #expect(
      result(.codes, [[.init(0, 2)], [.init(20, 30, code: 1)]]).undefined
        == "no segment stands beside another coder's")
  }
}

/// Intervals of statistics on spans: what is added up over drawn transcripts is what the drawn transcripts give.
@Suite struct SpanIntervalTests {
  private static func evidence(_ texts: [CodedContinuum], cuts: [Segmentations.Text])
    -> SpanEvidence
  {
    var before = 0
    var coders: [[CodedContinuum.Span]] = [[], []]
    for text in texts {
      for (coder, spans) in text.coders.enumerated() {
        coders[coder] += spans.map { .init($0.start + before, $0.end + before, code: $0.code) }
      }
      before += text.length
    }
    return SpanEvidence(
      CodedContinuum(textLengths: texts.map(\.length), coders: coders), codes: 2,
      cuts: Segmentations(coders: 2, texts: cuts))
  }

  private static func study(_ random: inout SeededGenerator) -> (
    texts: [CodedContinuum], cuts: [Segmentations.Text]
  ) {
    let texts = (0..<5).map { _ in
      CodedContinuum(
        length: 60,
        coders: (0..<2).map { _ in
          (0..<6).filter { _ in random.chance(0.6) }.map {
            .init(
              10 * $0 + Int.random(in: 0...3, using: &random), 10 * $0 + 9,
              code: Int.random(in: 0..<2, using: &random))
          }
        })
    }
    let cuts = texts.map { text in
      Segmentations.Text(
        units: 12,
        boundaries: text.coders.map { $0.map { max(1, $0.start / 5) } })
    }
    return (texts, cuts)
  }

  @Test(arguments: SpanStatistics.all.map(\.name), 1...4)
  func `counting a transcript twice is having it twice`(name: String, seed: UInt64) throws {
    // Another study has another chance, so the γ family cannot be compared in this way.
    guard !name.hasPrefix("gamma") else { return }
    var random = SeededGenerator(seed: seed)
    let statistic = try #require(SpanStatistics.named(name))
    let (texts, cuts) = Self.study(&random)
    let function = try #require(statistic.ofCounts(Self.evidence(texts, cuts: cuts)))
    for drawn in [[0, 1, 2, 3, 4], [0, 0, 3, 4, 4], [2, 2, 2, 1, 0]] {
      let counts = (0..<5).map { text in drawn.count { $0 == text } }
      let there = Self.evidence(drawn.map { texts[$0] }, cuts: drawn.map { cuts[$0] })
      let value = try #require(statistic.result(for: there).value)
      #expect(abs(try #require(function(counts)) - value) < 1e-9)
    }
  }

  @Test(arguments: ["gamma", "gamma-cat", "gamma-k"])
  func `each transcript once is the study itself`(name: String) throws {
    var random = SeededGenerator(seed: 3)
    let statistic = try #require(SpanStatistics.named(name))
    let (texts, cuts) = Self.study(&random)
    let evidence = Self.evidence(texts, cuts: cuts)
    let value = try #require(statistic.result(for: evidence).value)
    let function = try #require(statistic.ofCounts(evidence))
    #expect(abs(try #require(function([1, 1, 1, 1, 1])) - value) < 1e-12)
    #expect(function([0, 0, 0, 0, 0]) == nil)
  }
}

/// The reference values were computed with pygamma-agreement 0.5.9 (Titeux & Riad 2021).
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct GammaOracleTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let coders: [String]
    let codes: [String]
    let continuum: CodedContinuum
    let disorder: Double
    let groups: Int
    let gamma: ClosedRange<Double>
    let codesGamma: [String: Double]

    init(_ entry: [String: Any]) throws {
      description = try #require(entry["id"] as? String)
      let input = try #require(entry["input"] as? [String: Any])
      let observers = try #require(input["observers"] as? [String: [[Any]]])
      let expected = try #require(entry["expected"] as? [String: Any])
      coders = observers.keys.sorted()
      let names = Set(observers.values.joined().compactMap { $0[2] as? String }).sorted()
      codes = names
      let spans = try coders.map { coder in
        try #require(observers[coder]).map {
          let name = try #require($0[2] as? String)
          return CodedContinuum.Span(
            try #require($0[0] as? Int), try #require($0[1] as? Int),
            code: try #require(names.firstIndex(of: name)))
        }
      }
      continuum = CodedContinuum(
        length: spans.joined().map(\.end).max() ?? 0, coders: spans)
      func number(_ key: String) throws -> Double {
        try #require(expected[key] as? NSNumber).doubleValue
      }
      disorder = try number("best_alignment_disorder")
      groups = try #require(expected["n_unitary_alignments"] as? Int)
      gamma = try number("gamma_min") - 0.05...(try number("gamma_max") + 0.05)
      codesGamma = try #require(expected["gamma_k"] as? [String: NSNumber])
        .mapValues(\.doubleValue)
        .merging(["": try number("gamma_cat")]) { first, _ in first }
    }

    static func all() throws -> [Case] {
      let data = try Data(contentsOf: SharedData.file("oracles/agreement_gamma.json"))
      let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      return try #require(root["cases"] as? [[String: Any]]).map(Case.init)
    }

    var evidence: SpanEvidence {
      SpanEvidence(
        continuum, codes: codes.count,
        cuts: Segmentations(coders: continuum.coders.count, texts: []))
    }
  }

  @Test func `every case of the reference has its alignment and its gamma`() throws {
    for known in try Case.all() {
      let alignment = try #require(BestAlignment(known.continuum))
      let disorder = try #require(alignment.disorderPerUnit)
      #expect(abs(disorder - known.disorder) < 1e-5, "\(known)")
      #expect(alignment.groups.count == known.groups, "\(known)")
      let gamma = try #require(Gamma(.units).result(for: known.evidence).value)
      #expect(known.gamma.contains(gamma), "\(known) \(gamma) in \(known.gamma)")
    }
  }

  /// The reference counts a unit that stands alone as a disagreement of its code with nothing, which neither Mathet (2017)
  /// nor the program's own guide says. Where every unit has its like, both are the same.
  @Test func `gamma of codes is that of the reference where no unit stands alone`() throws {
    var compared = 0
    for known in try Case.all() {
      var evidence = known.evidence
      evidence.prepareGamma()
      let alignment = try #require(BestAlignment(known.continuum))
      let alone = Set(
        alignment.groups.filter { $0.count < known.coders.count }.joined().map {
          known.continuum.coders[$0.coder][$0.position].code
        })
      for (name, expected) in known.codesGamma {
        let code = known.codes.firstIndex(of: name)
        guard code.map({ !alone.contains($0) }) ?? alone.isEmpty else { continue }
        let result =
          code.map { CodeGamma(code: $0).result(for: evidence) }
          ?? Gamma(.codes).result(for: evidence)
        let found = try #require(result.value)
        #expect(abs(found - expected) < 0.05, "\(known) \(name)")
        compared += 1
      }
    }
    #expect(compared == 16)
  }
}
