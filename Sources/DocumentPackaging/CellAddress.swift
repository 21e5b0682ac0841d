/// The names spreadsheets give to cells: `A1` is the first.
package enum CellAddress {
  /// The name of a cell by its row and column from 0: `BC12`.
  package static func name(_ row: Int, _ column: Int) -> String {
    precondition(row >= 0 && column >= 0, "cells are counted from 0")
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row + 1)
  }

  /// Row and column from 0; `nil` for what names no cell.
  package static func place(_ name: String) -> (row: Int, column: Int)? {
    let letters = name.utf8.prefix { 65...90 ~= $0 }
    let digits = name.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ 48...57 ~= $0 }), let row = Int(String(decoding: digits, as: UTF8.self)),
      row > 0
    else { return nil }
    return (row - 1, letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1)
  }
}
