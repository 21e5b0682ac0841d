import ArgumentParser
import Exports
import Workflow

struct ShowChart: RepeatableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a framework chart: what is charted, what is not, and what was never asked.",
    discussion: """
      On the screen each case is listed with its summaries; every other format is one table. Two codes as rows and
      columns give the chart of types by aspects.

      Example: verbatim chart show --rows municipality --columns practice
               verbatim chart show --rows practice --columns slot --output types.html
               verbatim chart show --rows transcripts --sort role --columns practice --where municipality=Vordal
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var selection: ConditionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  static let words = "chart show"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var selection = selection.selection
    try judgements.narrow(&selection, in: project)
    let answer = try project.chart(chart.axes, selection, detail: format.detail)
    return CommandAnswer(
      report: format.isForScreen ? answer.report : Report(answer.table), notices: answer.notices)
  }

}
