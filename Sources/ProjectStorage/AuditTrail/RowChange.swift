import QualitativeData

/// One row as it stood before an entry and as it stands after it.
package struct RowChange: Hashable, Sendable {
  package let table: ProjectTable
  /// `nil` for a row that was not there.
  package let before: [Cell]?
  /// `nil` for a row that is taken away.
  package let after: [Cell]?

  private init(_ table: ProjectTable, before: [Cell]?, after: [Cell]?) {
    self.table = table
    self.before = before
    self.after = after
  }

  package static func insert(_ row: [Cell], into table: ProjectTable) -> RowChange {
    RowChange(table, before: nil, after: row)
  }

  package static func delete(_ row: [Cell], from table: ProjectTable) -> RowChange {
    RowChange(table, before: row, after: nil)
  }

  /// - Precondition: both rows have the same key.
  package static func update(_ before: [Cell], to after: [Cell], in table: ProjectTable)
    -> RowChange
  {
    let key = table.keyLength
    precondition(before.prefix(key) == after.prefix(key), "a row keeps its key")
    return RowChange(table, before: before, after: after)
  }

  /// The change that takes this one back.
  package var inverse: RowChange { RowChange(table, before: after, after: before) }

  var key: [Cell] { Array((before ?? after ?? []).prefix(table.keyLength)) }
}

/// In the log a change is `["segment", before, after]`, its rows being arrays.
extension RowChange: Codable {
  package init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    table = try parts.decode(ProjectTable.self)
    before = Self.padded(try parts.decodeIfPresent([Cell].self), for: table)
    after = Self.padded(try parts.decodeIfPresent([Cell].self), for: table)
    let complete = [before, after].allSatisfy { $0.map { $0.count == table.columns.count } ?? true }
    guard complete, before != nil || after != nil else {
      throw DecodingError.dataCorruptedError(in: parts, debugDescription: "not a row")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var parts = encoder.unkeyedContainer()
    try parts.encode(table)
    if let before { try parts.encode(before) } else { try parts.encodeNil() }
    if let after { try parts.encode(after) } else { try parts.encodeNil() }
  }

  /// A list of changes as the log keeps it: the bytes of `encode`, many times quicker.
  static func text(_ changes: [RowChange]) -> String {
    var json = JSONBytes(isPretty: false)
    json.write(changes) { json, change in
      json.put("[")
      json.write(string: change.table.rawValue)
      for row in [change.before, change.after] {
        json.put(",")
        if let row { json.write(row) { $0.write($1) } } else { json.put("null") }
      }
      json.put("]")
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A row from before a column was added has NULL there.
  private static func padded(_ row: [Cell]?, for table: ProjectTable) -> [Cell]? {
    row.map { $0 + Array(repeating: .null, count: max(0, table.columns.count - $0.count)) }
  }
}

extension JSONBytes {
  fileprivate mutating func write<Value>(
    _ list: [Value], _ write: (inout JSONBytes, Value) -> Void
  ) {
    put("[")
    for (index, value) in list.enumerated() {
      if index > 0 { put(",") }
      write(&self, value)
    }
    put("]")
  }

  fileprivate mutating func write(_ cell: Cell) {
    switch cell {
    case .null: put("null")
    case .integer(let number):
      if number < 0 { put("-") }
      put(digitsOf: UInt64(number.magnitude))
    case .text(let text): write(string: text)
    }
  }
}
