import Foundation

/// Looks over the bytes of an XML document before it is parsed, for what libxml2 does not bound itself.
///
/// Attributes of one tag are compared pairwise there, so a flood of them takes minutes. Encodings in which
/// a tag cannot be seen in the bytes are refused.
struct XMLTagScan {
  let limit: Int

  /// How many bytes a code unit has, and which of them holds ASCII.
  private struct Units {
    let width: Int
    let low: Int
  }

  private static let knownEncodings = [
    "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "macintosh", "koi8-r",
    "koi8-u", "shift_jis", "euc-jp", "euc-kr", "gb2312", "gbk", "gb18030", "big5",
  ]

  /// - Complexity: O(bytes).
  func check(_ bytes: UnsafeRawBufferPointer) throws(PackagingError) {
    let units = try units(of: bytes)
    if units.width == 1 { try checkEncoding(bytes) }
    var offset = 0
    let count = bytes.count / units.width
    func at(_ index: Int) -> UInt8 {
      guard index < count else { return 0 }
      let start = index * units.width
      if units.width == 2 && bytes[start + 1 - units.low] != 0 { return 0x80 }
      return bytes[start + units.low]
    }
    while offset < count {
      guard at(offset) == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      let end = endOfMarkup(from: offset, count: count, at: at)
      if end - offset > limit, ![UInt8(ascii: "!"), UInt8(ascii: "?")].contains(at(offset + 1)) {
        throw PackagingError(.tagTooLong(limit: limit))
      }
      offset = end
    }
  }

  private func endOfMarkup(from start: Int, count: Int, at: (Int) -> UInt8) -> Int {
    func follows(_ text: StaticString, _ offset: Int) -> Bool {
      (0..<text.utf8CodeUnitCount).allSatisfy { at(offset + $0) == text.utf8Start[$0] }
    }
    func after(_ text: StaticString, from offset: Int) -> Int {
      var offset = offset
      while offset < count {
        if follows(text, offset) { return offset + text.utf8CodeUnitCount }
        offset += 1
      }
      return count
    }
    if follows("<!--", start) { return after("-->", from: start + 4) }
    if follows("<![CDATA[", start) { return after("]]>", from: start + 9) }
    if follows("<?", start) { return after("?>", from: start + 2) }
    var quote: UInt8 = 0
    var offset = start + 1
    while offset < count {
      let byte = at(offset)
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      }
      offset += 1
    }
    return count
  }

  private func units(of bytes: UnsafeRawBufferPointer) throws(PackagingError) -> Units {
    let first = Array(bytes.prefix(4))
    if first.starts(with: [0, 0]) || first == [0x3C, 0, 0, 0] || first == [0xFF, 0xFE, 0, 0] {
      throw PackagingError(.unknownEncoding("UTF-32"))
    }
    if first.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      throw PackagingError(.unknownEncoding("EBCDIC"))
    }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0x3C, 0]) {
      return Units(width: 2, low: 0)
    }
    if first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0, 0x3C]) {
      return Units(width: 2, low: 1)
    }
    return Units(width: 1, low: 0)
  }

  private func checkEncoding(_ bytes: UnsafeRawBufferPointer) throws(PackagingError) {
    let prolog = String(decoding: bytes.prefix(400).prefix { $0 < 0x80 }, as: UTF8.self)
    guard prolog.hasPrefix("<?xml"), let end = prolog.range(of: "?>"),
      let word = prolog[..<end.lowerBound].range(of: "encoding")
    else { return }
    let quoted = prolog[word.upperBound..<end.lowerBound].split { "\"' =\t\r\n".contains($0) }
    let name = quoted.first.map { $0.lowercased() } ?? ""
    let known =
      Self.knownEncodings.contains(name) || name.hasPrefix("iso-8859-")
      || name.hasPrefix("windows-125")
    if !known { throw PackagingError(.unknownEncoding(String(name.prefix(40)))) }
  }
}
