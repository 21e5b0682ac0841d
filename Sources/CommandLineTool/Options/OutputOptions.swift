import ArgumentParser
import Exports
import Workflow

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

  @Option(
    help: ArgumentHelp(
      "The number of the first table, for docx, html and latex.", valueName: "number"))
  var tableNumber: Int?

  @Option(
    help: ArgumentHelp(
      "What the table is called, instead of the title it would have.", valueName: "text"))
  var title: String?

  @OptionGroup var picture: PictureOptions

  func validate() throws {
    try picture.check(format: format, ending: ending)
    try checkEnding()
    if let tableNumber, tableNumber < 1 {
      throw ValidationError("--table-number counts from 1.")
    }
    if let title, title.allSatisfy(\.isWhitespace) {
      throw ValidationError("--title takes a text, as in --title 'Practices by municipality'.")
    }
    if let format, TableFormats.named(format) == nil {
      let known = TableFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format '\(format)'. Use one of: \(known).")
    }
  }

  var tableFormat: any TableFormat {
    // A picture names the first places behind its numbers.
    if picture.format(ending: ending) != nil { return JSONFormat() }
    if let format, let known = TableFormats.named(format) { return known }
    return ending.flatMap(TableFormats.ending)
      ?? TextFormat(width: output == nil ? Output.width : nil)
  }

  /// Refuses, before any work, a name whose ending says no format.
  private func checkEnding() throws {
    guard format == nil, let ending, PictureFormat(ending: ending) == nil, picture.picture == nil,
      TableFormats.ending(in: ending) == nil
    else { return }
    let known = (TableFormats.all.map(\.ending) + PictureFormat.allCases.map(\.rawValue))
      .joined(separator: ", ")
    throw ValidationError(
      "No format ends in '.\(ending)'. Use one of \(known), or say which with --format.")
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
  var isReport: Bool { tableFormat.isForScreen }

  /// Whether the answer goes into a spreadsheet, where a person can fill in a column.
  var isSheet: Bool { tableFormat.isSheet }

  /// - Throws: `ValidationError` for an ending that no table format has; `PictureError`.
  func write(_ table: Table) throws {
    try write(Report(table))
  }

  /// The answer of a command about a project, saying where it comes from, and what a reader must be told besides.
  ///
  /// What the format itself cannot hold for `verify` goes into a file beside the output.
  func write<Command: RepeatableCommand>(_ command: Command, of project: Project) throws {
    if let output, let source = try project.whatCameIn(from: output) {
      throw OutputTargetError(place: output, reason: .isSource(of: source))
    }
    let answer = try command.answer(of: project, as: tableFormat)
    let report = answer.report.from(try project.provenance(of: Command.question()))
    let file = try file(of: report, drawn: answer.drawn)
    try write(file)
    if let output, picture.format(ending: ending) == nil,
      let format = tableFormat as? any VerifiableFormat,
      let record = format.recordBeside(inPaper(report), in: file)
    {
      try WholeFile.write(record, to: Project.recordPath(beside: output))
    }
    Messages.warn(answer.notices)
  }

  /// - Parameter drawn: What the answer holds besides its tables that can be drawn.
  /// - Throws: `ValidationError` for an ending that no table format has; `PictureError`.
  func write(_ report: Report, drawn: [PictureSubject] = []) throws {
    try write(file(of: report, drawn: drawn))
  }

  private func file(of report: Report, drawn: [PictureSubject]) throws -> [UInt8] {
    guard let format = picture.format(ending: ending) else {
      return try tableFormat.file(of: inPaper(report))
    }
    let subjects = drawn + report.tables.map { .table($0) }
    return try format.file(of: Pictures.drawing(named: picture.picture, of: subjects))
  }

  /// The report under the title and number asked for.
  private func inPaper(_ report: Report) -> Report {
    var report = title.map(report.titled) ?? report
    report.firstNumber = tableNumber ?? 1
    return report
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
