import GRDB

/// One value of a row: what STRICT tables hold and JSON can say.
///
/// Texts are compared byte for byte; Swift alone would call two spellings of é the same.
package enum Cell: Sendable {
  case null
  case integer(Int)
  case text(String)

  init(_ text: String?) { self = text.map(Cell.text) ?? .null }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }
}

extension Cell: Hashable {
  package static func == (left: Cell, right: Cell) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let left), .integer(let right)): left == right
    case (.text(let left), .text(let right)):
      left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .integer(let number): hasher.combine(number)
    case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}

extension Cell: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else {
      self = .integer(try value.decode(Int.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .integer(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    }
  }
}

extension Cell: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  package static func fromDatabaseValue(_ value: DatabaseValue) -> Cell? {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(Int(number))
    case .string(let text): .text(text)
    case .double, .blob: nil
    }
  }
}

extension Row {
  /// All values in order. STRICT tables have no others; a damaged file may.
  var cells: [Cell] { databaseValues.map { Cell.fromDatabaseValue($0) ?? .null } }
}
