import ArgumentParser
import Exports
import QualitativeData
import Workflow

struct ExportChart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a chart as a sheet that can be filled in elsewhere and brought back.",
    discussion: """
      One row is one cell, with the places that can be cited. Write into the column summary; leave axis, case, code and
      state as they are. 'chart import' brings it back.

      Example: verbatim chart export practices.xlsx --rows municipality --columns practice
               verbatim chart export types.csv --rows practice --columns slot
      """)

  @Argument(help: "The file to write: .csv or .xlsx.")
  var file: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var selection: ConditionOptions
  @OptionGroup var judgements: JudgementOptions

  func run() throws {
    try WholeFile.check(file, isNoneOf: [try project.path()])
    let format = try ChartFile(file)
    let project = try project.open()
    var selection = selection.selection
    try judgements.narrow(&selection, in: project)
    let answer = try project.chart(chart.axes, selection)
    try WholeFile.write(try format.bytes(of: answer.sheet), to: file)
    Messages.warn(answer.notices)
    let count = answer.sheet.rows.count - 1
    Output.print(
      "Wrote \(file): \(counted(count, "cell")). Fill in the column summary, then: verbatim chart import \(ShellWord.typed(file))"
    )
  }
}
