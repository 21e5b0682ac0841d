import Analysis
import QualitativeData

/// Agreement on spans as JSON.
struct SpanAgreementShape: Encodable, Sendable {
  private struct Share: Encodable {
    let coder: String
    let transcripts: Int
    let segments: Int
    let fromRules: Int
  }

  private struct Code: Encodable {
    let code: String
    let segments: [Int]
    let characters: [Int]
    let statistics: [StatisticShape]
  }

  private struct GroupCode: Encodable {
    let code: String
    let statistic: StatisticShape
    let coverage: Nullable<Double>
  }

  private struct Group: Encodable {
    let parent: String
    let statistics: [StatisticShape]
    let codes: [GroupCode]
    let twoCodesAtOnce: [Int]
  }

  private struct Pair: Encodable {
    let coders: [String]
    let statistics: [StatisticShape]
  }

  private let unit: String
  private let speakers: String
  private let coders: [String]
  private let transcripts: [String]
  private let characters: Int
  private let charactersInQuestion: Int
  private let `where`: [String: [String]]
  private let codebook: Nullable<[String: String]>
  private let shares: [Share]
  private let suggestionsJudgedByTwo: Int
  private let intervals: IntervalsShape
  private let summary: [StatisticShape]
  private let codes: [Code]
  private let exclusive: [Group]
  private let pairs: [Pair]

  init(_ agreement: SpanAgreementReport) {
    let comparison = agreement.comparison
    unit = agreement.family.rawValue
    speakers = comparison.question.countsInterviewers ? "all" : "respondents"
    coders = comparison.coders
    transcripts = comparison.transcripts
    characters = comparison.characters
    charactersInQuestion = comparison.charactersInQuestion
    `where` = comparison.question.selection.conditions
    codebook = Nullable(comparison.codebook.map { ["name": $0.name, "version": $0.version] })
    shares = zip(comparison.shares, comparison.suggestions.shares).map {
      Share(
        coder: $0.coder, transcripts: $0.transcripts, segments: $0.segments,
        fromRules: $1.fromRules)
    }
    suggestionsJudgedByTwo = comparison.suggestions.judgedByTwo
    intervals = IntervalsShape(
      drawn: Nullable(
        agreement.resampling.way == .none || agreement.comparison.transcripts.count < 2
          ? nil : "transcripts"),
      resamples: agreement.resampling.resamples, seed: agreement.resampling.seed)
    summary = agreement.summary.map(StatisticShape.init)
    codes = agreement.codes.map {
      Code(
        code: $0.code.description, segments: $0.segments, characters: $0.characters,
        statistics: $0.figures.map(StatisticShape.init))
    }
    exclusive = agreement.groups.map { group in
      Group(
        parent: group.parent.description, statistics: group.figures.map(StatisticShape.init),
        codes: group.codes.map {
          GroupCode(
            code: $0.code.description, statistic: StatisticShape($0.figure),
            coverage: Nullable($0.coverage))
        }, twoCodesAtOnce: group.doublyMarked)
    }
    pairs = agreement.pairs.map {
      Pair(coders: [$0.first, $0.second], statistics: $0.figures.map(StatisticShape.init))
    }
  }
}
