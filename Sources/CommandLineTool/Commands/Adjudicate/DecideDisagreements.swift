import ArgumentParser
import Workflow

struct DecideDisagreements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide disagreements, as somebody who is neither of the two coders.",
    discussion: """
      --take names one of the two coders, both, or neither. Of two extents of one code, both takes all that either
      covers. --code and --quote put another code, or other words, in place of what is taken. Deciding again changes the
      decision.

      Example: verbatim adjudicate decide d3fa91c20 --take Ida --by consensus --reason 'Mikkel coded the question, too'
               verbatim adjudicate decide d3fa91c20 --take both --code practice/label --by consensus
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The disagreements, as the list names them.")
  var disagreements: [String]

  @Option(help: ArgumentHelp("A coder's name, both, or neither.", valueName: "decision"))
  var take: String

  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason = ""

  @Option(help: ArgumentHelp("Give what is taken this code.", valueName: "path"))
  var code: String?

  @Option(help: ArgumentHelp("Take these words, as they stand there.", valueName: "text"))
  var quote: String?

  func run() throws {
    let choices = disagreements.map { name in
      var choice = AdjudicationChoice(disagreement: name, decision: take)
      choice.code = code
      choice.quote = quote
      choice.reason = reason
      return choice
    }
    let result = try project.open().adjudicate(choices, by: by)
    Output.print(result.sentence(by: by))
  }
}
