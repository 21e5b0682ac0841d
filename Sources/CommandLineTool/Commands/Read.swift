import ArgumentParser
import Exports
import Foundation
import QualitativeData
import Workflow

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how transcripts were understood: turns, speakers, times, and what was not.",
    discussion: """
      Prints a page to read on a terminal, and one JSON object per transcript and line otherwise.

      Example: verbatim read interviews/VOR-07.xml
               verbatim read interviews --attributes attributes.csv > study.jsonl
               verbatim read interviews --findings
      """)

  enum Presentation: String, CaseIterable, ExpressibleByArgument {
    case json, text
  }

  @OptionGroup var source: SourceOptions

  @Option(name: .customLong("as"), help: "json or text.")
  var presentation: Presentation?

  @Flag(help: "Only what there is to look at, a line each, and the sum.")
  var findings = false

  func validate() throws { try source.requireFiles() }

  func run() throws {
    if findings { return try showFindings() }
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

  private func showFindings() throws {
    let asJSON = presentation == .json
    let progress = Progress("reading")
    var summary = ReadingSummary()
    let report = try source.source.read(progress: progress.show) { transcript in
      summary.note(transcript)
      if asJSON { return Output.print(JSONShape.line(FindingsShape(transcript))) }
      for finding in transcript.findings {
        Output.print("\(transcript.name): \(finding.severity.rawValue): \(finding.sentence)")
      }
    }
    progress.finish()
    if !asJSON {
      for line in summary.lines(refused: report.errors.count) { Output.print(line) }
    }
    Messages.warn(report.noticesOutside)
    Messages.show(report.errors)
  }
}
