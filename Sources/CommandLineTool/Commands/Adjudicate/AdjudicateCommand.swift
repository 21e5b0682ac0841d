import ArgumentParser

struct AdjudicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate",
    abstract: "List where coders disagree, and decide it.",
    discussion: """
      A decision says which of the two codings holds, both, or neither, and why. It becomes a segment of the one who
      decides; what the two coders coded stays as it was. Every decision is in the history and can be undone.

      Example: verbatim adjudicate list --coder Ida --coder Mikkel
               verbatim adjudicate list --output open.csv
               verbatim adjudicate import open.csv --by consensus
               verbatim adjudicate agreed --by consensus
               verbatim adjudicate compare
      """,
    subcommands: [
      ListDisagreements.self, DecideDisagreements.self, ImportAdjudications.self,
      TakeOverAgreed.self, CompareStages.self,
    ])
}
