import Analysis
import QualitativeData

extension Report {
  /// Agreement on spans: what was compared, all codes together, code by code, codes that exclude each other, pairs.
  package init(_ agreement: SpanAgreementReport) {
    let shape = SpanAgreementShape(agreement)
    let layout = SpanAgreementTables(agreement)
    var parts: [Part] = [.list(layout.headings), .table(layout.summary(shape))]
    if !agreement.codes.isEmpty { parts.append(.table(layout.codes(shape))) }
    for group in agreement.groups { parts.append(.table(layout.group(group, shape))) }
    if !agreement.pairs.isEmpty { parts.append(.table(layout.pairs(shape))) }
    self.init(title: "Intercoder agreement", parts: parts, shape: shape)
  }
}

/// The tables of an agreement on spans.
private struct SpanAgreementTables {
  private let agreement: SpanAgreementReport
  private let comparison: SpanComparison

  init(_ agreement: SpanAgreementReport) {
    self.agreement = agreement
    comparison = agreement.comparison
  }

  var headings: [String] {
    let whose = comparison.question.countsInterviewers ? "anybody" : "respondents"
    let unit =
      agreement.family == .characters
      ? "characters of what \(whose) said; each has a code from a coder or not."
      : "coded segments on what \(whose) said, as the coders cut them."
    let shares = comparison.shares.map {
      "\($0.coder) coded \(counted($0.transcripts, "transcript")), with \(counted($0.segments, "segment")) in those compared"
    }
    var lines = [
      "Unit: \(unit) Choose it before you look.",
      "Coders: \(comparison.coders.joined(separator: ", ")). A coder has coded a transcript when they have judged anything in it. Transcripts that all of them coded are compared. \(shares.joined(separator: "; ")).",
      "n = \(counted(comparison.characters, "character")) in \(counted(comparison.transcripts.count, "transcript")), which is \(Self.percent(comparison.characters, of: comparison.charactersInQuestion)) of the text in question (\(counted(comparison.transcriptsInQuestion, "transcript"))).",
      "Codes: \(comparison.codes.count) that one of the coders gave"
        + (comparison.question.level.map { ", told apart down to level \($0)." }
          ?? ", each as coded, without those below it."),
    ]
    lines += AgreementWords.suggestions(comparison.suggestions)
    for (variable, values) in comparison.question.selection.conditions.sorted(by: {
      $0.key < $1.key
    }) {
      lines.append("Only where \(variable) is \(listed(values, "or")).")
    }
    if let codebook = comparison.codebook {
      lines.append("Codebook: \(codebook.name), version \(codebook.version).")
    }
    return lines
  }

  func summary(_ shape: SpanAgreementShape) -> Table {
    Table(
      title: "Agreement of \(comparison.coders.joined(separator: ", ")), all codes together",
      rowHeading: "statistic",
      columns: ["value", "95 % from", "to", "P(α < .667)", "P(α < .800)"],
      rows: agreement.summary.map { figure in
        row(
          figure.statistic.name, figure.statistic.title,
          [content(figure)] + Self.interval(figure) + Self.below(figure))
      },
      notes: undefined(agreement.summary.map { ($0.statistic.title, $0) }) + [
        agreement.family == .characters
          ? "Of marked or not, whatever the code."
          : "γ and F1 are of segments with their codes. |uα and boundaries ask where anything was marked, whatever the code."
      ] + words.ofGamma(agreement.summary) + [
        words.intervals(agreement.summary),
        "'verbatim agreement --explain NAME' defines each, with its source and edge cases.",
      ], shape: shape)
  }

  private var words: SpanAgreementWords { SpanAgreementWords(agreement) }

  func codes(_ shape: SpanAgreementShape) -> Table {
    let isCharacters = agreement.family == .characters
    let headline = isCharacters ? "characters-alpha" : "u-alpha"
    let figures = agreement.codes.first?.figures ?? []
    let cells = agreement.codes.flatMap { code in
      code.figures.map { ("\(code.code): \($0.statistic.title)", $0) }
    }
    return Table(
      title: isCharacters ? "Code by code, in characters" : "Code by code, each against the rest",
      rowHeading: "code",
      columns: comparison.coders.map { "\(isCharacters ? "characters" : "segments") \($0)" }
        + figures.flatMap { figure in
          [Self.short(figure.statistic)]
            + (figure.statistic.name == headline ? ["95 % from", "to", "undefined"] : [])
        },
      rows: agreement.codes.map { code in
        row(
          code.code.description, code.code.description,
          (isCharacters ? code.characters : code.segments).map { .count($0) }
            + code.figures.flatMap { figure in
              [content(figure)]
                + (figure.statistic.name == headline
                  ? Self.interval(figure)
                    + [figure.interval.map { .count($0.undefined) } ?? .empty] : [])
            })
      },
      notes: undefined(cells) + [
        "A coder's segments with one code that overlap are taken as one. Undefined: drawn sets of transcripts without variation, left out of the interval."
          + (isCharacters
            ? "" : " γk: of the code among all the others; the rest of a row is of the code alone.")
      ], shape: shape)
  }

