import Analysis
import QualitativeData

/// Saturation as JSON: the interviews in order with their new codes, and every rule's answer.
struct SaturationShape: Encodable, Sendable {
  private struct Interview: Encodable {
    let interview: String
    let codes: [String]
    let new: [String]
    let cumulative: Int
    let references: [String]
    let mean: Nullable<Double>
    let low: Nullable<Int>
    let median: Nullable<Int>
    let high: Nullable<Int>
  }

  private struct Stopping: Encodable {
    let initial: Int
    let stop: Int
    let metAt: Nullable<Int>
  }

  private let order: Nullable<String>
  private let leftOut: [String]
  private let interviews: [Interview]
  private let codes: [CodeShape]
  private let asked: RunShape
  private let proposed: [RunShape]
  private let stopping: Stopping
  private let firstWithoutNew: Nullable<Int>
  private let randomOrders: Nullable<RandomOrdersShape>
  private let notes: [String]

  init(_ saturation: Saturation, _ source: SaturationSource) {
    let incidence = saturation.incidence
    let cumulative = saturation.new.cumulative
    let points = saturation.spread?.points
    order =
      if case .by(let variable, _) = source.order { Nullable(variable) } else { Nullable(nil) }
    leftOut = source.leftOut
    interviews = incidence.interviews.indices.map { index in
      let found = incidence.occurrences[index]
      let new = found.filter { saturation.new.first[$0.code] == index }
      return Interview(
        interview: incidence.interviews[index], codes: found.map { incidence.codes[$0.code].key },
        new: new.map { incidence.codes[$0.code].key }, cumulative: cumulative[index],
        references: new.flatMap { occurrence -> [QuoteReference] in occurrence.references }.map(
          \.description),
        mean: Nullable(points?[index].mean), low: Nullable(points?[index].low),
        median: Nullable(points?[index].median), high: Nullable(points?[index].high))
    }
    codes = CodeShape.all(of: saturation)
    asked = RunShape(saturation.asked)
    proposed = RunShape.settings(of: saturation)
    stopping = Stopping(
      initial: saturation.stopping.initial, stop: saturation.stopping.stop,
      metAt: Nullable(saturation.stopping.metAt))
    firstWithoutNew = Nullable(saturation.new.firstWithoutNew)
    randomOrders = Nullable(
      saturation.spread.map { spread in
        RandomOrdersShape(
          orders: spread.orders, seed: spread.seed, reached: spread.reached,
          interviews: Nullable(spread.interviews.map { [$0.low, $0.median, $0.high] }))
      })
    notes = source.sentences
  }
}

/// What random orders give, as JSON.
private struct RandomOrdersShape: Codable, Sendable {
  let orders: Int
  let seed: UInt64
  /// In how many of them the rule asked for is reached.
  let reached: Int
  /// The last interview of the run there: 5th, 50th and 95th percentile.
  let interviews: Nullable<[Int]>
}

/// One setting of base, run and threshold as JSON, with its runs.
struct RunShape: Encodable, Sendable {
  private struct Run: Encodable {
    let first: Int
    let last: Int
    let newCodes: Int
    let share: Nullable<Double>
  }

  private let base: Int
  private let run: Int
  private let thresholdPercent: Double
  private let baseCodes: Int
  private let reported: Nullable<String>
  private let lastInterview: Nullable<Int>
  private let runs: [Run]

  init(_ saturation: RunSaturation) {
    base = saturation.setting.base
    run = saturation.setting.run
    thresholdPercent = saturation.setting.threshold
    baseCodes = saturation.baseCodes
    reported = Nullable(saturation.reported)
    lastInterview = Nullable(saturation.reached?.interviews.upperBound)
    runs = saturation.runs.map {
      Run(
        first: $0.interviews.lowerBound, last: $0.interviews.upperBound, newCodes: $0.newCodes,
        share: Nullable($0.share))
    }
  }

  static func all(of saturation: RunSaturation) -> [RunShape] { [RunShape(saturation)] }

  static func settings(of saturation: Saturation) -> [RunShape] {
    saturation.proposed.map(RunShape.init)
  }
}

/// A code as JSON: where it was first met, and how often.
struct CodeShape: Encodable, Sendable {
  private let code: String
  private let origin: Nullable<String>
  private let first: Nullable<String>
  private let number: Nullable<Int>
  private let interviews: Int

  static func all(of saturation: Saturation) -> [CodeShape] {
    let incidence = saturation.incidence
    let prevalence = incidence.prevalence
    return incidence.codes.indices.map { code in
      let first = saturation.new.first[code]
      return CodeShape(
        code: incidence.codes[code].key, origin: Nullable(incidence.codes[code].origin?.rawValue),
        first: Nullable(first.map { incidence.interviews[$0] }),
        number: Nullable(first.map { $0 + 1 }), interviews: prevalence[code])
    }
  }
}
