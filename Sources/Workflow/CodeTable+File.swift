import CodebookFiles
import Foundation
import Ingestion
import QualitativeData

extension CodeTable {
  /// The endings of files that hold tables.
  static let endings: Set<String> = ["csv", "tsv", "tab", "xlsx", "xlsm"]
  private static let sheetEndings: Set<String> = ["xlsx", "xlsm"]

  /// A file's table, with what there is to say of how it was read.
  ///
  /// - Throws: `ExplainedError` where it cannot be read as a table.
  static func read(_ file: TranscriptFile) throws -> (table: CodeTable, findings: [Finding]) {
    let table = try TextTable.read(file)
    let rows = table.indentedRows.map { row in
      Row(line: row.line, cells: row.cells.map { Cell($0.text, lead: $0.lead) })
    }
    let name = (file.name as NSString).deletingPathExtension
    return (
      CodeTable(rows: rows, isSheet: sheetEndings.contains(file.ending), name: name), table.findings
    )
  }
}
