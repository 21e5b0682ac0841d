import ArgumentParser
import Workflow

struct Matrix: ParsableCommand {
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

  func run() throws {
    try output.protect([try project.path()])
    var selection = selection.selection
    judgements.narrow(&selection)
    let answer = try project.open().themeMatrix(
      try matrix.question(selection), detail: output.detail)
    try output.write(answer.table)
    Messages.warn([answer.advice].compactMap(\.self))
  }
}
