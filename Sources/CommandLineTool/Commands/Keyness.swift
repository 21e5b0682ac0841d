import Analysis
import ArgumentParser
import Exports
import Workflow

struct Keyness: RepeatableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The words that the respondents of each group use more than all others.",
    discussion: """
      Words are compared by log-likelihood, with log ratio, %DIFF and BIC beside it, and in how many interviews each is
      said: a word of one interview is no key word. No codes are needed.

      Example: verbatim keyness --by role --where language=en
               verbatim keyness --by municipality --top 40 --stop-words keep
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "The variable that makes the groups, or two as in 'municipality × role'.",
      valueName: "variable"))
  var by: String

  @Option(
    help: ArgumentHelp(
      "In how many interviews of its group a word must be said.", valueName: "number"))
  var atLeast = 2

  @Option(help: ArgumentHelp("How many words of each group to list.", valueName: "number"))
  var top = 20

  @Option(
    help: ArgumentHelp(
      "leave-out (function words of each language), keep, or a file of words to leave out.",
      valueName: "which"))
  var stopWords = "leave-out"

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only where a variable has a value. Can be repeated.", valueName: "variable=value"))
  var conditions: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if atLeast < 1 || !(1...10_000).contains(top) {
      throw ValidationError("--at-least takes 1 or more, --top 1 to 10,000.")
    }
    for condition in conditions where !condition.dropFirst().contains("=") {
      throw ValidationError(
        "--where takes variable=value, as in --where language=en, not '\(condition)'.")
    }
  }

  static let words = "keyness"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var question = Project.KeynessQuestion(by: by)
    question.limits.leastTranscripts = atLeast
    question.limits.most = top
    question.stopWords = try StopWordChoice(stopWords)
    question.selection = SelectionOptions.selection(where: conditions)
    let answer = try project.keyness(question)
    return CommandAnswer(report: answer.report, notices: answer.notices)
  }

}
