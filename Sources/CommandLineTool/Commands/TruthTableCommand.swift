import Analysis
import ArgumentParser
import Exports
import Workflow

struct TruthTableCommand: ParsableCommand {
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

  func run() throws {
    var question = try truthTable.question()
    question.selection = selection.selection
    judgements.narrow(&question.selection)
    try output.protect([truthTable.from] + (truthTable.by == nil ? [] : [try project.path()]))
    if let plot = truthTable.plot {
      try WholeFile.check(plot, isNoneOf: [truthTable.from].compactMap(\.self))
    }
    let answer =
      truthTable.by == nil
      ? try Project.truthTable(ofTable: question)
      : try project.open().truthTable(question, detail: output.detail)
    if let plot = truthTable.plot {
      let drawing = try XYPlot(answer.comparison, of: truthTable.plotOf)
      try WholeFile.write(Array(drawing.svg.utf8), to: plot)
    }
    try output.write(answer.report)
    Messages.warn(answer.notices)
  }
}
