import Foundation
import QualitativeData

/// One number for all rows of a project, kept up to date row by row.
///
/// Each row's SHA-256 is combined by exclusive or, so that adding and taking away are the same, and the order of
/// rows does not matter. Every entry of the log holds the sum after it: opening compares it with the rows that
/// stand there, without replaying the log.
struct RowSum: Equatable {
  private var sum = SIMD4<UInt64>()

  init() {}

  /// Reads what `description` wrote; `nil` for anything else.
  init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    for index in 0..<4 {
      let part = digits[index * 16..<index * 16 + 16]
      guard part.allSatisfy({ 48...57 ~= $0 || 97...102 ~= $0 }),
        let number = UInt64(String(decoding: part, as: UTF8.self), radix: 16)
      else { return nil }
      sum[index] = number
    }
  }

  /// Adds a row, or takes it away again.
  mutating func toggle(_ row: [Cell], in table: ProjectTable) {
    toggle(RowBytes(row, in: table.rawValue))
  }

  /// Adds a row of `content`, which stands for its body.
  mutating func toggle(content digest: String) {
    toggle(RowBytes([.text(digest)], in: "content"))
  }

  /// Adds the rows of another sum, or takes them away again.
  mutating func combine(_ other: RowSum) { sum ^= other.sum }

  mutating func toggle(_ row: RowBytes) {
    sum ^= row.bytes.withUnsafeBytes { ContentDigest.numbers(of: $0) }
  }
}

extension RowSum: CustomStringConvertible {
  var description: String {
    (0..<4).map { index in
      let digits = String(sum[index], radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// A row as bytes that no other row has.
struct RowBytes {
  private(set) var bytes: [UInt8] = []
  private let table: [UInt8]
  /// Empty columns that count only once something follows: a column that a later version adds holds NULL in old
  /// rows, which must not change their sum.
  private var nulls = 0

  init(of table: String) {
    self.table = Array("\(table)\n".utf8)
    begin()
  }

  init(_ row: [Cell], in table: String) {
    self.init(of: table)
    for cell in row {
      switch cell {
      case .null: addNull()
      case .integer(let number): add(number)
      case .text(var text): text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
      }
    }
  }

  /// Turns to another row of the table.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: table)
    nulls = 0
  }

  mutating func addNull() { nulls += 1 }

  mutating func add(_ number: Int) {
    addNulls()
    bytes.append(UInt8(ascii: "i"))
    add(digits: number)
  }

  mutating func add(_ text: UnsafeRawBufferPointer) {
    addNulls()
    bytes.append(UInt8(ascii: "t"))
    add(digits: text.count)
    bytes.append(contentsOf: text)
  }

  /// The number as people write it, and a semicolon.
  private mutating func add(digits number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: UInt64(number.magnitude))
    bytes.append(UInt8(ascii: ";"))
  }

  private mutating func addNulls() {
    for _ in 0..<nulls { bytes.append(UInt8(ascii: "n")) }
    nulls = 0
  }
}
