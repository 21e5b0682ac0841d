import ArgumentParser
import Exports

/// Where an answer goes, and as what.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      TableFormats.all.map(\.name).joined(separator: ", ")
        + ". Without it the ending of --output decides, else text.", valueName: "name"))
  var format: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this file, whole or not at all, instead of to the screen.", valueName: "file"))
  var output: String?

  func validate() throws {
    if let format, TableFormats.named(format) == nil {
      let known = TableFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format '\(format)'. Use one of: \(known).")
    }
  }

  var tableFormat: any TableFormat {
    if let format, let known = TableFormats.named(format) { return known }
    let ending = output.flatMap { path in
      path.lastIndex(of: ".").map { path[path.index(after: $0)...] }
    }
    return ending.flatMap { TableFormats.ending(in: String($0)) } ?? TextFormat()
  }

  /// Whether the format prints the words behind the numbers.
  var wantsQuotes: Bool { tableFormat.name == "html" }

  func write(_ table: Table) throws { try write(tableFormat.text(of: table)) }

  func write(_ text: String) throws {
    if let output { try WholeFile.write(text, to: output) } else { Output.write(text) }
  }
}
