import QualitativeData

/// A table as text: cells between commas, semicolons or TABs, quoted where they hold one of these.
struct DelimitedText {
  struct Row {
    /// Where the row begins, from 1.
    let line: Int
    let cells: [String]
  }

  /// The first row that is not empty.
  let header: Row
  let rows: [Row]
  let separator: UInt8

  /// - Parameter place: the file as the researcher typed it.
  /// - Throws: `IngestionError` for a quote that is never closed, text right after a closing quote, or no rows at all.
  /// - Complexity: O(bytes).
  init(_ decoded: DecodedText, place: String) throws {
    let bytes = decoded.bytes
    separator = Self.separator(of: bytes)
    var reader = Reader(bytes: bytes, separator: separator, place: place)
    var rows = try reader.rows().filter { $0.cells.contains { !$0.isEmpty } }
    guard !rows.isEmpty else { throw IngestionError(place, .empty) }
    header = rows.removeFirst()
    self.rows = rows
  }

  /// The one that stands most often in the first line, outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if byte == UInt8(ascii: "\n"), !quoted, counts != [0, 0, 0] { break }
      if !quoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] }!
    return counts[best] > 0 ? candidates[best] : candidates[0]
  }
}

/// Goes through the bytes of a table once.
private struct Reader {
  let bytes: [UInt8]
  let separator: UInt8
  let place: String
  var offset = 0
  var line = 1

  init(bytes: [UInt8], separator: UInt8, place: String) {
    self.bytes = bytes
    self.separator = separator
    self.place = place
  }

  mutating func rows() throws -> [DelimitedText.Row] {
    var rows: [DelimitedText.Row] = []
    while offset < bytes.count {
      let start = line
      var cells: [String] = []
      repeat { cells.append(try cell()) } while take(separator)
      if take(UInt8(ascii: "\n")) { line += 1 }
      rows.append(DelimitedText.Row(line: start, cells: cells))
    }
    return rows
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// A cell without the blanks around it.
  private mutating func cell() throws -> String {
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    if take(UInt8(ascii: "\"")) { return try quoted() }
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != 0x0A { offset += 1 }
    let range = WhiteSpace.trimmed(start..<offset, in: bytes) ?? start..<start
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func quoted() throws -> String {
    let opened = line
    var cell: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        if !take(UInt8(ascii: "\"")) {
          try endQuoted()
          let range = WhiteSpace.trimmed(0..<cell.count, in: cell) ?? 0..<0
          return String(decoding: cell[range], as: UTF8.self)
        }
      } else if byte == 0x0A {
        line += 1
      }
      cell.append(byte)
    }
    throw fault(
      opened, "a quotation mark opens a cell that is never closed",
      "Close it, or double the marks inside the cell")
  }

  private mutating func endQuoted() throws {
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    guard offset == bytes.count || bytes[offset] == separator || bytes[offset] == 0x0A else {
      throw fault(
        line, "text follows a closing quotation mark", "Double the quotation marks inside a cell")
    }
  }

  private func fault(_ line: Int, _ problem: String, _ remedy: String) -> IngestionError {
    IngestionError(place, .table(line: line, fault: problem, remedy: remedy))
  }
}
