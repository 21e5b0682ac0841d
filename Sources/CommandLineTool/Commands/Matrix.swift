import ArgumentParser
import Exports
import Workflow

struct Matrix: RepeatableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count the project's segments: rows by columns, with the places behind every number.",
    discussion: """
      People's judgements count, unless --with-suggestions or --suggestions-only says otherwise.

      Example: verbatim matrix --columns municipality --count transcripts
               verbatim matrix --columns 'municipality × role' --count speakers \\
                 --percent column --output themes.html
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var matrix: MatrixOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  static let words = "matrix"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var selection = selection.selection
    try judgements.narrow(&selection, in: project)
    let answer = try project.themeMatrix(try matrix.question(selection), detail: format.detail)
    return CommandAnswer(
      report: Report(answer.table), notices: answer.notices)
  }
}
