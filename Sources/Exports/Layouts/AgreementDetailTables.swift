import Analysis
import QualitativeData

/// Pairs of coders, codes that exclude each other, what is confused with what, and what costs the agreement.
struct AgreementDetailTables {
  private let report: AgreementReport

  /// So many disagreements stand in a list; the whole matrix is in the other formats.
  private static let mostDisagreements = 15
  private static let widestMatrix = 14
  /// So many codes, coders and transcripts each are shown with what they cost.
  private static let mostCosts = 12

  init(_ report: AgreementReport) { self.report = report }

  /// A table inside a report, which writes its own shape.
  private struct Empty: Encodable, Sendable {}

  var pairs: Table {
    let wanted = ["percent-pairwise", "kappa", "pooled-kappa", report.headline.statistic.name]
    func figures(_ pair: AgreementReport.PairFigures) -> [AgreementFigure] {
      wanted.compactMap { name in pair.figures.first { $0.statistic.name == name } }
    }
    func heading(_ statistic: any AgreementStatistic) -> String {
      switch statistic {
      case is PercentAgreement: "agree"
      case is CohensKappa: "κ"
      case is PooledKappa: "pooled κ"
      default: "α"
      }
    }
    let shown = report.pairs.first.map(figures) ?? []
    return Table(
      title: "Two coders at a time", rowHeading: "coders",
      columns: ["units"] + shown.map { heading($0.statistic) },
      rows: report.pairs.map { pair in
        let name = pair.coders.joined(separator: " – ")
        return Table.Row(
          key: name, title: name,
          cells: [Table.Cell(.count(pair.units))]
            + figures(pair).map { Table.Cell(.coefficient($0.result)) })
      },
      notes: AgreementWords.undefined(
        report.pairs.flatMap { pair in
          figures(pair).map {
            ("\($0.statistic.title) of \(pair.coders.joined(separator: " – "))", $0.result)
          }
        })
        + ["Units: those both coded. α: \(report.headline.statistic.title)."],
      shape: Empty())
  }

  func choice(_ choice: AgreementReport.ChoiceFigures, labels: Bool) -> Table {
    let ratings = choice.ratings
    let units =
      choice.withNone
      ? "all units, with 'none of them' as a category"
      : "only units to which at least two coders gave one of the codes"
    var notes = ["n = \(counted(ratings.pairableUnits, "unit")) rated by at least two coders."]
    if choice.doubled > 0 {
      notes.append(
        "\(choice.doubled) \(choice.doubled == 1 ? "rating has" : "ratings have") more than one of these codes in a unit, and count as missing: the codes exclude each other, and a smaller unit may tell them apart."
      )
    }
    notes.append("Categories: \(ratings.scale.categories.joined(separator: ", ")).")
    return Table(
      agreement: "\(choice.parent), one of \(ratings.scale.categories.count): \(units)",
      choice.figures, labels: labels, notes: notes, shape: Empty())
  }

  /// Rows are the first coder's categories, columns the second's; only for two coders.
  func crossTable(_ ratings: Ratings, title: String) -> Table {
    let (first, second) = (ratings.coders[0], ratings.coders[1])
    return Table(
      title: title, rowHeading: first,
      columns: ratings.scale.categories.map { "\(second): \($0)" },
      rows: zip(ratings.scale.categories, ratings.crossTable(0, 1)).map { name, counts in
        Table.Row(key: name, title: name, cells: counts.map { Table.Cell(.count($0)) })
      },
      notes: ["Units both rated. Rows: \(first). Columns: \(second)."], shape: Empty())
  }

  /// The whole matrix while it is small enough to read, else nothing.
  func matrix(_ confusion: CodeConfusion) -> Table? {
    guard confusion.codes.count <= Self.widestMatrix else { return nil }
    return Table(
      title: "Which code stands where the other coder has which", rowHeading: rowHeading,
      columns: confusion.codes, roles: confusion.codes.map { _ in .data },
      rows: zip(confusion.codes, confusion.counts).map { code, counts in
        Table.Row(key: code, title: code, cells: counts.map { Table.Cell(.count($0)) })
      },
      notes: [confusionNote], shape: Empty())
  }

  func disagreements(_ confusion: CodeConfusion) -> Table {
    let all = confusion.disagreements
    let shown = all.prefix(Self.mostDisagreements)
    let isPair = report.ratings.coders.count == 2
    let coders = isPair ? report.ratings.coders : ["one coder", "another"]
    return Table(
      title: "The most frequent disagreements", rowHeading: coders[0],
      columns: [coders[1], "units"],
      rows: shown.map { cell in
        Table.Row(
          key: "\(cell.row) · \(cell.column)", title: cell.row,
          cells: [Table.Cell(.text(cell.column)), Table.Cell(.count(cell.count))])
      },
      notes: [
        "\(confusion.whether) of the differences are a code against none: whether there is something. \(confusion.which) are a code against another: what it is.",
        confusionNote,
      ]
        + (all.count > shown.count
          ? ["\(all.count - shown.count) more kinds are less frequent; --format json has all."]
          : []),
      shape: Empty())
  }

  private var rowHeading: String {
    report.ratings.coders.count == 2 ? report.ratings.coders[0] : "one coder"
  }

  private var confusionNote: String {
    "A code both gave a unit stands on the diagonal. One that only one coder gave is crossed with each that only the other gave there, or with (none)."
      + (report.ratings.coders.count > 2 ? " All pairs of coders are added, in both orders." : "")
  }

  var costs: Table {
    let whole = report.headline
    let parts = Dictionary(grouping: report.costs, by: \.part)
    let shown = [.code, .coder, .transcript].flatMap { (part: AgreementReport.Cost.Part) in
      (parts[part] ?? []).prefix(Self.mostCosts)
    }
    let rest = report.costs.count - shown.count
    return Table(
      title: "What costs the agreement: \(whole.statistic.title) without one part",
      rowHeading: "left out", columns: ["what", "value", "change"],
      rows: shown.map { cost in
        Table.Row(
          key: "\(cost.part.rawValue) \(cost.name)", title: cost.name,
          cells: [
            Table.Cell(.text(cost.part.rawValue)), Table.Cell(.coefficient(cost.result)),
            Table.Cell(cost.gain.map { .coefficient($0, decimals: 3) } ?? .blank(.undefined)),
          ])
      },
      notes: AgreementWords.undefined(
        shown.map { ("without \($0.part.rawValue) \($0.name)", $0.result) })
        + [
          "With everything it is \(Table.Content.coefficient(whole.result).shown). What raises it most when left out stands first among its kind. It shows where to look, not what to leave out of a paper."
            + (rest > 0 ? " \(rest) more cost less; --format json has all." : "")
        ],
      shape: Empty())
  }
}
