import ArgumentParser
import QualitativeData
import Workflow

struct AcceptSuggestions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accept suggestions as one coder: by reference, code, rule or variable.",
    discussion: """
      A reference takes every open suggestion within its sentences; --codes says which of them. Where nothing is
      open, it takes what this coder judged there before: so a judgement can be changed.

      Example: verbatim judge accept VOR-07:14.2 --codes practice/co-management --coder Ida
               verbatim judge accept --rule 'together NEAR/4 {partner}' --coder Ida
      """)

  @OptionGroup var judging: JudgeOptions

  func run() throws { try judging.judge(as: .accept) }
}
