import DocumentPackaging
import Foundation

/// The texts that the cells of a workbook point to.
struct SharedStrings {
  /// All texts, one after the other.
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter part: the XML part; empty for a workbook without one.
  /// - Throws: `PackagingError`
  /// - Complexity: O(bytes).
  init(_ part: Data) throws {
    guard !part.isEmpty else { return }
    var text = SpreadsheetText()
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    try XMLEvents().read(part) { event in
      switch event {
      case .start(let element):
        if element.name == "si" { text = SpreadsheetText() } else { text.begin(element.name) }
      case .end(_, let name) where name == "si":
        let indented = text.indented
        bytes += indented.bytes
        ranges.append(bytes.count - indented.length..<bytes.count)
      case .end(_, let name): text.end(name)
      case .characters(let characters, _): text.add(characters)
      }
    }
    self.bytes = bytes
    self.ranges = ranges
  }
}
