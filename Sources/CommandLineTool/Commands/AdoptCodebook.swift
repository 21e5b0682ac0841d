import ArgumentParser
import QualitativeData
import Workflow

struct AdoptCodebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Put a codebook into the project, or a new version of one that is there.",
    discussion: """
      A codebook of another name comes beside those that are there. Nobody's judgements are touched: what was judged
      under an older text of its code is named, and 'verbatim judge list --again' lists it. See first what a version
      changes with 'verbatim codebook diff'.

      A table of codes is kept as the codebook it comes to; 'codebook export' gives it back in any format.

      Example: verbatim codebook adopt codebook.yaml
               verbatim codebook adopt codes.xlsx
               verbatim codebook adopt codebook.yaml --renamed practice/label=practice/words
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The codebook (YAML, CSV or Excel).")
  var file: String

  @Option(
    help: ArgumentHelp(
      "A code that is called otherwise now; people's segments of it go along. Can be repeated.",
      valueName: "old=new"))
  var renamed: [String] = []

  func run() throws {
    let result = try project.open().adoptCodebook(file, renamings: renamed)
    Messages.warn(result.notices)
    let book = "\(result.codebook.name), version \(result.codebook.version)"
    if result.isUnchanged {
      Output.print("The project has exactly this already: \(book).")
    } else {
      let isSameNumber = result.replaced == result.codebook.version
      let before =
        result.replaced.map {
          isSameNumber
            ? " in place of another text of the same version" : " in place of version \($0)"
        } ?? ""
      Output.print("Adopted \(book)\(before). Next: verbatim autocode")
      Messages.printNotes(result.notices)
    }
    if result.renamed > 0 {
      Output.print("\(counted(result.renamed, "segment")) went to their codes' new paths.")
    }
    if result.judgedUnderOlderText > 0 {
      Output.print(
        "\(counted(result.judgedUnderOlderText, "segment")) were judged under an older text of their code "
          + "and stay as they are. List them with 'verbatim judge list --again'.")
    }
  }
}
