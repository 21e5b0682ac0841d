/// What stands in a document besides elements and text: its declaration, and instructions to programs.
enum PlainXMLProlog {
  /// Where the byte-order mark and the declaration end; where the declaration is not plain, the place before it.
  static func end(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var cursor = Cursor(bytes: bytes, offset: mark)
    guard cursor.take("<?xml"), cursor.takeBlanks(), cursor.take("version="),
      cursor.takeQuoted({ $0 == "1.0" })
    else { return mark }
    var isApart = cursor.takeBlanks()
    if isApart, cursor.take("encoding=") {
      guard cursor.takeQuoted({ $0.lowercased() == "utf-8" }) else { return mark }
      isApart = cursor.takeBlanks()
    }
    if isApart, cursor.take("standalone=") {
      guard cursor.takeQuoted({ $0 == "yes" || $0 == "no" }) else { return mark }
      _ = cursor.takeBlanks()
    }
    return cursor.take("?>") ? cursor.offset : mark
  }

  private struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset: Int

    mutating func take(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard offset + count <= bytes.count,
        (0..<count).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] })
      else { return false }
      offset += count
      return true
    }

    mutating func takeBlanks() -> Bool {
      let start = offset
      while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
      return offset > start
    }

    /// A word between quotes of one kind, if it is one that is wanted.
    mutating func takeQuoted(_ isWanted: (String) -> Bool) -> Bool {
      guard offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27,
        let end = bytes[(offset + 1)...].prefix(20).firstIndex(of: bytes[offset]),
        isWanted(String(decoding: bytes[(offset + 1)..<end], as: UTF8.self))
      else { return false }
      offset = end + 1
      return true
    }
  }

  /// How long the processing instruction is that begins at an offset; `nil` for one that is not plain.
  static func instructionLength(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard
      let end = ByteSearch.place(of: "?>", in: UnsafeRawBufferPointer(bytes), from: start + 2)
    else { return nil }
    let target = bytes[(start + 2)..<end].prefix { $0 > 0x20 }
    guard let first = target.first, first.isASCIILetter,
      target.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D })
    else { return nil }
    let name = String(decoding: target, as: UTF8.self)
    // Names that begin so are XML's own, of which there are these two.
    if name.lowercased().hasPrefix("xml"), !["xml-model", "xml-stylesheet"].contains(name) {
      return nil
    }
    return end + 2 - start
  }
}
