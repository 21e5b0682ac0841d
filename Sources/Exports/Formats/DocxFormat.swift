import DocumentPackaging
import Foundation

/// A document for word processors in the layout of APA 7: numbered tables between three rules, notes, and as appendix the
/// quotes, to which the cells lead.
package struct DocxFormat: TableFormat {
  package let name = "docx"
  package let ending = "docx"
  package let detail = Table.Detail.quotes
  package let isForPapers = true

  package init() {}

  /// - Throws: `ExportError` where memory does not suffice.
  package func file(of report: Report) throws -> [UInt8] {
    do {
      return Array(try PaperDocument(report).bytes())
    } catch {
      throw ExportError(name, error)
    }
  }
}
