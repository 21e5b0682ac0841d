import Analysis
import ArgumentParser
import Exports
import Workflow

struct Agreement: RepeatableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How far coders agree, on which unit, code by code, and what costs it.",
    discussion: """
      In a project, each coder's accepted segments say whether a unit has a code; the unit stands beside every number.
      With a table (CSV, TSV or Excel) of what coders said: a column 'unit' and a column a coder, or a row a rating in
      the columns unit, coder and value. Several codes in a cell stand between semicolons; an empty cell is missing.

      Example: verbatim agreement --codes practice --unit turn
               verbatim agreement --coder Ida --coder Mikkel --output agreement.html
               verbatim agreement ratings.csv --level ordinal --categories 'low, middle, high'
               verbatim agreement --unit spans --codes practice
               verbatim agreement --disagreements --codes practice
               verbatim agreement --explain alpha
      """)

  @Argument(help: "A table of ratings; without it the project's coders are compared.")
  var table: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup(title: "Comparison") var comparison: AgreementOptions
  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Tables of ratings") var ratings: RatingOptions
  @OptionGroup(title: "Intervals") var resampling: ResamplingOptions

  @Flag(help: "List the places where coders differ one by one, as 'verbatim adjudicate list' does.")
  var disagreements = false

  @Flag(help: "Add the words of Landis & Koch (1977) to κ. They name no purpose.")
  var landisKoch = false

  @Option(
    help: ArgumentHelp(
      "Define a statistic: what it is, by whom, and what it does in edge cases. 'all' lists them.",
      valueName: "name"))
  var explain: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let explain, explain != "all", Self.statistics.allSatisfy({ $0.name != explain }) {
      let known = Self.statistics.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no statistic '\(explain)'. Use one of: \(known), or all.")
    }
    if table == nil, ratings.isAsked {
      throw ValidationError(
        "--level, --categories, --missing and --weights go with a table of ratings.")
    }
    if table != nil, comparison.isAsked(selection) || project.project != nil {
      throw ValidationError(
        "A table of ratings has its own units: of the options on projects only --coder goes with it."
      )
    }
    if comparison.unit.family != nil, ![.study, .none].contains(resampling.interval) {
      throw ValidationError(
        "On \(comparison.unit.rawValue) whole transcripts are drawn: --interval takes study or none there."
      )
    }
    if disagreements, table != nil {
      throw ValidationError("--disagreements lists passages of a project, not rows of a table.")
    }
  }

  func run() throws {
    if let explain {
      let report =
        Self.statistics.first { $0.name == explain }.map(Report.init(explaining:))
        ?? Report(explainingAll: Self.statistics)
      return try output.write(report)
    }
    if let table { return try compare(table) }
    try output.protect([try project.path()])
    try output.write(self, of: project.open())
  }

  static let words = "agreement"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    if disagreements { return try listDisagreements(in: project, as: format) }
    let progress = Progress("comparing")
    defer { progress.finish() }
    if let family = comparison.unit.family {
      return CommandAnswer(
        report: Report(
          try project.compareSpans(
            comparison.question(selection), as: family, resampling.resampling,
            progress: progress.show)))
    }
    let answer = try project.compareCoders(
      comparison.question(selection), resampling.resampling, progress: progress.show)
    return CommandAnswer(
      report: Report(answer.report, labels: landisKoch), notices: answer.notices)
  }

  /// Every statistic there is, on given units and on spans.
  private static let statistics: [any ExplainedStatistic] =
    AgreementStatistics.all.map { $0 } + SpanStatistics.all.map { $0 }

  private func listDisagreements(
    in project: Project, as format: any TableFormat
  ) throws -> CommandAnswer {
    var question = DisagreementQuestion()
    question.selection = selection.selection
    question.selection.coders = comparison.coder
    question.includesDecided = true
    let list = try project.disagreements(question)
    return CommandAnswer(
      report: format.isSheet ? Report(list.table(asSheet: false)) : list.report)
  }

  private func compare(_ table: String) throws {
    try output.protect([table, ratings.weights])
    var scale = RatingsComparison.Scale()
    scale.level = ratings.level
    scale.categories = ratings.categoryList
    scale.missing = Set(ratings.missing)
    scale.weights = ratings.weights
    let comparison = try RatingsComparison(
      table, scale, coders: comparison.coder, resampling.resampling)
    try output.write(Report(comparison.report, labels: landisKoch, notes: comparison.notes))
    Messages.warn(comparison.notices)
  }
}
