import ArgumentParser
import QualitativeData
import Workflow

struct TestCodebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try a codebook's rules on its own examples, and on what people coded.",
    discussion: """
      An example must be found by a rule of its code or of one below it, a counterexample by none of its code's.

      With a project, or with files and tables of codings, it counts precision, recall and F1 of each code and each rule \
      against what people judged. Only transcripts count in which the coder judged anything by this codebook.

      Example: verbatim codebook test codebook.yaml
               verbatim codebook test codebook.yaml --project study.verbatim --coder Ida
               verbatim codebook test codebook.yaml interviews --codings ida.csv --coder Ida --show rules
               verbatim codebook test codebook.yaml --project study.verbatim --show missed --codes practice
      """)

  @Argument(help: "The codebook (YAML, CSV or Excel).")
  var file: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var test: RuleTestOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if source.files.isEmpty && !test.codings.isEmpty {
      throw ValidationError("Name the transcripts that --codings is about.")
    }
    if !source.files.isEmpty && test.codings.isEmpty {
      throw ValidationError("Say with --codings what people coded in these files.")
    }
    if !source.files.isEmpty && project.project != nil {
      throw ValidationError("Name a project, or files with --codings, not both.")
    }
    if !test.isAsked, source.files.isEmpty, project.project == nil,
      output.output != nil || output.format != nil
    {
      throw ValidationError("A table needs something to compare with: --project, or --codings.")
    }
  }

  private var comparesInProject: Bool {
    source.files.isEmpty
      && (project.project != nil || test.isAsked || !selection.conditions.isEmpty
        || !selection.codes.isEmpty)
  }

  func run() throws {
    guard comparesInProject || !source.files.isEmpty else { return try tryExamples() }
    try output.protect(source.files + test.codings + [file, source.attributes])
    if comparesInProject { try output.protect([try project.path()]) }
    let testing = try RuleTesting(codebook: file)
    let progress = Progress("coding")
    var answer: RuleTesting.Answer?
    if comparesInProject {
      answer = try project.open().testRules(
        of: testing, test.question(selection), showing: test.show, progress: progress.show)
      progress.finish()
    } else {
      answer = try testing.answer(
        test.question(selection), showing: test.show, of: source.source, against: test.tables,
        progress: progress.show
      ) { report in
        progress.finish()
        Messages.warn(report.notices)
        Messages.show(report.errors)
      }
    }
    guard let answer else { return }
    try output.write(answer.table)
    Messages.warn(answer.notices)
    Messages.show(testing.failures)
  }

  private func tryExamples() throws {
    let (lines, isRight) = try CodebookExamples.report(on: file)
    for line in lines { Output.print(line) }
    if !isRight { Messages.fail() }
  }
}
