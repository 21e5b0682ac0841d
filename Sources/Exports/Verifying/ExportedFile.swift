/// What stands in an exported file, as far as it can be held against the project: tables, quotes, and the record.
package struct ExportedFile: Sendable {
  /// A cell by the places of its table, row and column, each from 0; the column of row titles is the first.
  package struct Place: Hashable, Sendable {
    package let table: Int
    package let row: Int
    package let column: Int
  }

  package struct Table: Sendable {
    /// Every heading as it is read, from above and from the left.
    package var headings: [String] = []
    /// The row's title first.
    package var rows: [[String]] = []
  }

  package struct Quote: Sendable {
    /// The cell it stands behind; `nil` where quotes stand once for all cells.
    package let cell: Place?
    /// The row and the column of that cell, where they are written beside the quote.
    package var labels: [String] = []
    /// Reference, speaker, code and coder as they are written.
    package let source: String
    /// `nil` where the file gives places alone.
    package let words: String?
  }

  package var tables: [Table] = []
  package var quotes: [Quote] = []
  /// What is written of the quotes of a cell, where they stand elsewhere.
  package var lists: [Place: String] = [:]
  /// For a file that is no table but a tree: its values by where they stand.
  package var leaves: [String: [String]] = [:]
  /// What the rows and columns of such a file are called, where it is a matrix.
  package var rowNames: [String] = []
  package var columnNames: [String] = []
  package var record: FileRecord?

  package init() {}
}

/// A format whose files can be held against the project again.
package protocol VerifiableFormat: TableFormat {
  /// Whether its files leave what programs need to a file beside them.
  var hasFileBeside: Bool { get }
  /// Whether a file that it wrote of an answer about a project holds the record itself.
  func holdsRecord(_ file: [UInt8]) -> Bool
  /// What stands in a file of this format, whoever saved it last.
  ///
  /// - Parameter beside: The record that was written beside it, where it has one.
  /// - Throws: `PackagingError` or `ExportedFileError` for what is no such file.
  func read(_ bytes: [UInt8], beside: FileRecord?) throws -> ExportedFile
}

extension VerifiableFormat {
  package var hasFileBeside: Bool { false }

  /// What is to be written beside a file of this format; `nil` where the file holds it itself, or there is nothing.
  package func recordBeside(_ report: Report, in file: [UInt8]) -> [UInt8]? {
    guard !holdsRecord(file), let record = FileRecord(report) else { return nil }
    return Array((record.line + "\n").utf8)
  }

  package func holdsRecord(_ file: [UInt8]) -> Bool { !hasFileBeside }
}

extension TableFormats {
  /// The formats `verify` reads.
  package static var verifiable: [any VerifiableFormat] {
    all.compactMap { $0 as? any VerifiableFormat }
  }
}
