/// Where a cell stands in a sheet, as in `AB12`.
struct CellReference: Equatable {
  /// No sheet has more columns.
  static let columns = 16_384

  /// From 0.
  let column: Int
  /// From 1.
  let row: Int

  /// - Returns: `nil` for what is no reference, or one beyond the edges of a sheet.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var digits = 0
    for byte in text.utf8.prefix(16) {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
      guard column <= Self.columns, row <= 1_048_576 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }
}

/// A rectangle of cells, as in `A2:A5`.
struct CellRange: Equatable {
  let first: CellReference
  let last: CellReference

  init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let first = CellReference(parts[0]), let last = CellReference(parts[1])
    else { return nil }
    self.first = first
    self.last = last
  }
}
