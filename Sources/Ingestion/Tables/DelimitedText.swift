import QualitativeData

/// A table as text: cells between commas, semicolons or TABs, quoted where they hold one of these.
enum DelimitedText {
  /// Quotation marks inside quoted cells are doubled; a table that does not keep to it is read otherwise only
  /// where that is certain, with a warning.
  ///
  /// - Parameter place: the file as the researcher typed it.
  /// - Throws: `IngestionError` for a quote that is never closed, text right after a closing quote, or no rows at all.
  /// - Complexity: O(bytes).
  static func table(_ decoded: DecodedText, place: String) throws -> TextTable {
    let separator = Separator(of: decoded.bytes)
    func read(_ quoting: TextTable.Quoting, _ finding: Finding? = nil) throws -> TextTable {
      var reader = DelimitedTextReader(
        bytes: decoded.bytes, separator: separator, quoting: quoting, place: place)
      return try reader.table(findings: decoded.findings + [finding].compactMap(\.self))
    }
    do {
      return try read(.doubled)
    } catch let error as IngestionError {
      guard case .table(let line, _, _) = error.reason else { throw error }
      if hasEscapedQuotes(decoded.bytes),
        let table = try? read(
          .backslash, Finding(.warning, line: line, "a backslash was read as escaping what follows")
        ), table.isEven
      {
        return table
      }
      // Programs that separate by TABs often do not quote at all.
      if separator.byte == UInt8(ascii: "\t"),
        let table = try? read(
          .none,
          Finding(
            .warning, line: line,
            "quotation marks do not enclose whole cells here and were kept as part of the text")),
        table.isEven
      {
        return table
      }
      throw error
    }
  }

  private static func hasEscapedQuotes(_ bytes: [UInt8]) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\""), before == UInt8(ascii: "\\") { return true }
      before = byte
    }
    return false
  }
}

extension TextTable {
  /// Whether every row has as many cells as the first.
  fileprivate var isEven: Bool {
    (1..<count).allSatisfy { width(ofRow: $0) == width(ofRow: 0) }
  }
}

/// Goes through the bytes of a table once.
private struct DelimitedTextReader {
  let bytes: [UInt8]
  let separator: UInt8
  let quoting: TextTable.Quoting
  let place: String
  var offset: Int
  var line: Int
  var builder: TextTableBuilder

  init(bytes: [UInt8], separator: Separator, quoting: TextTable.Quoting, place: String) {
    self.bytes = bytes
    self.separator = separator.byte
    self.quoting = quoting
    self.place = place
    offset = separator.start
    line = separator.start > 0 ? 2 : 1
    builder = TextTableBuilder(bytes: bytes, quoting: quoting, place: place)
  }

  mutating func table(findings: [Finding]) throws -> TextTable {
    while offset < bytes.count {
      let start = line
      repeat { try builder.add(try cell()) } while take(separator)
      if take(UInt8(ascii: "\n")) { line += 1 }
      builder.endRow(line: start)
    }
    return try builder.table(findings: findings)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// A cell without the white space around it.
  private mutating func cell() throws -> TextTable.Cell {
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    if quoting != .none, take(UInt8(ascii: "\"")) { return try quoted() }
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != 0x0A { offset += 1 }
    return TextTable.Cell(WhiteSpace.trimmed(start..<offset, in: bytes) ?? start..<start)
  }

  private mutating func quoted() throws -> TextTable.Cell {
    let opened = line
    let start = offset
    var isEscaped = false
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        if quoting == .doubled, take(byte) {
          isEscaped = true
          continue
        }
        let range = WhiteSpace.trimmed(start..<offset - 1, in: bytes) ?? start..<start
        try endQuoted()
        return TextTable.Cell(range, isEscaped: isEscaped)
      } else if byte == UInt8(ascii: "\\"), quoting == .backslash, offset < bytes.count {
        isEscaped = true
        if bytes[offset] == 0x0A { line += 1 }
        offset += 1
      } else if byte == 0x0A {
        line += 1
      }
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
