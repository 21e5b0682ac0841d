import ArgumentParser
import Exports
import Workflow

/// How a report is written, and what is stated for it.
struct ReportOptions: ParsableArguments {
  @Flag(
    help:
      "Without coefficients, percentages and counts of themes, for reflexive thematic analysis (themes, methods, codebook and the lists)."
  )
  var reflexive = false

  @Option(help: ArgumentHelp("How many quotes a theme is given, 0 to 20.", valueName: "number"))
  var quotes = 2

  @Option(
    help: ArgumentHelp(
      "A variable that describes participants. Can be repeated; without it those that usually do, such as role.",
      valueName: "variable"))
  var variable: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "State an item of a list, by its number; nothing behind the sign takes it away. Can be repeated.",
      valueName: "number=text"))
  var statements: [String] = []

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp("Bring back a list whose column 'stated' was filled in.", valueName: "file"))
  var importFile: String?

  @Flag(help: "With --import: take the sheet's text also where the project was changed meanwhile.")
  var overwrite = false

  func validate() throws {
    guard (0...20).contains(quotes) else {
      throw ValidationError("--quotes takes a number from 0 to 20.")
    }
    for statement in statements where !statement.dropFirst().contains("=") {
      throw ValidationError("--set takes number=text, as in --set 24='Two people.'.")
    }
    if overwrite && importFile == nil { throw ValidationError("--overwrite goes with --import.") }
  }

  /// Whether something is stated.
  var states: Bool { !statements.isEmpty || importFile != nil }

  func manner(for format: any TableFormat) -> ReportManner {
    var manner = ReportManner()
    manner.page = format.isSheet ? .sheet : format.isForScreen ? .screen : .paper
    manner.isReflexive = reflexive
    manner.quotes = quotes
    manner.variables = variable
    manner.program = "Verbatim \(Verbatim.configuration.version)"
    return manner
  }

  func state(in project: Project, by standard: ReportingStandard) throws {
    if let importFile {
      let result = try project.importStatements(importFile, by: standard, overwrite: overwrite)
      Self.tell(result)
    }
    guard !statements.isEmpty else { return }
    let texts = statements.map { statement in
      let parts = statement.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (item: String(parts[0]), text: String(parts[1]))
    }
    Self.tell(try project.state(texts, by: standard))
  }

  private static func tell(_ result: Project.StatementResult) {
    let parts = [
      (result.new.count, "new"), (result.changed.count, "changed"),
      (result.removed.count, "removed"), (result.unchanged, "as before"),
      (result.kept.count, "newer here and left"), (result.conflicts.count, "in conflict"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    Output.print("Stated: " + (counts.isEmpty ? "nothing" : counts) + ".")
    Messages.show(result.conflicts)
  }
}
