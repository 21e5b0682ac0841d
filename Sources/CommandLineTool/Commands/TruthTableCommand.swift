import Analysis
import ArgumentParser
import Exports
import Workflow

struct TruthTableCommand: RepeatableCommand {
  static let configuration = CommandConfiguration(
    commandName: "truth-table",
    abstract: "Compare cases as sets (QCA): which conditions together lead to an outcome.",
    discussion: """
      A set is a code and a rule that says from where on a case belongs to it, or a column of a table of cases:
        'trust = practice/trust: share 0.2 0.5 0.8'   fuzzy: fully out, crossover, fully in (share of interviews)
        'practice/trust: per-1000-words 2'            crisp: in from 2 on
        'wealth = GNP: value 400 550 900'             from the column GNP of --from
        'DEV'                                         a column that holds memberships from 0 to 1 already
      Ways to count a code: share, speakers, segments, per-1000-words. ~ before the outcome asks for its absence.

      Example: verbatim truth-table --by municipality \\
                 --condition 'trust = practice/trust: share 0.2 0.45 0.8' \\
                 --condition 'size = inhabitants: value 20000 45000 90000' --from municipalities.csv \\
                 --outcome 'gain = value/gain: share 0.25 0.55 0.75' --expect 'trust ~size'
               verbatim truth-table --from cases.csv --condition DEV --condition URB --outcome SURV
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var truthTable: TruthTableOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !selection.codes.isEmpty {
      throw ValidationError(
        "--codes does not go with truth-table: each --condition names its code.")
    }
    if truthTable.by == nil,
      project.project != nil || !selection.conditions.isEmpty || !judgements.coder.isEmpty
        || judgements.withSuggestions || judgements.suggestionsOnly || truthTable.keepUncoded
    {
      throw ValidationError(
        "Options about a project need --by, which says what tells its cases apart, as in --by municipality."
      )
    }
  }

  static let words = "truth-table"

  func run() throws {
    try output.protect([truthTable.from] + (truthTable.by == nil ? [] : [try project.path()]))
    if let plot = truthTable.plot {
      try WholeFile.check(plot, isNoneOf: [truthTable.from].compactMap(\.self))
    }
    guard truthTable.by == nil else { return try output.write(self, of: project.open()) }
    let answer = try Project.truthTable(ofTable: truthTable.question())
    try draw(answer.comparison)
    try output.write(answer.report)
    Messages.warn(answer.notices)
  }

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var question = try truthTable.question()
    question.selection = selection.selection
    try judgements.narrow(&question.selection, in: project)
    let answer = try project.truthTable(question, detail: format.detail)
    try draw(answer.comparison)
    return CommandAnswer(report: answer.report, notices: answer.notices)
  }

  private func draw(_ comparison: SetComparison) throws {
    guard let plot = truthTable.plot else { return }
    let drawing = try XYPlot(comparison, of: truthTable.plotOf)
    try WholeFile.write(Array(drawing.svg.utf8), to: plot)
  }

}
