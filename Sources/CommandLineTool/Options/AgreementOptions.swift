import Analysis
import ArgumentParser

/// On what a project's coders are compared.
struct AgreementOptions: ParsableArguments {
  @Option(
    help:
      "What is compared: units that stood there before, every character, or the segments as they were cut (spans). Choose it before you look."
  )
  var unit: AgreementUnit = .turn

  @Option(help: "Whose talk is compared: what respondents said, or what anybody said.")
  var speakers: Speakers = .respondents

  @Option(
    help: ArgumentHelp(
      "Compare this coder. Repeat it; without it all coders are compared.", valueName: "name"))
  var coder: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tell codes apart down to this depth only: 1 for the uppermost codes. Deeper ones count as the code above them.",
      valueName: "number"))
  var depth: Int?

  @Option(
    help:
      "Which transcripts are compared: those that at least two of the coders coded, or those that all of them did."
  )
  var transcripts: AgreementQuestion.Transcripts = .two

  enum Speakers: String, CaseIterable, ExpressibleByArgument {
    case respondents, all
  }

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("--depth counts from 1.") }
  }

  func question(_ selection: SelectionOptions) -> AgreementQuestion {
    var question = AgreementQuestion()
    question.unit = unit.given ?? .turn
    question.countsInterviewers = speakers == .all
    question.selection = selection.selection
    question.selection.coders = coder
    question.level = depth
    question.transcripts = transcripts
    return question
  }

  /// Whether anything here, or in the selection, asks about a project's transcripts.
  func isAsked(_ selection: SelectionOptions) -> Bool {
    unit != .turn || speakers != .respondents || depth != nil || transcripts != .two
      || !selection.codes.isEmpty || !selection.conditions.isEmpty
  }
}

extension AgreementQuestion.Transcripts: ExpressibleByArgument {}
