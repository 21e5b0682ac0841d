import Foundation
import QualitativeData

/// A list of codes as rows of text, whatever file it came from.
package struct CodeTable: Sendable {
  package struct Cell: Sendable {
    package let text: String
    /// The white space before the text.
    package let lead: String

    package init(_ text: String, lead: String = "") {
      self.text = text
      self.lead = lead
    }
  }

  package struct Row: Sendable {
    /// Where it begins in the file, from 1; in a spreadsheet the row's own number.
    package let line: Int
    package let cells: [Cell]

    package init(line: Int, cells: [Cell]) {
      self.line = line
      self.cells = cells
    }

    func text(_ column: Int) -> String {
      cells.indices.contains(column) ? Self.plain(cells[column].text) : ""
    }

    func lead(_ column: Int) -> String {
      cells.indices.contains(column) ? cells[column].lead : ""
    }

    /// How far a cell's text is set in, in blanks.
    func indent(_ column: Int) -> Int {
      lead(column).reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }

    /// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
    private static func plain(_ text: String) -> String {
      TextBesideFormulas.isMarked(text) ? String(text.dropFirst()) : text
    }
  }

  package let rows: [Row]
  /// Whether it stands in a spreadsheet, where cells have names such as B3.
  package let isSheet: Bool
  /// What the codebook is called where the table does not say.
  package let name: String

  package init(rows: [Row], isSheet: Bool, name: String) {
    self.rows = rows
    self.isSheet = isSheet
    self.name = name
  }

  /// What stands in a row's cells, the headings first.
  package init(_ rows: [[String]], isSheet: Bool = false, name: String = "codes") {
    self.init(
      rows: rows.enumerated().map { index, cells in
        Row(
          line: index + 1,
          cells: cells.map { text in
            Cell(text.trimmingWhiteSpace, lead: String(text.prefix { $0.isWhitespace }))
          })
      }, isSheet: isSheet, name: name)
  }

  /// A finding whose column is one of the table's, in the words of its file: `cell B3`, or `column 'rules'`.
  package func worded(_ finding: Finding) -> Finding {
    guard let line = finding.line else { return finding }
    if isSheet {
      let place = finding.column.map { "cell \(Self.letters($0))\(line)" } ?? "row \(line)"
      return Finding(finding.severity, "\(place): \(finding.message)")
    }
    guard let column = finding.column else { return finding }
    let heading = CodeColumns.headingRow(of: self).map { rows[$0].text(column - 1) } ?? ""
    let name = heading.isEmpty ? "column \(column)" : "column '\(heading.onOneLine)'"
    return Finding(finding.severity, line: line, "\(name): \(finding.message)")
  }

  /// A spreadsheet's letters for a column, counted from 1.
  private static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}

extension StringProtocol {
  /// Each run of white space as one blank, none at the ends.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
