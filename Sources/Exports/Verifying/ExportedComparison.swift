import QualitativeData

/// An exported file held against what the project answers now to the same question, written in the same format.
///
/// Whatever differs is named by row × column or by reference; what somebody said is never repeated.
package struct ExportedComparison {
  let file: ExportedFile
  let now: ExportedFile
  let exported: FileRecord
  let current: FileRecord
  /// What differs, each with its place.
  package internal(set) var differences: [String] = []
  /// How many cells were compared.
  package internal(set) var cells = 0
  /// How many quotes stand behind them.
  package let quotes: Int
  /// Segments that only the file knows, and those that only the project knows; they explain quotes that differ.
  var gone: [TableRecord.Quote] = []
  var added: [TableRecord.Quote] = []

  /// - Parameters:
  ///   - file: What stands in the file.
  ///   - now: What would be written now.
  ///   - exported: What the file's record says was written.
  package init(_ file: ExportedFile, now: ExportedFile, exported: FileRecord, current: FileRecord) {
    self.file = file
    self.now = now
    self.exported = exported
    self.current = current
    quotes = exported.tables.map(\.quotes.count).reduce(0, +)
    if now.leaves.isEmpty, file.tables.count != exported.tables.count {
      differences.append(
        "the file has \(counted(file.tables.count, "table")), and was written with \(exported.tables.count)"
      )
    }
    // What explains the rest comes first.
    compareSegments()
    compareLeaves()
    for index in file.tables.indices
    where index < exported.tables.count && index < now.tables.count {
      compareTable(index)
    }
    compareQuotes()
  }
}
