import Analysis
import QualitativeData

/// Crosstabs as JSON: each code's counts by group, the interviews and references behind them, and the tests.
struct CrosstabsShape: Encodable, Sendable {
  private struct Group: Encodable {
    let name: String
    let transcripts: Int
  }

  private struct LeftOut: Encodable {
    let reason: String
    let transcripts: [String]
  }

  private let by: String
  private let unit = "transcript"
  private let sample = "exploratory, purposive sample"
  private let groups: [Group]
  private let leftOut: [LeftOut]
  private let holmOver: Nullable<Int>
  private let selection: Nullable<SelectionShape>
  private let crosstabs: [CrosstabShape]

  init(_ crosstabs: CodeCrosstabs) {
    let groups = crosstabs.groups
    by = groups.title
    self.groups = groups.names.indices.map {
      Group(name: groups.names[$0], transcripts: groups.transcripts(of: $0).count)
    }
    leftOut = groups.leftOut.map {
      LeftOut(reason: $0.reason.rawValue, transcripts: $0.transcripts)
    }
    holmOver = Nullable(crosstabs.tested)
    selection = Nullable(SelectionShape(crosstabs.question.selection))
    self.crosstabs = crosstabs.rows.map {
      CrosstabShape(
        $0.crosstab, rows: $0.path, notAsked: $0.notAsked, adjusted: $0.adjusted)
    }
  }

  init(_ crosstab: Crosstab, rows: InterviewGroups, by columns: InterviewGroups) {
    by = columns.title
    groups = columns.names.enumerated().map { index, name in
      Group(name: name, transcripts: crosstab.cells.reduce(0) { $0 + $1[index].count })
    }
    leftOut = (rows.leftOut + columns.leftOut).map {
      LeftOut(reason: $0.reason.rawValue, transcripts: $0.transcripts)
    }
    holmOver = Nullable(nil)
    selection = Nullable(nil)
    crosstabs = [CrosstabShape(crosstab, rows: rows.title, notAsked: [], adjusted: nil)]
  }
}

private struct CrosstabShape: Encodable, Sendable {
  private struct Row: Encodable {
    let name: String
    let counts: [Int]
    let transcripts: [[String]]
    let references: [[String]]
  }

  private let name: String
  private let rows: [Row]
  private let notAsked: [String]
  private let tests: Nullable<Tests>

  private struct Tests: Codable, Sendable {
    let n: Int
    let exactOnly: Bool
    let fisher: Nullable<Double>
    let holm: Nullable<Double>
    let cramersV: Double
    let correctedV: Nullable<Double>
    let chiSquared: Nullable<Statistic>
    let likelihoodRatio: Nullable<Statistic>
    let shareExpectedBelowFive: Double
    let adjustedResiduals: Nullable<[[Double]]>
    let residualHolm: Nullable<[[Double]]>
    let twoByTwo: Nullable<TwoByTwoShape>
  }

  private struct Statistic: Codable, Sendable {
    let value: Double
    let df: Int
    let p: Double

    init(_ statistic: ContingencyTable.Statistic) {
      value = statistic.value
      df = statistic.degreesOfFreedom
      p = statistic.probability
    }
  }

  private struct TwoByTwoShape: Codable, Sendable {
    let oddsRatio: Nullable<Double>
    let lower: Double
    let upper: Nullable<Double>
    let sampleOddsRatio: Nullable<Double>
    let less: Double
    let greater: Double

    init(_ two: TwoByTwo) {
      oddsRatio = Nullable(two.oddsRatio)
      lower = two.oddsRatioInterval.lower
      upper = Nullable(two.oddsRatioInterval.upper)
      sampleOddsRatio = Nullable(two.sampleOddsRatio)
      less = two.less
      greater = two.greater
    }
  }

  init(_ crosstab: Crosstab, rows name: String, notAsked: [String], adjusted: Double?) {
    self.name = name
    self.notAsked = notAsked
    rows = zip(crosstab.rows, crosstab.cells).map { name, cells in
      Row(
        name: name, counts: cells.map(\.count), transcripts: cells.map(\.transcripts),
        references: cells.map { $0.references.map(\.description) })
    }
    tests = Nullable(
      crosstab.table.map { table in
        let many = !crosstab.isExactOnly
        return Tests(
          n: table.total, exactOnly: crosstab.isExactOnly, fisher: Nullable(crosstab.exact),
          holm: Nullable(adjusted), cramersV: table.cramersV,
          correctedV: Nullable(table.correctedV),
          chiSquared: Nullable(many ? Statistic(table.chiSquared) : nil),
          likelihoodRatio: Nullable(many ? Statistic(table.likelihoodRatio) : nil),
          shareExpectedBelowFive: table.shareExpectedBelowFive,
          adjustedResiduals: Nullable(many ? table.adjustedResiduals : nil),
          residualHolm: Nullable(many ? table.residualProbabilities : nil),
          twoByTwo: Nullable(TwoByTwo(table).map(TwoByTwoShape.init)))
      })
  }
}
