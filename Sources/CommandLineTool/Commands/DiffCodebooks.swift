import ArgumentParser
import Exports
import Workflow

struct DiffCodebooks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two versions of a codebook, and what the change does.",
    discussion: """
      Two codebooks are compared as files; transcripts after them are coded by both, to see which suggestions appear
      and vanish. One codebook is compared with the project's of the same name, over the project's transcripts. Nothing
      is changed.

      Example: verbatim codebook diff old.yaml new.yaml
               verbatim codebook diff old.yaml new.yaml interviews --show
               verbatim codebook diff new.yaml --project study.verbatim
      """)

  @Argument(help: "A codebook (YAML): the new version, or the old one where two are named.")
  var codebook: String

  @Argument(help: "The new version, and transcripts to run both over.")
  var more: [String] = []

  @OptionGroup var project: ProjectOptions

  @Flag(help: "Show the suggestions that appear and vanish, with their words.")
  var show = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if project.project != nil && more.count > 1 {
      throw ValidationError("With --project, its own transcripts are coded; name codebooks alone.")
    }
  }

  func run() throws {
    let progress = Progress("coding")
    let difference: CodebookDifference
    if more.isEmpty || project.project != nil {
      try output.protect([codebook, try project.path()] + more)
      difference = try project.open().codebookDifference(
        to: more.first ?? codebook, from: more.isEmpty ? nil : codebook, progress: progress.show)
    } else {
      try output.protect([codebook] + more)
      let files = Array(more.dropFirst())
      let (found, report) = try CodebookDifference.between(
        codebook, more[0], over: files.isEmpty ? nil : TranscriptSource(files: files),
        progress: progress.show)
      progress.finish()
      Messages.warn(report?.notices ?? [])
      if let errors = report?.errors, !errors.isEmpty { return Messages.show(errors) }
      difference = found
    }
    progress.finish()
    if output.isReport {
      try output.write(difference.text(showing: show))
    } else {
      try output.write(show ? difference.suggestionTable : difference.codeTable)
    }
  }
}
