import ArgumentParser

struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "List what the rules propose, and accept or reject it.",
    discussion: """
      What is judged stays judged: 'autocode' never alters it, and what was rejected is not proposed again. Every
      judgement is one person's, can be changed by that person, and can be undone.

      Example: verbatim judge list --codes practice/co-management
               verbatim judge accept VOR-07:14.2 VOR-07:16.1 --coder Ida
               verbatim judge list --output open.csv
               verbatim judge import open.csv --coder Ida
      """,
    subcommands: [
      ListSuggestions.self, AcceptSuggestions.self, RejectSuggestions.self, ImportJudgements.self,
    ])
}
