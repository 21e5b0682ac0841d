import ArgumentParser
import Foundation
import Workflow

struct SetChart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Write the summary of one cell, in place of the one before.",
    discussion: """
      Give the places that a sentence rests on in brackets at its end: [VOR-07:14.2] or [VOR-07:14.2-15.1; LIN-02:3.1].
      Each is looked up: it must exist and belong to the case. 'undo' brings back what was there.

      Example: verbatim chart set --case Vordal --code practice/co-management 'The club dredges [VOR-01:6.1].'
               verbatim chart set --case Vordal --code practice/label --file label.txt
               verbatim chart set --code practice/coordination --code slot/sector - < sector.txt
               verbatim chart set --case Vordal --code practice/label --remove
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var cell: ChartCellOptions

  @Argument(help: "The summary; - reads it from standard input.")
  var text: String?

  @Option(help: ArgumentHelp("A text file with the summary.", valueName: "file"))
  var file: String?

  @Flag(help: "Take the summary away.")
  var remove = false

  func validate() throws {
    guard [text != nil, file != nil, remove].count(where: { $0 }) == 1 else {
      throw ValidationError("Give the summary as text, with --file FILE, or --remove.")
    }
  }

  func run() throws {
    let project = try project.open()
    if remove {
      return Output.print("Took away the summary of \(try project.removeSummary(of: cell.names)).")
    }
    let result = try project.setSummary(of: cell.names, to: try summary())
    Messages.warn(result.notices)
    let count = result.sentences == 1 ? "1 sentence" : "\(result.sentences) sentences"
    let verb = result.isUnchanged ? "as it was" : result.before == nil ? "new" : "changed"
    Output.print("\(result.place): \(count), \(verb).")
  }

  private func summary() throws -> String {
    if let file { return try SummaryFile.text(of: file) }
    guard text == "-" else { return text ?? "" }
    var lines: [String] = []
    while let line = Input.nextLine() { lines.append(line) }
    return lines.joined(separator: "\n")
  }
}
