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
    let isLittle = first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0x3C, 0])
    let isBig = first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0, 0x3C])
    let beginning = [UInt8](bytes.prefix(400))
    if isLittle || isBig {
      let letters = stride(from: isLittle ? 0 : 1, to: beginning.count, by: 2).map { beginning[$0] }
      // A document whose units have two bytes may not say that they have one.
      if let name = declared(in: letters), !name.hasPrefix("utf-16"), !name.hasPrefix("ucs-2") {
        throw PackagingError(.wrongBytes, line: 1)
      }
    } else if let name = declared(in: beginning) {
      let isKnown =
        knownEncodings.contains(name) || name.hasPrefix("iso-8859-")
        || name.hasPrefix("windows-125")
      if !isKnown { throw PackagingError(.unknownEncoding(String(name.prefix(40)))) }
    }
  }

  /// The encoding that the declaration in the first line names, in lower case; `nil` where it names none.
  private static func declared(in prolog: [UInt8]) -> String? {
    guard let start = ByteSearch.place(of: "<?xml", in: prolog), start <= 4,
      let end = ByteSearch.place(of: "?>", in: prolog, from: start),
      let word = ByteSearch.place(of: "encoding", in: prolog, from: start), word + 8 <= end
    else { return nil }
    let value = prolog[(word + 8)..<end].split { "\"' =\t\r\n".utf8.contains($0) }.first
    return value.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
  }
}
