import ArgumentParser
import Exports
import QualitativeData
import Workflow

struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Terms to consider for a code's rules, from what people coded, accepted and rejected.",
    discussion: """
      Words, phrases and stems that people's segments have more than other talk where no rule finds them (for rules),
      and that wrong suggestions have more than right ones (for unless), with what each would do to precision and
      recall. Nothing is changed: what you keep goes into the codebook by hand.

      Example: verbatim learn practice/label --coder Ida
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The code's path, as in practice/label. Codes below it are not looked at.")
  var code: String

  @Option(help: ArgumentHelp("Only this coder's judgements. Can be repeated.", valueName: "name"))
  var coder: [String] = []

  @Flag(help: "Propose function words as well, such as 'we' or 'with'.")
  var keepStopWords = false

  @Option(help: ArgumentHelp("In how many passages a term must stand.", valueName: "number"))
  var atLeast = 2

  @Option(
    help: ArgumentHelp("How many terms to propose at most for each use.", valueName: "number"))
  var top = 12

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if CodePath(code) == nil {
      throw ValidationError("A code is a path, as in practice/label, not '\(code)'.")
    }
    if atLeast < 1 || !(1...100).contains(top) {
      throw ValidationError("--at-least takes 1 or more, --top 1 to 100.")
    }
  }

  func run() throws {
    guard let code = CodePath(code) else { return }
    try output.protect([try project.path()])
    var question = Project.LearningQuestion(code: code)
    question.coders = coder
    question.keepsStopWords = keepStopWords
    question.leastPassages = atLeast
    question.most = top
    let learning = try project.open().learn(question)
    if output.isReport {
      try output.write(learning.text)
    } else {
      try output.write(learning.table)
    }
    Messages.warn(learning.notices)
  }
}
