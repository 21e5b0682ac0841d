import Analysis
import ArgumentParser
import Workflow

/// What a comparison of cases as sets is asked for.
struct TruthTableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What tells the project's cases apart: a variable such as municipality, or transcripts.",
      valueName: "axis"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "A table (CSV or Excel) with a row a case, for sets that are no codes; without --by, for all.",
      valueName: "file"))
  var from: String?

  @Option(help: ArgumentHelp("A condition and its rule, as above. Repeat it.", valueName: "set"))
  var condition: [String] = []

  @Option(
    help: ArgumentHelp("The outcome and its rule, written like a condition.", valueName: "set"))
  var outcome: String

  @Flag(help: "Ask for the absence of the outcome instead.")
  var negate = false

  @Option(
    help: ArgumentHelp(
      "Log odds at the outer anchors of fuzzy sets: fsqca (±3, memberships .953 and .047) or r (±2.944, .95 and .05).",
      valueName: "name"))
  var logOdds: Calibration.LogOdds = .fsqca

  @Option(
    help: ArgumentHelp(
      "The least consistency of a combination that leads to the outcome.", valueName: "number"))
  var consistency = 0.8

  @Option(
    help: ArgumentHelp("The least PRI of such a combination; 0 asks for none.", valueName: "number")
  )
  var pri = 0.0

  @Option(
    help: ArgumentHelp(
      "The least number of cases of a combination; with fewer it counts as one without cases.",
      valueName: "number"))
  var atLeast = 1

  @Option(
    help: ArgumentHelp(
      "Which conditions should lead to the outcome by their presence or (~) absence, as in 'trust ~size'. Makes the intermediate solution.",
      valueName: "names"))
  var expect: String?

  @Flag(help: "Count interviews that none of the coders has coded as interviews without the code.")
  var keepUncoded = false

  @Option(
    help: ArgumentHelp(
      "Draw the outcome over a combination into this file (SVG).", valueName: "file"))
  var plot: String?

  @Option(
    help: ArgumentHelp(
      "The combination to draw, as in 'DEV*~URB + STB'. Without it the most careful solution there is.",
      valueName: "combination"))
  var plotOf: String?

  func validate() throws {
    if condition.isEmpty {
      throw ValidationError(
        "Name the conditions, as in --condition 'trust = practice/trust: share 0.2 0.45 0.8'.")
    }
    if by == nil && from == nil {
      throw ValidationError(
        "Say what the cases are: --by VARIABLE for cases of the project, or --from cases.csv.")
    }
    guard consistency > 0, consistency <= 1, (0...1).contains(pri) else {
      throw ValidationError("--consistency and --pri are numbers up to 1, as in --consistency 0.8.")
    }
    if atLeast < 1 { throw ValidationError("--at-least takes 1 or more.") }
    if plotOf != nil && plot == nil {
      throw ValidationError("--plot-of goes with --plot FILE.svg.")
    }
    if let plot, !plot.lowercased().hasSuffix(".svg") {
      throw ValidationError("--plot writes SVG. Name a file that ends in .svg.")
    }
  }

  /// - Throws: `SetError` for a set that is not understood.
  func question() throws -> TruthTableQuestion {
    var question = TruthTableQuestion(
      conditions: try condition.map { try SetDefinition($0, logOdds: logOdds) },
      outcome: try SetDefinition((negate ? "~" : "") + outcome, logOdds: logOdds))
    question.cases = try by.map { try MatrixAxis($0) }
    question.table = from
    question.cutoffs.consistency = consistency
    question.cutoffs.pri = pri
    question.cutoffs.cases = atLeast
    question.expectations = expect
    question.keepsUncoded = keepUncoded
    return question
  }
}

extension Calibration.LogOdds: ExpressibleByArgument {}
