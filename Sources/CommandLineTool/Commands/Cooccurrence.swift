import Analysis
import ArgumentParser
import Exports
import Workflow

struct Cooccurrence: RepeatableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which codes meet: overlapping, in one turn, near each other, or in one interview.",
    discussion: """
      Each code counts by itself, without those below it, and pairs are looked for within one coder's segments.

      Example: verbatim cooccurrence --coder Ida --codes practice --codes factor/inhibiting
               verbatim cooccurrence --level near --within 2 --coder Ida
               verbatim cooccurrence --level transcript --square --output codes.csv
      """)

  /// What counts as meeting.
  enum Level: String, CaseIterable, ExpressibleByArgument {
    case overlap, turn, near, transcript
  }

  @OptionGroup var project: ProjectOptions

  @Option(help: ArgumentHelp("What counts as meeting.", valueName: "what"))
  var level: Level = .overlap

  @Option(
    help: ArgumentHelp(
      "With --level near: how many turns apart at most; 0 is the same turn.", valueName: "turns"))
  var within: Int?

  @Option(
    help: ArgumentHelp("List only pairs that meet this often.", valueName: "number"))
  var atLeast = 1

  @Flag(help: "A table of codes by codes instead of a list of pairs.")
  var square = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if (level == .near) != (within != nil) {
      throw ValidationError(
        "--within TURNS goes with --level near, and --level near needs it, as in --level near --within 2."
      )
    }
    if let within, within < 0 { throw ValidationError("--within takes 0 or more turns.") }
    if atLeast < 1 { throw ValidationError("--at-least takes 1 or more.") }
    if square && atLeast > 1 {
      throw ValidationError("--square shows every pair; --at-least does not go with it.")
    }
  }

  static let words = "cooccurrence"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var selection = selection.selection
    try judgements.narrow(&selection, in: project)
    let meeting: Analysis.Cooccurrence.Level =
      switch level {
      case .overlap: .overlap
      case .turn: .turn
      case .near: .near(.turns(within ?? 0))
      case .transcript: .transcript
      }
    let answer = try project.cooccurrence(
      meeting, selection, isSquare: square, least: atLeast, detail: format.detail)
    return CommandAnswer(report: answer.report, drawn: answer.drawn, notices: answer.notices)
  }

}
