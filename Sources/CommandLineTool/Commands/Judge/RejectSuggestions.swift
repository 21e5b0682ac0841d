import ArgumentParser
import QualitativeData
import Workflow

struct RejectSuggestions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Reject suggestions as one coder: by reference, code, rule or variable.",
    discussion: """
      What is rejected is kept as a judgement and not proposed again. With --rule only those are rejected that no other
      rule found. See 'verbatim help judge accept' for what a reference takes.

      Example: verbatim judge reject VOR-07:14.2 --coder Ida
               verbatim judge reject --codes practice/label --rule volunteer* --coder Ida
      """)

  @OptionGroup var judging: JudgeOptions

  func run() throws { try judging.judge(as: .reject) }
}
