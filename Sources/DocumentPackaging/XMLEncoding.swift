import Foundation

/// Looks at how an XML document says it is encoded, before it is parsed.
enum XMLEncoding {
  private static let knownEncodings = [
    "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "macintosh", "koi8-r",
    "koi8-u", "shift_jis", "euc-jp", "euc-kr", "gb2312", "gbk", "gb18030", "big5",
  ]

  /// - Throws: `PackagingError` for an encoding that is not known here.
  /// - Complexity: O(1).
  static func check(_ bytes: Data) throws(PackagingError) {
    let first = Array(bytes.prefix(4))
    if first.starts(with: [0, 0]) || first == [0x3C, 0, 0, 0] || first == [0xFF, 0xFE, 0, 0] {
      throw PackagingError(.unknownEncoding("UTF-32"))
    }
    if first.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      throw PackagingError(.unknownEncoding("EBCDIC"))
    }
    if let low = [[0xFF, 0xFE], [0x3C, 0]].contains(where: { first.starts(with: $0) })
      ? 0 : [[0xFE, 0xFF], [0, 0x3C]].contains(where: { first.starts(with: $0) }) ? 1 : nil
    {
      return try checkWide(bytes, low: low)
    }
    try checkDeclaration(bytes)
  }

  /// A document whose units have two bytes may not say that they have one.
  private static func checkWide(_ bytes: Data, low: Int) throws(PackagingError) {
    let beginning = [UInt8](bytes.prefix(400))
    let letters = stride(from: low, to: beginning.count, by: 2).map { beginning[$0] }
    let prolog = String(decoding: letters, as: UTF8.self).lowercased()
    guard let end = prolog.range(of: "?>"), let word = prolog.range(of: "encoding"),
      word.upperBound <= end.lowerBound
    else { return }
    let quoted = prolog[word.upperBound..<end.lowerBound].split { "\"' =\t\r\n".contains($0) }
    if let name = quoted.first, !name.hasPrefix("utf-16"), !name.hasPrefix("ucs-2") {
      throw PackagingError(.wrongBytes, line: 1)
    }
  }

  private static func checkDeclaration(_ bytes: Data) throws(PackagingError) {
    let prolog = String(decoding: bytes.prefix(400).prefix { $0 < 0x80 }, as: UTF8.self)
    guard prolog.hasPrefix("<?xml"), let end = prolog.range(of: "?>"),
      let word = prolog[..<end.lowerBound].range(of: "encoding")
    else { return }
    let quoted = prolog[word.upperBound..<end.lowerBound].split { "\"' =\t\r\n".contains($0) }
    let name = quoted.first.map { $0.lowercased() } ?? ""
    let known =
      knownEncodings.contains(name) || name.hasPrefix("iso-8859-")
      || name.hasPrefix("windows-125")
    if !known { throw PackagingError(.unknownEncoding(String(name.prefix(40)))) }
  }
}
