import Analysis
import QualitativeData

extension Table {
  /// A framework chart laid out: n of each case, then its cells with the summaries, sentences without a quote marked.
  ///
  /// - Parameters:
  ///   - quotes: The words of segments by their positions, and of the places cited.
  ///   - cited: Where among the quotes the words of a cited place stand.
  package init(
    _ chart: FrameworkChart, quotes: [Int: Quote] = [:], cited: [QuoteReference: Int] = [:]
  ) {
    let casesAreColumns = chart.casesAreColumns
    let hasSorted = chart.question.sort != nil && !casesAreColumns
    func cell(_ cell: FrameworkChart.Cell) -> Cell {
      guard let text = cell.text else {
        return Cell(
          cell.blank.map(Content.blank) ?? .count(0), references: cell.references,
          segments: cell.segments)
      }
      return Cell(
        .text(cell.shown), references: text.references,
        segments: text.references.compactMap { cited[$0] } + cell.segments)
    }
    let sortedRow =
      casesAreColumns
      ? (chart.question.sort.map { name in
        [
          Row(
            key: name, title: name,
            cells: chart.columns.map { Cell($0.sorted.map(Content.text) ?? .empty) })
        ]
      } ?? []) : []
    let sizes = Row(
      key: "n", title: "n (transcripts)", isMargin: true,
      cells: chart.columns.map { Cell(.count($0.n)) })
    self.init(
      title: chart.title, rowHeading: chart.rowHeading,
      columns: (casesAreColumns ? [] : ["n"]) + (hasSorted ? [chart.question.sort ?? ""] : [])
        + chart.columns.map(\.title),
      roles: (casesAreColumns ? [] : [.margin]) + (hasSorted ? [.own] : [])
        + chart.columns.map { _ in .texts },
      rows: (casesAreColumns ? [sizes] + sortedRow : [])
        + chart.rows.indices.map { row in
          let line = chart.rows[row]
          return Row(
            key: line.of.value, title: line.title,
            cells: (casesAreColumns ? [] : [Cell(.count(line.n))])
              + (hasSorted ? [Cell(line.sorted.map(Content.text) ?? .empty)] : [])
              + chart.cells[row].map(cell))
        },
      notes: chart.notes, quotes: quotes, shape: FrameworkChartShape(chart))
  }
}

extension Report {
  /// A framework chart to be read line by line: how far it is charted, then each case with its summaries.
  package init(_ chart: FrameworkChart) {
    let sorted = chart.question.sort
    let states = Table(
      title: "How far it is charted", rowHeading: chart.rowHeading,
      columns: ["n"] + (sorted.map { [$0] } ?? []) + chart.columns.map(\.title),
      roles: [.margin] + (sorted.map { _ in [.own] } ?? []) + chart.columns.map { _ in .texts },
      rows: chart.rows.indices.map { row in
        let line = chart.rows[row]
        return Table.Row(
          key: line.of.value, title: line.title,
          cells: [Table.Cell(.count(line.n))]
            + (sorted.map { _ in [Table.Cell(.text(line.sorted ?? ""))] } ?? [])
            + chart.cells[row].map { Table.Cell(.text($0.state)) })
      },
      notes: chart.notes, shape: FrameworkChartShape(chart))
    var parts: [Part] = [.table(states)]
    for row in chart.rows.indices where chart.cells[row].contains(where: { $0.text != nil }) {
      let line = chart.rows[row]
      let value = line.sorted.map { "; \(sorted ?? ""): \($0)" } ?? ""
      var lastIsOfLines = false
      parts.append(.heading("\(line.title) (n = \(line.n)\(value))"))
      for (column, cell) in zip(chart.columns, chart.cells[row]) where cell.text != nil {
        let lines = cell.shown.split(separator: "\n").map(String.init)
        if lines.count > 1 {
          parts.append(.paragraph(column.title + ":"))
          parts.append(.list(lines.map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }))
        } else if case .list(let items) = parts.last, !lastIsOfLines {
          parts[parts.count - 1] = .list(items + ["\(column.title): \(cell.shown)"])
        } else {
          parts.append(.list(["\(column.title): \(cell.shown)"]))
        }
        lastIsOfLines = lines.count > 1
      }
    }
    self.init(title: chart.title, parts: parts, shape: FrameworkChartShape(chart))
  }
}

extension FrameworkChart.Cell {
  /// The summary with its references, `[no quote]` where a sentence has none, and `?` behind a place that does not bear
  /// it out.
  var shown: String {
    text?.shown { standing[$0] == .coded ? "" : "?" } ?? ""
  }

  /// In a few words how far the cell is charted.
  var state: String {
    guard let text else {
      switch blank {
      case .notAsked: return "not asked"
      case .some: return segments.isEmpty ? "not charted" : "not charted (\(references.count))"
      case nil: return "0"
      }
    }
    let without = text.withoutQuote
    return counted(text.sentences.count, "sentence")
      + (without > 0 ? ", \(without) without a quote" : "")
  }
}

extension FrameworkChart {
  var casesAreColumns: Bool { if case .cases = question.columns { true } else { false } }

  var rowHeading: String { Self.name(question.rows) }

  var title: String {
    let rows = Self.name(question.rows)
    return "Framework chart: \(rows) by \(Self.name(question.columns))"
  }

  /// The code that all codes of an axis stand below, or what the cases are.
  private static func name(_ axis: Axis) -> String {
    switch axis {
    case .cases(let axis): return axis.name
    case .codes(let paths):
      let parents = Set(paths.map { $0.steps.dropLast() })
      guard let parent = parents.first, parents.count == 1, !parent.isEmpty else { return "codes" }
      return parent.joined(separator: "/")
    }
  }

  /// What a reader must know to read the cells.
  var notes: [String] {
    let all = cells.flatMap(\.self)
    let charted = all.filter { $0.text != nil }
    let sentences = charted.reduce(0) { $0 + ($1.text?.sentences.count ?? 0) }
    let without = charted.reduce(0) { $0 + ($1.text?.withoutQuote ?? 0) }
    let open = all.count { $0.text == nil && !$0.segments.isEmpty }
    let doubtful = charted.flatMap { $0.standing.values }.filter { $0 != .coded }
    var notes = [
      "Charted: \(charted.count) of \(counted(all.count, "cell")), \(counted(sentences, "sentence")), "
        + "\(without) of them without a quote behind them (\(SummaryText.noQuote))."
    ]
    if open > 0 {
      notes.append(
        "Not charted, though there are segments: \(counted(open, "cell")). In brackets how many places."
      )
    }
    notes.append(
      "0: nothing was coded. not asked: nobody was asked. not charted: nobody has written a summary, or nobody has "
        + "coded the case.")
    if let untouched, untouched.transcripts > 0 {
      notes.append(
        "\(untouched.transcripts) of \(counted(untouched.of, "transcript")) \(untouched.transcripts == 1 ? "has" : "have") no segment at all: a 0 may mean that "
          + "nobody has looked there.")
    }
    if !doubtful.isEmpty {
      notes.append(
        "?: \(counted(doubtful.count, "cited place")) where no segment of the code stands, or which "
          + "belong to another case.")
    }
    if case .codes = question.rows, case .codes = question.columns {
      notes.append(
        "A cell of two codes stands on the passages where segments of both overlap, whoever coded them."
      )
    }
    notes.append(
      coders.isEmpty
        ? "Nobody has judged a segment." : "Segments by \(listed(coders)).")
    if let codebook { notes.append("Codebook: \(codebook.name), version \(codebook.version).") }
    return notes
  }
}
