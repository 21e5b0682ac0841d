import Foundation
import QualitativeData

/// A table as programs read it back out of an exported file: where it comes from, every cell, and the place of every
/// quote with a digest of its words. It holds no word that was said.
package struct TableRecord: Codable, Sendable, Equatable {
  // The values of each stand in the order of their keys, in which they are written.
  package struct Cell: Codable, Sendable, Equatable {
    /// The quotes behind it, as positions in the record's list.
    package let quotes: [Int]?
    /// Absent where the file itself says them.
    package let references: [String]?
    /// As it is shown on a screen.
    package let shown: String
    /// The number, unrounded; absent where there is none.
    package let value: Double?
    /// The words counted in it, as `VOR-07:14.2@812-819`: sentence, and code points into the transcript's text.
    package let words: [String]?
  }

  package struct Row: Codable, Sendable, Equatable {
    package let cells: [Cell]
    package let key: String
    package let title: String
  }

  package struct Quote: Codable, Sendable, Equatable {
    package let reference: String
    /// Code points into the transcript's text.
    package let start: Int?
    package let end: Int?
    package let code: String
    package let coder: String
    /// SHA-256 of the words.
    package let digest: String
  }

  package let columns: [String]
  package let provenance: Provenance
  package let quotes: [Quote]
  package let rowHeading: String
  package let rows: [Row]
  package let title: String

  /// `nil` for a table that does not say where it comes from.
  package init?(_ table: Table, withReferences: Bool = true) {
    guard let provenance = table.provenance else { return nil }
    let hasQuotes = !table.quotes.isEmpty
    let cited = hasQuotes ? Set(table.rows.flatMap { $0.cells.flatMap(\.segments) }) : []
    let numbers = table.quotes.keys.filter(cited.contains).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: numbers.enumerated().map { ($0.element, $0.offset) })
    title = table.title
    self.provenance = provenance
    rowHeading = table.rowHeading
    columns = table.columns
    rows = table.rows.map { row in
      Row(
        cells: row.cells.map { cell in
          let quotes = hasQuotes ? cell.segments.compactMap { places[$0] } : []
          let references = withReferences ? cell.references.map(\.description) : []
          return Cell(
            quotes: quotes.isEmpty ? nil : quotes,
            references: references.isEmpty ? nil : references,
            shown: cell.content.recorded, value: cell.content.number,
            words: cell.words.isEmpty ? nil : cell.words.map(\.recorded))
        }, key: row.key, title: row.title)
    }
    quotes = numbers.map { number in
      let quote = table.quotes[number]!
      return Quote(
        reference: quote.reference.description, start: quote.span?.lowerBound,
        end: quote.span?.upperBound, code: quote.code.description, coder: quote.coder,
        digest: ContentDigest.of(quote.words))
    }
  }
}

extension Table.Content {
  /// The finite number behind what is shown; `nil` for a cell without one.
  var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .measure(let value, _), .coefficient(let value, _), .probability(let value):
      value.isFinite ? value : nil
    case .text, .blank, .empty: nil
    }
  }

  /// What a record keeps: numbers as they are shown, of texts a digest.
  fileprivate var recorded: String {
    guard case .text(let text) = self else { return shown }
    return text.isEmpty ? "" : "sha256:" + ContentDigest.of(text)
  }
}

/// What an exported file says of its tables to programs.
package struct FileRecord: Codable, Sendable, Equatable {
  /// Raised when older programs could no longer read it.
  package static let currentVersion = 1

  package let tables: [TableRecord]
  package let version: Int

  /// `nil` where no table of the report says where it comes from.
  ///
  /// - Parameter withReferences: whether the cells have their references, which a file may say itself.
  package init?(_ report: Report, withReferences: Bool = true) {
    let tables = report.tables.compactMap { TableRecord($0, withReferences: withReferences) }
    guard !tables.isEmpty else { return nil }
    version = Self.currentVersion
    self.tables = tables
  }

  /// `nil` for what is no record, or one of a newer program.
  package init?(reading text: String?) {
    guard let text, !text.isEmpty,
      let record = try? JSONDecoder().decode(FileRecord.self, from: Data(text.utf8)),
      record.version <= Self.currentVersion
    else { return nil }
    self = record
  }

  /// Where a report's tables come from, without their cells: one line of JSON.
  static func origin(of report: Report) -> String? {
    report.tables.lazy.compactMap(\.provenance).first.map { JSONShape.line($0) }
  }

  /// One line of JSON.
  package var line: String { JSONShape.line(self) }
}
