import Analysis

extension Report {
  /// What a statistic is, where it comes from, and what it does in edge cases.
  package init(explaining statistic: any ExplainedStatistic) {
    let explanation = statistic.explanation
    var parts: [Part] = [.paragraph(explanation.definition)]
    if let chance = explanation.chance {
      parts.append(.paragraph("Agreement by chance: \(chance)"))
    }
    parts += [
      .heading("Edge cases"), .list(explanation.edgeCases),
      .paragraph("Source: \(explanation.source)"),
    ]
    self.init(
      title: "\(statistic.title) ('\(statistic.name)')", parts: parts,
      shape: ExplanationShape(statistic))
  }

  /// The names of all statistics, for those who do not know which one to ask for.
  package init(explainingAll statistics: [any ExplainedStatistic]) {
    self.init(
      Table(
        title: "Statistics of agreement", rowHeading: "name", columns: ["statistic"],
        rows: statistics.map {
          Table.Row(key: $0.name, title: $0.name, cells: [Table.Cell(.text($0.title))])
        },
        notes: ["'verbatim agreement --explain NAME' defines one."],
        shape: statistics.map(ExplanationShape.init)))
  }
}

private struct ExplanationShape: Encodable, Sendable {
  let name: String
  let title: String
  let definition: String
  let chance: Nullable<String>
  let source: String
  let edgeCases: [String]

  init(_ statistic: any ExplainedStatistic) {
    name = statistic.name
    title = statistic.title
    let explanation = statistic.explanation
    definition = explanation.definition
    chance = Nullable(explanation.chance)
    source = explanation.source
    edgeCases = explanation.edgeCases
  }
}
