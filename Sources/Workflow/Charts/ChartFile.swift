import Exports
import Foundation

/// A sheet to be filled in, as its file's ending says.
package enum ChartFile: String, CaseIterable, Sendable {
  case csv, xlsx

  /// - Throws: `ChartError` for another ending.
  package init(_ path: String) throws {
    let ending = (path as NSString).pathExtension.lowercased()
    guard let file = ChartFile(rawValue: ending) else {
      throw ChartError(place: path, reason: .notAChartSheet(ending: ending))
    }
    self = file
  }

  /// - Throws: `ExportError` for a text longer than a cell may be.
  package func bytes(of sheet: ChartSheet) throws -> [UInt8] {
    switch self {
    case .csv: sheet.csv
    case .xlsx: try sheet.workbook()
    }
  }
}
