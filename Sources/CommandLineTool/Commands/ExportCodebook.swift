import ArgumentParser
import Workflow

struct ExportCodebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a codebook as YAML, as a table of codes, or as the appendix of a paper.",
    discussion: """
      yaml, csv and xlsx hold the whole codebook and can be read again; markdown and docx are for readers.
      Comments in a YAML file are no part of a codebook and are not written.

      Example: verbatim codebook export --output codebook.xlsx
               verbatim codebook export codebook.csv --output codebook.yaml
               verbatim codebook export --without-rules --output appendix.docx
      """)

  @Argument(help: "The codebook (YAML, CSV or Excel). Without it: the project's.")
  var file: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var options: CodebookExportOptions

  @Option(
    help: ArgumentHelp(
      "\(CodebookFormat.allCases.map(\.rawValue).joined(separator: ", ")). Without it the ending of --output decides, else yaml.",
      valueName: "name"))
  var format: CodebookFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this file, whole or not at all, instead of to the screen.", valueName: "file"))
  var output: String?

  func validate() throws {
    if let format, !format.isText, output == nil {
      throw ValidationError(
        "\(format.rawValue) is no text for the screen. Add --output NAME.\(format.ending).")
    }
    if format == nil, let output, (try? CodebookFormat(ofFile: output)) == nil {
      let known = CodebookFormat.allCases.map { "." + $0.ending }.joined(separator: ", ")
      throw ValidationError(
        "'\(output)' has no ending that a codebook can be written with. Use one of: \(known).")
    }
    if file != nil, project.project != nil || options.name != nil {
      throw ValidationError("Give either a file or --project and --name, not both.")
    }
  }

  func run() throws {
    let format = try format ?? output.map { try CodebookFormat(ofFile: $0) } ?? .yaml
    if let file {
      if let output { try WholeFile.check(output, isNoneOf: [file]) }
      try options.write(CodebookExport(file: file), as: format, to: output)
    } else {
      try options.write(project, as: format, to: output)
    }
  }
}

/// Which codebook of a project to write, and how much of it.
struct CodebookExportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Which codebook, where the project has several.", valueName: "codebook"))
  var name: String?

  @Flag(help: "Leave out the rules and lists of words: markdown and docx only.")
  var withoutRules = false

  func write(_ project: ProjectOptions, as format: CodebookFormat, to output: String?) throws {
    if let output { try WholeFile.check(output, isNoneOf: [try project.path()]) }
    try write(project.open().codebookToExport(named: name), as: format, to: output)
  }

  func write(_ export: CodebookExport, as format: CodebookFormat, to output: String?) throws {
    if withoutRules, !format.isForReaders {
      throw ValidationError(
        "\(format.rawValue) always holds the rules. --without-rules goes with markdown and docx.")
    }
    let outcome = try export.write(as: format, withRules: !withoutRules)
    Messages.warn(outcome.notices)
    guard let output else { return Output.write(Array(outcome.bytes)) }
    try WholeFile.write(Array(outcome.bytes), to: output)
    Output.print("Wrote \(output).")
    Messages.printNotes(outcome.notices)
  }
}

extension CodebookFormat: ExpressibleByArgument {}
