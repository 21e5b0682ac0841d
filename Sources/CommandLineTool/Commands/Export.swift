import ArgumentParser
import Foundation
import Workflow

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a part of the project for other programs: its codebook.",
    discussion: """
      The ending says what to write: \(CodebookFormat.allCases.map { "codebook." + $0.ending }.joined(separator: ", ")).
      Without --output the file of that name is made in this folder.

      Example: verbatim export codebook.xlsx
               verbatim export codebook.docx --without-rules --output appendix.docx
      """)

  @Argument(help: ArgumentHelp("What, and as what.", valueName: "what.ending"))
  var what: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var options: CodebookExportOptions

  @Option(
    name: [.short, .long], help: ArgumentHelp("Another file to write to.", valueName: "file"))
  var output: String?

  func validate() throws {
    let known = CodebookFormat.allCases.map { "codebook." + $0.ending }
    guard what.hasPrefix("codebook."),
      CodebookFormat(ending: (what as NSString).pathExtension) != nil,
      what.count(where: { $0 == "." }) == 1
    else {
      throw ValidationError(
        "'\(what)' cannot be exported. Use one of: \(known.joined(separator: ", ")).")
    }
  }

  func run() throws {
    try options.write(project, as: CodebookFormat(ofFile: what), to: output ?? what)
  }
}
