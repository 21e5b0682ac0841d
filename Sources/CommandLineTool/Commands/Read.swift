import ArgumentParser
import Exports
import Foundation
import Workflow

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how transcripts were understood: turns, speakers, times, and what was not.",
    discussion: """
      Prints a page to read on a terminal, and one JSON object per transcript and line otherwise.

      Example: verbatim read interviews/VOR-07.xml
               verbatim read interviews --attributes attributes.csv > study.jsonl
      """)

  enum Presentation: String, CaseIterable, ExpressibleByArgument {
    case json, text
  }

  @OptionGroup var source: SourceOptions

  @Option(name: .customLong("as"), help: "json or text.")
  var presentation: Presentation?

  func validate() throws { try source.requireFiles() }

  func run() throws {
    let asText = (presentation ?? (Output.isTerminal ? .text : .json)) == .text
    let progress = Progress("reading")
    let report = try source.source.read(progress: progress.show) { transcript in
      Output.print(
        asText
          ? TranscriptPreview.text(of: transcript) : JSONShape.line(TranscriptShape(transcript)))
    }
    progress.finish()
    // What was found inside a transcript stands in what was just printed.
    Messages.warn(report.noticesOutside)
    Messages.show(report.errors)
  }
}
