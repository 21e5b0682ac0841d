import Foundation
import QualitativeData

/// One number for all rows of a project, kept up to date row by row.
///
/// Each row's SHA-256 is combined by exclusive or, so that adding and taking away are the same, and the order of
/// rows does not matter. Every entry of the log holds the sum after it: opening compares it with the rows that
/// stand there, without replaying the log.
struct RowSum: Equatable {
  private var digits = [UInt8](repeating: 0, count: 64)

  init() {}

  /// Reads what `description` wrote; `nil` for anything else.
  init?(_ text: String) {
    digits = text.utf8.map(Self.value)
    guard digits.count == 64, digits.allSatisfy({ $0 < 16 }) else { return nil }
  }

  /// Adds a row, or takes it away again.
  mutating func toggle(_ row: [Cell], in table: ProjectTable) {
    toggle(Self.bytes(row, in: table.rawValue))
  }

  /// Adds a row of `content`, which stands for its body.
  mutating func toggle(content digest: String) {
    toggle(Self.bytes([.text(digest)], in: "content"))
  }

  private mutating func toggle(_ bytes: Data) {
    var place = 0
    for digit in ContentDigest.of(bytes).utf8 {
      digits[place] ^= Self.value(digit)
      place += 1
    }
  }

  private static func value(_ digit: UInt8) -> UInt8 {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: 16
    }
  }

  /// A row as bytes that no other row has.
  private static func bytes(_ row: [Cell], in table: String) -> Data {
    var bytes = Data("\(table)\n".utf8)
    // A column that a later version adds holds NULL in old rows, which must not change their sum.
    let kept = row.lastIndex { $0 != .null }.map { row[...$0] } ?? []
    for cell in kept {
      switch cell {
      case .null: bytes.append(contentsOf: "n".utf8)
      case .integer(let number): bytes.append(contentsOf: "i\(number);".utf8)
      case .text(let text):
        bytes.append(contentsOf: "t\(text.utf8.count);".utf8)
        bytes.append(contentsOf: text.utf8)
      }
    }
    return bytes
  }
}

extension RowSum: CustomStringConvertible {
  var description: String {
    String(decoding: digits.map { $0 < 10 ? $0 + 48 : $0 + 87 }, as: UTF8.self)
  }
}
