import Analysis
import Foundation
import TestSupport
import Testing

/// Every case of the reference values of saturation.
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct SaturationOracleTests {
  private struct Oracle: Decodable {
    struct Case: Decodable {
      struct Input: Decodable {
        let newCodesPerInterview: [Int]
        let base: Int?
        let run: Int?
        let threshold: Double?
        let initial: Int?
        let stop: Int?
      }
      struct Expected: Decodable {
        struct Run: Decodable {
          let run: [Int]
          let new: Int
          let ratio: Double?
        }
        let baseCount: Int?
        let runs: [Run]?
        let saturated: Bool
        let lastInterviewOfRun: Int?
        let reported: String?
        let stoppedAfter: Int?
      }
      let id: String
      let input: Input
      let expected: Expected
    }
    let tolerance: Double
    let cases: [Case]
  }

  private let oracle: Oracle

  init() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    oracle = try decoder.decode(
      Oracle.self, from: Data(contentsOf: SharedData.file("oracles/saturation.json")))
  }

  @Test func `base, run and threshold give the reference values`() throws {
    var count = 0
    for one in oracle.cases {
      guard let base = one.input.base, let run = one.input.run, let share = one.input.threshold
      else { continue }
      count += 1
      let found = RunSaturation(
        one.input.newCodesPerInterview, .init(base: base, run: run, threshold: share * 100))
      #expect(found.baseCodes == one.expected.baseCount, "\(one.id)")
      let runs = try #require(one.expected.runs)
      #expect(found.runs.count == runs.count, "\(one.id)")
      for (mine, theirs) in zip(found.runs, runs) {
        #expect([mine.interviews.lowerBound, mine.interviews.upperBound] == theirs.run)
        #expect(mine.newCodes == theirs.new, "\(one.id)")
        switch (mine.share, theirs.ratio) {
        case (nil, nil): break
        case (let mine?, let theirs?): #expect(abs(mine - theirs) < max(oracle.tolerance, 1e-9))
        default: Issue.record("\(one.id): defined on one side only")
        }
      }
      #expect((found.reached != nil) == one.expected.saturated, "\(one.id)")
      #expect(found.reached?.interviews.upperBound == one.expected.lastInterviewOfRun)
      #expect(found.reported == one.expected.reported, "\(one.id)")
    }
    #expect(count == 14)
  }

  @Test func `the stopping rule gives the reference values`() {
    var count = 0
    for one in oracle.cases {
      guard let initial = one.input.initial, let stop = one.input.stop else { continue }
      count += 1
      let rule = StoppingRule(one.input.newCodesPerInterview, initial: initial, stop: stop)
      #expect((rule.metAt != nil) == one.expected.saturated, "\(one.id)")
      #expect(rule.metAt == one.expected.stoppedAfter, "\(one.id)")
    }
    #expect(count == 8)
  }
}
