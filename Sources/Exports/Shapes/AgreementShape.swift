import Analysis
import QualitativeData

/// A comparison of coders as JSON: what was compared, every statistic with its interval, code by code.
struct AgreementShape: Encodable, Sendable {
  private let study: Nullable<Study>
  private let coders: [String]
  private let units: Int
  private let pairableUnits: Int
  private let level: String
  private let categories: [String]
  private let intervals: IntervalsShape
  private let summary: [StatisticShape]
  private let codes: [Code]
  private let pairs: [Pair]
  private let exclusive: [Choice]
  private let confusion: Nullable<Confusion>
  private let costs: [Cost]
  private let notes: [String]

  private struct Study: Codable, Sendable {
    let unit: String
    let speakers: String
    let transcripts: String
    let compared: [String]
    let transcriptsInQuestion: Int
    let unitsInQuestion: Int
    let wordsInQuestion: Int
    let words: Int
    let codebook: Nullable<[String: String]>
    let `where`: [String: [String]]
    let codes: [String]
    let depth: Nullable<Int>
    let unusedCodes: [String]
    let shares: [Share]
    let suggestionsJudgedByTwo: Int
  }

  private struct Share: Codable, Sendable {
    let coder: String
    let transcripts: Int
    let compared: Int
    let segments: Int
    let outside: Int
    let fromRules: Int
  }

  private struct Code: Encodable {
    let code: String
    let usage: [Int]
    let both: Nullable<Int>
    let onlyFirst: Nullable<Int>
    let onlySecond: Nullable<Int>
    let neither: Nullable<Int>
    let statistics: [StatisticShape]
  }

  private struct Pair: Encodable {
    let coders: [String]
    let units: Int
    let statistics: [StatisticShape]
  }

  private struct Choice: Encodable {
    let parent: String
    let categories: [String]
    let withNone: Bool
    let units: Int
    let doubled: Int
    let statistics: [StatisticShape]
  }

  private struct Confusion: Codable, Sendable {
    let codes: [String]
    let counts: [[Int]]
  }

  private struct Cost: Encodable {
    let part: String
    let name: String
    let value: Nullable<Double>
    let undefined: Nullable<String>
    let change: Nullable<Double>
  }

  init(_ report: AgreementReport, notes: [String]) {
    let ratings = report.ratings
    study = Nullable(report.study.map(Self.study))
    coders = ratings.coders
    units = ratings.units
    pairableUnits = ratings.pairableUnits
    level = ratings.scale.sets == nil ? ratings.scale.level.rawValue : "sets"
    categories = ratings.scale.sets?.codes ?? ratings.scale.categories
    intervals = IntervalsShape(
      drawn: Nullable(report.resampling.drawn(ratings)), resamples: report.resampling.resamples,
      seed: report.resampling.seed)
    summary = report.summary.map(StatisticShape.init)
    codes = report.codes.map { code in
      Code(
        code: code.code, usage: code.usage, both: Nullable(code.table?.both),
        onlyFirst: Nullable(code.table?.onlyFirst), onlySecond: Nullable(code.table?.onlySecond),
        neither: Nullable(code.table?.neither), statistics: code.figures.map(StatisticShape.init))
    }
    pairs = report.pairs.map {
      Pair(coders: $0.coders, units: $0.units, statistics: $0.figures.map(StatisticShape.init))
    }
    exclusive = report.choices.map {
      Choice(
        parent: $0.parent.description, categories: $0.ratings.scale.categories,
        withNone: $0.withNone, units: $0.ratings.pairableUnits, doubled: $0.doubled,
        statistics: $0.figures.map(StatisticShape.init))
    }
    confusion = Nullable(
      report.confusion.map { Confusion(codes: $0.codes, counts: $0.counts) })
    costs = report.costs.map {
      Cost(
        part: $0.part.rawValue, name: $0.name, value: Nullable($0.result.value),
        undefined: Nullable($0.result.undefined?.reason), change: Nullable($0.gain))
    }
    self.notes = notes
  }

  private static func study(_ study: ComparedCoders) -> Study {
    let question = study.question
    return Study(
      unit: question.unit.rawValue,
      speakers: question.countsInterviewers ? "all" : "respondents",
      transcripts: question.transcripts.rawValue, compared: study.units.clusters.map(\.name),
      transcriptsInQuestion: study.transcriptsInQuestion, unitsInQuestion: study.unitsInQuestion,
      wordsInQuestion: study.wordsInQuestion, words: study.words,
      codebook: Nullable(study.codebook.map { ["name": $0.name, "version": $0.version] }),
      where: question.selection.conditions,
      codes: question.selection.codes.map(\.description), depth: Nullable(question.level),
      unusedCodes: study.unusedCodes.map(\.description),
      shares: zip(study.shares, study.suggestions.shares).map {
        Share(
          coder: $0.coder, transcripts: $0.transcripts, compared: $0.compared,
          segments: $0.segments, outside: $0.outside, fromRules: $1.fromRules)
      }, suggestionsJudgedByTwo: study.suggestions.judgedByTwo)
  }
}
