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
    return ending.flatMap(TableFormats.ending) ?? TextFormat()
  }

  /// What the output's name ends in, after its point.
  private var ending: String? {
    guard let name = output?.split(separator: "/").last, let point = name.lastIndex(of: "."),
      point > name.startIndex
    else { return nil }
    return String(name[name.index(after: point)...])
  }

  /// What the format shows behind the numbers.
  var detail: Table.Detail { tableFormat.detail }

  /// Refuses, before any work, to write over what the command reads.
  func protect(_ inputs: [String?]) throws {
    if let output { try WholeFile.check(output, isNoneOf: inputs.compactMap(\.self)) }
  }

  /// Whether a text to read is wanted, rather than a table for a program.
  var isReport: Bool {
    guard format == nil, let ending else { return tableFormat.name == "text" }
    return TableFormats.ending(in: ending)?.name == "text"
  }

  /// Whether the answer goes into a spreadsheet, where a person can fill in a column.
  var isSheet: Bool { ["csv", "tsv"].contains(tableFormat.name) }

  /// - Throws: `ValidationError` for an ending that no table format has.
  func write(_ table: Table) throws { try write(Report(table)) }

  /// - Throws: `ValidationError` for an ending that no table format has.
  func write(_ report: Report) throws {
    if format == nil, let ending, TableFormats.ending(in: ending) == nil {
      let known = TableFormats.all.map(\.ending).joined(separator: ", ")
      throw ValidationError(
        "No table format ends in '.\(ending)'. Use one of \(known), or say which with --format.")
    }
    try write(tableFormat.file(of: report))
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return Output.write(bytes) }
    try WholeFile.write(bytes, to: output)
    Output.print("Wrote \(output).")
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }
}
