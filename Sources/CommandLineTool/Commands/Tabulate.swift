import ArgumentParser
import Workflow

struct Tabulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Files to a theme matrix in one step, without a project.",
    discussion: """
      Counts what the codebook's rules propose; nobody has judged it.

      Example: verbatim tabulate --codebook codebook.yaml interviews \\
                 --attributes attributes.csv \\
                 --rows themes --columns municipality --count transcripts
      """)

  @Option(help: ArgumentHelp("The codebook (YAML, CSV or Excel).", valueName: "file"))
  var codebook: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var matrix: MatrixOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try source.requireFiles() }

  func run() throws {
    try output.protect(source.files + [codebook, source.attributes])
    var coding = try StatelessCoding(codebook: codebook)
    var files = source.source
    files.wantsDigests = false
    let progress = Progress("coding")
    let table = try coding.table(
      try matrix.question(selection.selection), of: files, detail: output.detail,
      progress: progress.show
    ) { report in
      progress.finish()
      Messages.warn(report.notices)
      Messages.show(report.errors)
    }
    if let table { try output.write(table) }
  }
}
