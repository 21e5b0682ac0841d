import ArgumentParser
import Exports
import Workflow

struct Sequences: RepeatableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sequence",
    abstract:
      "In which order codes come: what follows what, what comes next, or along each interview.",
    discussion: """
      Each code counts by itself, without those below it, within what one coder coded in one interview.

      Example: verbatim sequence --within 2 --coder Ida
               verbatim sequence --transitions --coder Ida --codes practice
               verbatim sequence --timeline --transcript VOR-07 --coder Ida
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "Codes followed by another within this many turns; 0 is the same turn.", valueName: "turns"))
  var within: Int?

  @Flag(help: "From each segment to the one that begins next.")
  var transitions = false

  @Flag(help: "A strip from first turn to last for each interview and code.")
  var timeline = false

  @Option(
    help: ArgumentHelp(
      "With --timeline: only this transcript. Can be repeated.", valueName: "name"))
  var transcript: [String] = []

  @Option(help: ArgumentHelp("List only what happens this often.", valueName: "number"))
  var atLeast = 1

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let asked = [within != nil, transitions, timeline].count { $0 }
    if asked != 1 {
      throw ValidationError("Say which: --within TURNS, --transitions or --timeline.")
    }
    if let within, within < 0 { throw ValidationError("--within takes 0 or more turns.") }
    if atLeast < 1 { throw ValidationError("--at-least takes 1 or more.") }
    if !transcript.isEmpty && !timeline {
      throw ValidationError("--transcript goes with --timeline.")
    }
    if atLeast > 1 && timeline {
      throw ValidationError("--timeline shows every segment; --at-least does not go with it.")
    }
  }

  static let words = "sequence"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var selection = selection.selection
    try judgements.narrow(&selection, in: project)
    let question: Project.SequenceQuestion =
      if let within {
        .followers(turns: within)
      } else if transitions {
        .transitions
      } else {
        .timeline(transcripts: transcript)
      }
    let answer = try project.sequence(
      question, selection, least: atLeast, detail: format.detail)
    return CommandAnswer(report: answer.report, drawn: answer.drawn, notices: answer.notices)
  }

}
