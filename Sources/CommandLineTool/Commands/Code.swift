import ArgumentParser
import Workflow

struct Code: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Apply a codebook's rules to files: one JSON object per coded segment and line.",
    discussion: """
      Without files it reads the lines that 'verbatim read --as json' prints. Memory does not grow with the number of transcripts.

      Example: verbatim code --codebook Codebooks/enabling-and-inhibiting-factors.yaml interviews > segments.jsonl
               verbatim read interviews | verbatim code --codebook C.yaml
      """)

  @Option(help: ArgumentHelp("The codebook (YAML).", valueName: "file"))
  var codebook: String

  @OptionGroup var source: SourceOptions

  func run() throws {
    var coding = try StatelessCoding(codebook: codebook)
    let progress = Progress("coding")
    var report =
      source.files.isEmpty
      ? try TranscriptLines.forEach(in: { readLine(strippingNewline: true) }) { transcript in
        coding.lines(for: transcript).forEach(Output.print)
      }
      : try source.source.forEach(progress: progress.show) { transcript in
        coding.lines(for: transcript).forEach(Output.print)
      }
    progress.finish()
    coding.addNotices(to: &report)
    Messages.warn(report.notices)
    Messages.show(report.errors)
  }
}
