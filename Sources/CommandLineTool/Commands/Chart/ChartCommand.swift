import ArgumentParser

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract:
      "Framework charts: your summaries of cases under codes, each sentence linked to quotes.",
    discussion: """
      A summary of a case under a code exists once, and every chart that has the two shows it. References stand in
      brackets at the end of a sentence; a sentence without one is marked [no quote].

      Example: verbatim chart show --rows municipality --columns practice
               verbatim chart set --case Vordal --code practice/co-management 'The club dredges [VOR-01:6.1].'
               verbatim chart export practices.xlsx --rows municipality --columns practice
               verbatim chart import practices.xlsx
      """,
    subcommands: [ShowChart.self, SetChart.self, ExportChart.self, ImportChart.self])
}
