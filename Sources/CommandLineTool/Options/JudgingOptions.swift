import ArgumentParser
import QualitativeData
import Workflow

/// Which suggestions are meant.
struct JudgingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what this rule found, written as in the codebook or the list.", valueName: "rule"))
  var rule: String?

  @Flag(help: "Also what other coders have judged: for a second coder who judges on their own.")
  var independently = false

  @Flag(
    help:
      "What was judged under an older text of its code, to be judged again, instead of suggestions."
  )
  var again = false

  func validate() throws {
    if independently && again {
      throw ValidationError("--independently is about suggestions, --again about judgements.")
    }
  }

  func question(_ selection: SelectionOptions, coder: String?) -> JudgingQuestion {
    var question = JudgingQuestion()
    question.selection = selection.selection
    question.rule = rule
    question.coder = coder
    question.independently = independently
    question.again = again
    return question
  }
}

/// What accepting and rejecting are told.
struct JudgeOptions: ParsableArguments {
  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Places, as in VOR-07:14.2.", valueName: "reference"))
  var references: [String] = []

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judging: JudgingOptions

  @Option(help: ArgumentHelp("Who judges.", valueName: "name"))
  var coder: String

  func validate() throws {
    if references.isEmpty && selection.codes.isEmpty && selection.conditions.isEmpty
      && judging.rule == nil
    {
      throw ValidationError("Say which: references, --codes, --rule or --where.")
    }
  }

  func judge(as verdict: Verdict) throws {
    var question = judging.question(selection, coder: coder)
    question.references = references
    let result = try project.open().judge(question, as: verdict)
    Messages.warn(result.notices)
    Output.print(Self.sentence(result, coder: coder, verdict))
  }

  /// What was done, in one line.
  static func sentence(
    _ result: Project.JudgingResult, coder: String, _ verdict: Verdict? = nil
  ) -> String {
    let word = verdict.map { $0 == .accept ? "accepted" : "rejected" } ?? "judged"
    var parts: [String] = []
    if result.judged > 0 { parts.append("\(counted(result.judged, "suggestion")) \(word)") }
    if result.changed > 0 {
      parts.append("\(counted(result.changed, "earlier judgement")) changed")
    }
    if result.confirmed > 0 {
      parts.append("\(counted(result.confirmed, "earlier judgement")) confirmed")
    }
    if result.unchanged > 0 { parts.append("\(result.unchanged) judged so before") }
    if result.leftToOtherRules > 0 {
      parts.append("\(result.leftToOtherRules) left open, since other rules found them too")
    }
    if result.leftBlank > 0 { parts.append("\(counted(result.leftBlank, "row")) left open") }
    return "\(coder): " + (parts.isEmpty ? "nothing to judge" : parts.joined(separator: "; ")) + "."
  }
}
