import ArgumentParser
import Workflow

struct ImportChart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring back a sheet of summaries that was filled in elsewhere.",
    discussion: """
      Only the sheet's rows are looked at, and each reference is checked; if anything does not fit, nothing is taken in.
      A cell that was changed here since the sheet was written is named and left alone. A sheet of your own needs the
      columns axis, case, code and summary; it adds summaries and takes none away.

      Example: verbatim chart import practices.xlsx --dry-run
               verbatim chart import practices.xlsx
      """)

  @Argument(help: "The sheet (CSV, TSV or Excel).")
  var file: String

  @OptionGroup var project: ProjectOptions

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Take the sheet's text also where the project was changed meanwhile.")
  var overwrite = false

  func run() throws {
    let result = try project.open().importChart(file, overwrite: overwrite, dryRun: dryRun)
    for (word, places) in [
      ("new", result.new), ("changed", result.changed), ("removed", result.removed),
      ("newer here, left", result.kept),
    ] {
      for place in places { Output.print("\(word): \(place)") }
    }
    let parts = [
      (result.new.count, "new"), (result.changed.count, "changed"),
      (result.removed.count, "removed"), (result.unchanged, "as before"),
      (result.kept.count, "newer here and left"), (result.conflicts.count, "in conflict"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    Output.print(
      (counts.isEmpty ? "The sheet has no cell" : counts) + "."
        + (dryRun ? " Nothing was changed." : ""))
    Messages.warn(result.notices)
    Messages.show(result.conflicts)
  }
}
