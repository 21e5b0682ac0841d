import Analysis
import ArgumentParser
import Workflow

/// What rules are held against, and how.
struct RuleTestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A table of what people coded in the files, as 'import' reads it. Can be repeated.",
      valueName: "file"))
  var codings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only this coder's judgements. Can be repeated. With --codings, who made each table, in the same order.",
      valueName: "name"))
  var coder: [String] = []

  @Option(
    help:
      "How several coders are taken: each by themselves, what any of them coded, or what all of them coded."
  )
  var combine: CoderCombination = .each

  @Option(help: "What is compared.")
  var unit: ComparedUnit = .sentence

  @Option(
    help: ArgumentHelp(
      "Tell codes apart down to this depth only: 1 for the uppermost codes. Deeper ones count as the code above them.",
      valueName: "number"))
  var level: Int?

  @Option(
    help: ArgumentHelp(
      "Take this coder's segments in place of what the rules propose: how well would a second coder do?",
      valueName: "name"))
  var standIn: String?

  @Option(
    help:
      "Figures of the codes, figures of each rule, or the places: what was proposed in vain, or missed."
  )
  var show: RuleTesting.View = .codes

  func validate() throws {
    if let level, level < 1 { throw ValidationError("--level counts from 1.") }
    if let standIn, !namesTables, coder.contains(standIn) {
      throw ValidationError("--stand-in takes another coder than --coder.")
    }
    if standIn != nil && show == .rules {
      throw ValidationError("--show rules is about rules; --stand-in takes none.")
    }
  }

  /// Whether anything here asks for a comparison.
  var isAsked: Bool {
    !codings.isEmpty || !coder.isEmpty || combine != .each || unit != .sentence || level != nil
      || standIn != nil || show != .codes
  }

  func question(_ selection: SelectionOptions) -> RuleTest.Question {
    var question = RuleTest.Question()
    question.unit = unit
    question.selection = selection.selection
    question.selection.coders = coder.filter { $0 != standIn }
    question.combination = combine
    question.level = level
    question.standIn = standIn
    return question
  }

  /// The tables with their coders. A column `coder` in a table wins, and the names then choose among its coders.
  var tables: [RuleTesting.Codings] {
    codings.enumerated().map { index, path in
      RuleTesting.Codings(path: path, coder: namesTables ? coder[index] : nil)
    }
  }

  private var namesTables: Bool { !codings.isEmpty && coder.count == codings.count }
}

extension CoderCombination: ExpressibleByArgument {}
extension ComparedUnit: ExpressibleByArgument {}
extension RuleTesting.View: ExpressibleByArgument {}