  func group(_ group: SpanAgreementReport.Group, _ shape: SpanAgreementShape) -> Table {
    var notes = undefined(
      group.figures.map { ($0.statistic.title, $0) }
        + group.codes.map { ("\($0.code): (k)uα", $0.figure) })
    let doubled = zip(comparison.coders, group.doublyMarked).filter { $0.1 > 0 }
    if !doubled.isEmpty {
      notes.append(
        "Two codes on the same words: "
          + doubled.map { "\($0.0) at \(counted($0.1, "place"))" }.joined(separator: ", ") + ".")
    }
    notes.append(
      "Coverage: the share of what has the code that another coder marked with any code of the group; (k)uα rests on that."
    )
    return Table(
      title: "\(group.parent): codes that exclude each other", rowHeading: "statistic",
      columns: ["value", "95 % from", "to", "coverage"],
      rows: group.figures.map { figure in
        row(
          figure.statistic.name, figure.statistic.title,
          [content(figure)] + Self.interval(figure) + [.empty])
      }
        + group.codes.map { code in
          row(
            code.code.description, "(k)uα \(code.code)",
            [content(code.figure)] + Self.interval(code.figure) + [
              code.coverage.map { .coefficient($0, decimals: 3) } ?? .blank(.undefined)
            ])
        },
      notes: notes, shape: shape)
  }

  func pairs(_ shape: SpanAgreementShape) -> Table {
    Table(
      title: "Pair by pair, all codes together", rowHeading: "coders",
      columns: agreement.summary.map { Self.short($0.statistic) },
      rows: agreement.pairs.map { pair in
        row(
          "\(pair.first) × \(pair.second)", "\(pair.first) × \(pair.second)",
          pair.figures.map(content))
      },
      notes: undefined(
        agreement.pairs.flatMap { pair in
          pair.figures.map { ("\(pair.first) × \(pair.second): \($0.statistic.title)", $0) }
        }) + [
          "On the transcripts that all of the coders coded; name two with --coder to compare them on all that both coded, with intervals."
        ], shape: shape)
  }

  private func row(_ key: String, _ title: String, _ cells: [Table.Content]) -> Table.Row {
    Table.Row(key: key, title: title, cells: cells.map { Table.Cell($0) })
  }

  private static func interval(_ figure: SpanFigure) -> [Table.Content] {
    [.bound(figure.interval?.lower), .bound(figure.interval?.upper)]
  }

  /// The shares of drawn transcripts below the marks that are customary for α, and for nothing else.
  private static func below(_ figure: SpanFigure) -> [Table.Content] {
    guard ["u-alpha-marking", "characters-alpha"].contains(figure.statistic.name),
      let interval = figure.interval
    else { return [.empty, .empty] }
    return [.probability(interval.belowTentative), .probability(interval.belowReliable)]
  }

  private func content(_ figure: SpanFigure) -> Table.Content {
    figure.result.value.map { .coefficient($0, decimals: 3) } ?? .blank(.undefined)
  }

  /// Why dashes stand where they stand, one line a reason.
  private func undefined(_ cells: [(String, SpanFigure)]) -> [String] {
    var reasons: [String] = []
    var names: [String: [String]] = [:]
    for (name, figure) in cells {
      guard let reason = figure.result.undefined else { continue }
      if names[reason] == nil { reasons.append(reason) }
      names[reason, default: []].append(name)
    }
    return reasons.map { reason in
      let shown = names[reason]!
      let rest = shown.count > 6 ? " and \(shown.count - 6) more" : ""
      return "– undefined: \(reason). So \(shown.prefix(6).joined(separator: "; "))\(rest)."
    }
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    let share = Double(part) / Double(max(1, whole)) * 100
    return Table.Content.measure(share, decimals: 1).shown + " %"
  }

  /// A title that fits over a column.
  private static func short(_ statistic: any SpanStatistic) -> String {
    switch statistic.name {
    case "characters-percent": "percent"
    case "characters-kappa": "κ"
    case "characters-alpha": "α"
    case "characters-f1", "span-f1-exact": statistic.name == "span-f1-exact" ? "F1 exact" : "F1"
    case "characters-jaccard": "Jaccard"
    case "u-alpha": "uα"
    case "u-alpha-marking": "|uα"
    case "gamma": "γ"
    case "gamma-cat": "γcat"
    case "gamma-k": "γk"
    case "span-f1-half": "F1 half"
    case "span-f1-overlap": "F1 overlap"
    case "boundary-similarity": "B"
    case "boundary-pi": "π(B)"
    case "boundary-kappa": "κ(B)"
    case "window-diff": "WindowDiff"
    case "pk": "Pk"
    default: statistic.title
    }
  }
}
