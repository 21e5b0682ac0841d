import Analysis
import DocumentPackaging
import Foundation
import QualitativeData

/// A framework chart as a sheet to fill in elsewhere: one row a cell, with the places that can be cited.
package struct ChartSheet: Sendable {
  /// The headings, in their order.
  package static let headings = [
    "axis", "case", "code", "label", "segments", "references", "summary", "state",
  ]

  /// What `state` says of a cell that has no summary.
  package static let empty = "empty"

  /// The headings first.
  package let rows: [[String]]
  private let title: String

  package init(_ chart: FrameworkChart) {
    title = chart.title
    let titles = Dictionary(
      (chart.rows + chart.columns).map { ($0.of, $0.title) },
      uniquingKeysWith: { first, _ in first }
    )
    rows =
      [Self.headings]
      + chart.cells.flatMap(\.self).map { cell in
        [
          cell.place.of.axis, cell.place.of.value, cell.place.code.description,
          titles[.code(cell.place.code)] ?? "", String(cell.segments.count),
          cell.references.map(\.description).joined(separator: "; "), cell.summary?.text ?? "",
          Self.state(of: cell.summary?.text),
        ]
      }
  }

  /// What tells whether a summary is still the one that was written out; no program for tables takes it for a number.
  package static func state(of text: String?) -> String {
    text.map { "s" + ContentDigest.of($0).prefix(12) } ?? empty
  }

  /// Comma-separated, in UTF-8, as the other tables.
  package var csv: [UInt8] {
    Array(CSVFormat.text(of: rows.map { $0.map(TextBesideFormulas.inTextFile) }).utf8)
  }

  /// - Throws: `ExportError` for a text longer than a cell may be.
  package func workbook() throws(ExportError) -> [UInt8] {
    let widths: [String: Double] = [
      "axis": 14, "case": 20, "code": 28, "label": 24, "segments": 10, "references": 40,
      "summary": 70, "state": 14,
    ]
    let sheet = Spreadsheet(
      name: "Chart", columns: Self.headings.map { .init($0, width: widths[$0] ?? 20) },
      rows: rows.dropFirst().map { row in
        row.enumerated().map { column, text in
          if text.isEmpty { return .empty }
          if Self.headings[column] == "segments" {
            return Double(text).map { .number($0) } ?? .empty
          }
          return .text(TextBesideFormulas.inSheet(text))
        }
      })
    do {
      return Array(try SpreadsheetWriter.workbook(sheet, title: title))
    } catch {
      throw ExportError("xlsx", error)
    }
  }
}
