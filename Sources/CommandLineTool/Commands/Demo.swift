import ArgumentParser
import Workflow

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the sample study, code it, and write its tables.",
    discussion: """
      The study is invented: 36 interviews in four municipalities, coded by two people and by two codebooks.

      Example: verbatim demo --into my-first-study
      """)

  @Option(
    help: ArgumentHelp(
      "The folder to make; verbatim-demo where none is named.", valueName: "folder"))
  var into: String?

  func run() throws {
    let progress = Progress("reading")
    let demo = try SampleStudy.make(in: into, progress: progress.show) { table, file in
      try WholeFile.write(table, to: file)
    }
    progress.finish()
    Output.write(demo.text)
    Messages.warn(demo.notices)
  }
}
