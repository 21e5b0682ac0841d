import ArgumentParser
import QualitativeData
import Workflow

struct Code: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Apply a codebook's rules to files: one JSON object per coded segment and line.",
    discussion: """
      Without files it reads the lines that 'verbatim read --as json' prints. Memory does not grow with the number of transcripts.

      Example: verbatim code --codebook codebook.yaml interviews > segments.jsonl
               verbatim read interviews | verbatim code --codebook codebook.yaml
      """)

  @Option(help: ArgumentHelp("The codebook (YAML, CSV or Excel).", valueName: "file"))
  var codebook: String

  @OptionGroup var source: SourceOptions

  func validate() throws {
    if source.files.isEmpty && Input.isTerminal {
      throw ValidationError("Name the files to code, or pipe the lines of 'verbatim read' in.")
    }
  }

  func run() throws {
    var coding = try StatelessCoding(codebook: codebook)
    let progress = Progress("coding")
    let write: (Transcript) -> Void = { transcript in
      for line in coding.lines(for: transcript) { Output.print(line) }
    }
    var files = source.source
    files.wantsDigests = false
    var report =
      source.files.isEmpty
      ? try TranscriptLines.read(
        in: Input.nextLine, attributes: source.attributes, write)
      : try files.read(progress: progress.show, write)
    progress.finish()
    coding.addNotices(to: &report)
    Messages.warn(report.notices)
    Messages.show(report.errors)
  }
}
