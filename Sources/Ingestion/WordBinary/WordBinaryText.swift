import DocumentPackaging

/// The characters of a Word 97–2003 document, in order, each with its place in the file ([MS-DOC] 2.4.1).
///
/// Formatting goes by that place, so both are kept together.
struct WordBinaryText {
  enum Fault: Error { case notWord, tooOld, encrypted, damaged }

  struct Character {
    let unit: UInt16
    let place: UInt32
  }

  private(set) var characters: [Character] = []
  /// How much text stands beside the body.
  let footnotes, endnotes, comments, boxes: Int

  let document: [UInt8]
  /// The stream with the tables that lead to text and formatting.
  let tables: [UInt8]

  /// - Complexity: O(bytes).
  init(_ file: CompoundFile) throws(Fault) {
    guard let document = file.stream("WordDocument"), document.number16(at: 0) == 0xA5EC,
      let version = document.number16(at: 2), let flags = document.number16(at: 0x0A)
    else { throw .notWord }
    guard version >= 0xC1 else { throw .tooOld }
    guard flags & 0x0100 == 0 else { throw .encrypted }
    guard let tables = file.stream(flags & 0x0200 == 0 ? "0Table" : "1Table"),
      let length = document.number32(at: 0x4C)
    else { throw .damaged }
    self.document = document
    self.tables = tables
    func count(_ offset: Int) -> Int { Int(Int32(bitPattern: document.number32(at: offset) ?? 0)) }
    footnotes = count(0x50)
    comments = count(0x5C)
    endnotes = count(0x60)
    boxes = count(0x64)
    guard let pieces = Self.pieces(document, tables) else { throw .damaged }
    for piece in pieces { add(piece, before: Int(length)) }
    guard !characters.isEmpty || length == 0 else { throw .damaged }
  }

  /// A table of this document: where it begins in the stream of tables, and how long it is.
  static func table(_ offset: Int, _ document: [UInt8], in tables: [UInt8]) -> [UInt8]? {
    guard let start = document.number32(at: offset), let length = document.number32(at: offset + 4),
      length > 0, Int(start) + Int(length) <= tables.count
    else { return nil }
    return Array(tables[Int(start)..<Int(start) + Int(length)])
  }

  private struct Piece {
    let count: Int
    let place: Int
    let isNarrow: Bool
  }

  /// The stretches the text is stored in: each has characters of one byte or of two.
  private static func pieces(_ document: [UInt8], _ tables: [UInt8]) -> [Piece]? {
    guard let complex = table(0x1A2, document, in: tables) else { return nil }
    var offset = 0
    // Formatting of whole stretches comes first.
    while offset < complex.count, complex[offset] == 1 {
      offset += 3 + Int(complex.number16(at: offset + 1) ?? 0)
    }
    guard offset < complex.count, complex[offset] == 2,
      let length = complex.number32(at: offset + 1), Int(length) <= complex.count - offset - 5,
      length >= 16
    else { return nil }
    let start = offset + 5
    let count = (Int(length) - 4) / 12
    return (0..<count).compactMap { index in
      guard let first = complex.number32(at: start + 4 * index),
        let next = complex.number32(at: start + 4 * index + 4), next > first,
        let place = complex.number32(at: start + 4 * (count + 1) + 8 * index + 2)
      else { return nil }
      let isNarrow = place & 0x4000_0000 != 0
      let plain = Int(place & 0x3FFF_FFFF)
      return Piece(
        count: Int(next - first), place: isNarrow ? plain / 2 : plain, isNarrow: isNarrow)
    }
  }

  private mutating func add(_ piece: Piece, before limit: Int) {
    let width = piece.isNarrow ? 1 : 2
    let room = max(0, (document.count - piece.place) / width)
    // No text is longer than the file, however often it is told to repeat a stretch.
    let count = min(piece.count, room, limit - characters.count, document.count - characters.count)
    guard count > 0 else { return }
    for index in 0..<count {
      let place = piece.place + width * index
      let unit = piece.isNarrow ? UInt16(document[place]) : document.number16(at: place) ?? 0
      characters.append(
        Character(unit: piece.isNarrow ? Self.wide(unit) : unit, place: UInt32(place)))
    }
  }

  /// A character of one byte as UTF-16.
  private static func wide(_ unit: UInt16) -> UInt16 {
    guard (0x80...0x9F).contains(unit), let scalar = windows1252?[Int(unit)] else { return unit }
    return UInt16(exactly: scalar.value) ?? unit
  }

  private static let windows1252 = TextEncoding.windows1252.table
}
