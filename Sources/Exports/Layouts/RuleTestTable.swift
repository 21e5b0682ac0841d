import Analysis
import QualitativeData

extension Table {
  /// Precision, recall and F1 of each code's rules, coder by coder, with their averages last.
  package init(codesOf test: RuleTest, notes: [String] = []) {
    let naming = test.comparisons.count > 1
    self.init(
      title: "Rules of \(RuleTestWords.codebook(test)) against what people coded",
      rowHeading: "code",
      columns: (naming ? ["coder"] : []) + RuleTestWords.columns(test.question)
        + ["precision", "recall", "F1"],
      rows: test.comparisons.flatMap { comparison in
        let coder = naming ? [Cell(.text(comparison.coders))] : []
        let prefix = naming ? "\(comparison.coders) · " : ""
        return comparison.codes.map { figures in
          Row(
            key: prefix + figures.code.description,
            title: RuleTestWords.title(of: figures.code, in: test),
            depth: figures.code.steps.count - 1, cells: coder + Self.cells(figures.retrieval))
        } + [
          Row(
            key: prefix + "micro average", title: "micro average",
            cells: coder + Self.cells(comparison.micro)),
          Row(
            key: prefix + "macro average", title: "macro average",
            cells: coder + Array(repeating: Cell(.empty), count: 4)
              + [comparison.macroPrecision, comparison.macroRecall, comparison.macroF1].map {
                Cell(Self.share($0.mean))
              }),
        ]
      },
      notes: RuleTestWords.notes(on: test) + notes,
      shape: RuleTestShape(test, notes: notes))
  }

  /// What each rule contributes to its code and costs it, the costliest first.
  package init(rulesOf test: RuleTest, notes: [String] = []) {
    let naming = test.comparisons.count > 1
    self.init(
      title: "What each rule of \(RuleTestWords.codebook(test)) contributes and costs",
      rowHeading: "rule",
      columns: (naming ? ["coder"] : []) + [
        "code", "line", "hits", "confirmed", "precision", "only it", "only it, wrong",
        "recall lost without it", "precision without it",
      ],
      rows: test.comparisons.flatMap { comparison in
        comparison.rules.map { figures in
          let rule = test.material.rules[figures.rule]
          return Row(
            key: RuleTestWords.key(of: figures.rule, in: test),
            title: rule.text.find,
            cells: (naming ? [Cell(.text(comparison.coders))] : []) + [
              Cell(.text(rule.code.description)),
              Cell(rule.text.place.map { .count($0.line) } ?? .empty),
              Cell(.count(figures.hits)), Cell(.count(figures.confirmed)),
              Cell(Self.share(figures.precision)), Cell(.count(figures.alone)),
              Cell(.count(figures.wrongAlone)), Cell(Self.share(figures.recallLost)),
              Cell(Self.share(figures.without.precision)),
            ])
        }
      },
      notes: RuleTestWords.notesOnRules(test) + notes,
      shape: RuleTestShape(test, notes: notes))
  }

  private static func cells(_ retrieval: Retrieval) -> [Cell] {
    [retrieval.proposed, retrieval.right, retrieval.judged, retrieval.found].map {
      Cell(.count($0))
    } + [retrieval.precision, retrieval.recall, retrieval.f1].map { Cell(share($0)) }
  }

  private static func share(_ value: Double?) -> Content {
    value.map { .measure($0, decimals: 2) } ?? .blank(.undefined)
  }
}
