import Analysis
import QualitativeData

/// A framework chart as JSON.
struct FrameworkChartShape: Encodable, Sendable {
  struct Line: Encodable, Sendable {
    let axis: String
    let value: String
    let title: String
    let n: Int
    let sorted: Nullable<String>
  }

  struct Sentence: Encodable, Sendable {
    let text: String
    let references: [String]
    /// Those where no segment of the code stands, or which belong elsewhere.
    let doubtful: [String]
  }

  struct Cell: Encodable, Sendable {
    /// The summary as typed; `null` where there is none.
    let value: Nullable<String>
    let author: Nullable<String>
    /// `not-asked` or `not-charted`; `null` where there is a summary, or nothing was coded.
    let blank: Nullable<String>
    let sentences: [Sentence]
    let segments: Int
    let references: [String]
  }

  let title: String
  let rows: [Line]
  let columns: [Line]
  let sort: Nullable<String>
  let cells: [[Cell]]
  let coders: [String]
  let codebook: Nullable<[String: String]>

  init(_ chart: FrameworkChart) {
    func line(_ line: FrameworkChart.Line) -> Line {
      Line(
        axis: line.of.axis, value: line.of.value, title: line.title, n: line.n,
        sorted: Nullable(line.sorted))
    }
    title = chart.title
    rows = chart.rows.map(line)
    columns = chart.columns.map(line)
    sort = Nullable(chart.question.sort)
    cells = chart.cells.map { $0.map(Self.cell) }
    coders = chart.coders
    codebook = Nullable(chart.codebook.map { ["name": $0.name, "version": $0.version] })
  }

  private static func cell(_ cell: FrameworkChart.Cell) -> Cell {
    Cell(
      value: Nullable(cell.summary?.text), author: Nullable(cell.summary?.author),
      blank: Nullable(cell.blank?.rawValue),
      sentences: (cell.text?.sentences ?? []).map { sentence in
        Sentence(
          text: sentence.text, references: sentence.references.map(\.description),
          doubtful: sentence.references.filter { cell.standing[$0] != .coded }
            .map(\.description))
      },
      segments: cell.segments.count, references: cell.references.map(\.description))
  }
}
