import Analysis
import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// A framework chart, ready to be shown or written out.
  package struct ChartAnswer: Sendable {
    /// The chart as one table.
    package let table: Table
    /// The chart to be read line by line.
    package let report: Report
    /// The chart as a sheet to fill in.
    package let sheet: ChartSheet
    package let notices: [Notice]
  }

  /// Lays out what is charted and what is not.
  ///
  /// - Throws: `ChartError` or `AnalysisError` for rows, columns or a selection that the project does not have.
  package func chart(
    _ axes: ChartAxes, _ selection: SegmentSelection, detail: Table.Detail = .references
  ) throws -> ChartAnswer {
    let study = try ChartStudy(self, selection)
    let question = try axes.question(of: study, selection)
    let summaries = try store.summaries()
    let chart = try FrameworkChart(
      question, of: study.material, codebook: study.codebook,
      summaries: Dictionary(summaries.map { ($0.place, $0) }, uniquingKeysWith: { $1 }),
      standing: study.standing)
    var quotes = detail == .quotes ? study.study.quotes(in: study.material) : [:]
    let cited = detail == .quotes ? study.citedPassages(of: chart, in: &quotes) : [:]
    var notices = [try advice(selection, study.study)].compactMap(\.self)
    if let stray = strayNotice(summaries, study) { notices.append(stray) }
    return ChartAnswer(
      table: Table(chart, quotes: quotes, cited: cited), report: Report(chart),
      sheet: ChartSheet(chart), notices: notices)
  }

  /// Says which summaries belong to cases or codes that the project does not have any more.
  private func strayNotice(_ summaries: [ChartSummary], _ study: ChartStudy) -> Notice? {
    let codes = Set(study.codes)
    let cases = Set(summaries.map(\.place.of)).filter(study.knows)
    let stray = summaries.map(\.place).filter { !codes.contains($0.code) || !cases.contains($0.of) }
    guard !stray.isEmpty else { return nil }
    let names = stray.prefix(4).map(\.description).joined(separator: ", ")
    return Notice(
      path,
      Finding(
        .warning,
        "\(counted(stray.count, "summary", "summaries")) of a case or code that is not there any more: \(names)"
          + (stray.count > 4 ? " …" : "")))
  }
}

extension ChartStudy {
  /// The words at each place that a chart cites, put among its quotes.
  ///
  /// - Returns: where among the quotes each stands.
  func citedPassages(
    of chart: FrameworkChart, in quotes: inout [Int: Table.Quote]
  ) -> [QuoteReference: Int] {
    var found: [QuoteReference: Int] = [:]
    for cell in chart.cells.flatMap(\.self) {
      for reference in cell.text?.references ?? [] where found[reference] == nil {
        guard let passage = passage(reference) else { continue }
        let position = material.segments.count + found.count
        found[reference] = position
        quotes[position] = Table.Quote(
          words: passage.words, reference: reference, speaker: passage.speaker,
          code: cell.place.code, coder: "cited in a summary")
      }
    }
    return found
  }
}
