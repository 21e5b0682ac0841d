import Analysis
import ArgumentParser
import Workflow

/// What saturation is asked for.
struct SaturationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many first interviews are the base (4 to 6 are proposed).", valueName: "number"))
  var base = 4

  @Option(
    help: ArgumentHelp("How many interviews are a run (2 or 3 are proposed).", valueName: "number"))
  var run = 2

  @Option(
    help: ArgumentHelp(
      "The most new codes a run may bring, in percent of the base (5 or 0 are proposed).",
      valueName: "percent"))
  var threshold = 5.0

  @Option(
    help: ArgumentHelp(
      "How many interviews Francis et al.'s rule begins with.", valueName: "number"))
  var initial = 10

  @Option(
    help: ArgumentHelp(
      "After how many interviews in a row without a new code it stops.", valueName: "number"))
  var stop = 3

  @Option(help: ArgumentHelp("How many random orders are tried.", valueName: "number"))
  var orders = 1000

  @Option(help: ArgumentHelp("Makes the random orders the same again.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    name: .customLong("order"),
    help: ArgumentHelp(
      "Order interviews by this variable, dates in one form or numbers; with --from, by this column. Without it: as they stand.",
      valueName: "variable"))
  var order: String?

  @Option(
    help: ArgumentHelp(
      "Tell codes apart down to this depth only: 1 for the uppermost codes.", valueName: "number"))
  var level: Int?

  @Option(help: "Only codes of this origin, as the codebook says it.")
  var origin: CodeOrigin?

  @Flag(help: "Count interviews that none of the coders has coded as interviews without new codes.")
  var keepUncoded = false

  @Option(
    help: ArgumentHelp(
      "A table (CSV or Excel) of interviews by codes, with numbers or x in its cells, instead of a project.",
      valueName: "file"))
  var from: String?

  @Option(help: "With --from, what the table's rows are. Without it, by the heading above them.")
  var rows: IncidenceTable.Rows?

  func validate() throws {
    if base < 1 || run < 1 || initial < 0 || stop < 1 {
      throw ValidationError("--base, --run and --stop count from 1, --initial from 0.")
    }
    guard threshold.isFinite, (0...100).contains(threshold) else {
      throw ValidationError("--threshold is a percentage from 0 to 100, as in --threshold 5.")
    }
    guard (1...10_000).contains(orders) else {
      throw ValidationError("--orders takes 1 to 10000.")
    }
    if let level, level < 1 { throw ValidationError("--level counts from 1.") }
  }

  var question: SaturationQuestion {
    var question = SaturationQuestion()
    question.rules.setting = RunSaturation.Setting(base: base, run: run, threshold: threshold)
    question.rules.orders = orders
    question.rules.seed = seed
    question.rules.initial = initial
    question.rules.stop = stop
    question.order = order
    question.level = level
    question.origin = origin
    question.keepsUncoded = keepUncoded
    return question
  }
}

extension CodeOrigin: ExpressibleByArgument {}
extension IncidenceTable.Rows: ExpressibleByArgument {}
