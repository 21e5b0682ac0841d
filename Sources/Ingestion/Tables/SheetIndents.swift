import DocumentPackaging
import Foundation

/// How far the styles of a workbook set the text of their cells in.
enum SheetIndents {
  /// The steps by the number of the style; those that set nothing in are left out.
  ///
  /// - Parameter part: The XML part of the styles; empty for a workbook without one.
  /// - Throws: `PackagingError`
  static func of(_ part: Data) throws -> [Int: Int] {
    guard !part.isEmpty else { return [:] }
    var indents: [Int: Int] = [:]
    var style = -1
    var isInCells = false
    try XMLEvents().read(part) { event in
      switch event {
      case .start(let element) where element.name == "cellXfs": isInCells = true
      case .end(_, let name) where name == "cellXfs": isInCells = false
      case .start(let element) where isInCells && element.name == "xf": style += 1
      case .start(let element) where isInCells && element.name == "alignment":
        if let indent = element["indent"].flatMap({ Int($0) }), (1...250).contains(indent) {
          indents[style] = indent
        }
      default: break
      }
    }
    return indents
  }
}
