import Analysis
import QualitativeData

/// The codes one by one: how far coders agree on each, and how often each coder gives it.
struct AgreementCodesTables {
  private let report: AgreementReport
  private let names: [String: (title: String, depth: Int)]

  init(_ report: AgreementReport) {
    self.report = report
    let entries = report.study?.codebook?.entries ?? []
    names = Dictionary(
      entries.map { ($0.path.description, ($0.code.title, $0.depth)) }
    ) { first, _ in first }
  }

  private var what: String { report.ratings.scale.sets == nil ? "category" : "code" }
  private var coders: [String] { report.ratings.coders }

  private func value(_ code: AgreementReport.CodeFigures, _ name: String) -> AgreementResult? {
    code.figures.first { $0.statistic.name == name }?.result
  }

  private func row(_ code: AgreementReport.CodeFigures, _ cells: [Table.Content]) -> Table.Row {
    Table.Row(key: code.code, title: code.code, cells: cells.map { Table.Cell($0) })
  }

  /// Chance-corrected agreement beside the prevalence its size depends on.
  var agreement: Table {
    let isPair = coders.count == 2
    let statistics = isPair ? ["kappa", "ac1", "pabak"] : ["ac1", "brennan-prediger"]
    let counts =
      isPair ? ["both"] + coders.map { "only \($0)" } + ["neither"] : coders.map { "by \($0)" }
    return Table(
      title: "Each \(what) by itself, present or absent", rowHeading: what,
      columns: counts + ["agree", "α", "95 % from", "to", "undefined"]
        + (isPair ? ["κ", "AC1", "PABAK", "prevalence"] : ["AC1", "B–P"]),
      rows: report.codes.map { code in
        let table = code.table.map { [$0.both, $0.onlyFirst, $0.onlySecond, $0.neither] }
        let interval = code.figures[0].interval
        var cells: [Table.Content] = (isPair ? table ?? [] : code.usage).map { .count($0) }
        cells.append(.coefficient(value(code, "percent-pairwise")))
        cells += [
          .coefficient(value(code, "alpha")), .bound(interval?.lower), .bound(interval?.upper),
          interval.map { .count($0.undefined) } ?? .empty,
        ]
        cells += statistics.map { .coefficient(value(code, $0)) }
        if isPair { cells.append(.coefficient(value(code, "prevalence-index"))) }
        return row(code, cells)
      },
      notes: AgreementWords.undefined(
        report.codes.flatMap { code in
          (["alpha"] + statistics).compactMap { name in
            code.figures.first { $0.statistic.name == name }.map {
              ("\($0.statistic.title) of \(code.code)", $0.result)
            }
          }
        }) + [
          "Undefined: resamples without variation, left out of the interval. Many of them mean that the code is too rare for an interval; one from 1.000 to 1.000 says only that no disagreement was seen.",
          isPair
            ? "Agree: share of units with the same answer. Prevalence: |both − neither| / n; near 1 the code is rare or everywhere, and then κ and α are low for the same share of agreement while AC1 and PABAK stay high. Report them together."
            : "Agree: mean share of pairs of coders with the same answer. AC1 and Brennan–Prediger stay high for a rare code; read them beside α.",
        ],
      shape: Empty())
  }

  /// Where two coders agree, and how unevenly they give a code.
  var usage: Table {
    let isPair = coders.count == 2
    let statistics =
      isPair ? ["positive-agreement", "negative-agreement", "jaccard", "bias-index"] : []
    return Table(
      title: "How often each coder gives each \(what)", rowHeading: what,
      columns: coders + ["most less least"]
        + (isPair ? ["positive", "negative", "Jaccard", "bias"] : []),
      rows: report.codes.map { code in
        let spread = (code.usage.max() ?? 0) - (code.usage.min() ?? 0)
        return row(
          code,
          code.usage.map { .count($0) } + [.count(spread)]
            + statistics.map { .coefficient(value(code, $0)) })
      },
      notes: AgreementWords.undefined(
        report.codes.flatMap { code in
          statistics.compactMap { name in
            code.figures.first { $0.statistic.name == name }.map {
              ("\($0.statistic.title) of \(code.code)", $0.result)
            }
          }
        })
        + [
          "Counted are units, over those the coder looked at."
            + (isPair
              ? " Positive: 2 × both / (2 × both + differing), as F1. Negative: the same of neither. Jaccard: both / given by either. Bias: |only the one − only the other| / n."
              : "")
        ],
      shape: Empty())
  }

  /// A table inside a report, which writes its own shape.
  private struct Empty: Encodable, Sendable {}
}
