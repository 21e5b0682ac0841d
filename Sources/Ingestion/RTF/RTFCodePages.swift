/// Which encoding the bytes of each font are in, and what they say.
///
/// A document has one for all its text; fonts for other scripts have their own.
struct RTFCodePages {
  /// What the document says of its text.
  private var standard = 1252
  private var standardFont: Int?
  /// The font that the font table is at.
  private var listedFont: Int?
  private var fonts: [Int: Int] = [:]
  private var opened: [Int: CodePage?] = [:]
  /// How many stretches did not fit their encoding and were read as Western European ones.
  private(set) var misfits = 0

  private static let charsets = [
    0: 1252, 77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 83: 10005, 84: 10004,
    85: 10006, 86: 10081, 87: 10021, 88: 10029, 89: 10007, 128: 932, 129: 949, 130: 1361,
    134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 179: 1256,
    180: 1256, 181: 1255, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
  ]

  private static let names = [
    10000: "MACINTOSH", 10001: "SHIFT_JIS", 10002: "BIG5", 10003: "EUC-KR", 10006: "MACGREEK",
    10007: "MAC-CYRILLIC", 10008: "GB2312", 10017: "MAC-UK", 10029: "MAC-CENTRALEUROPE",
    10079: "MAC-IS", 10081: "MACTURKISH", 1361: "JOHAB", 20127: "CP1252", 20866: "KOI8-R",
    21866: "KOI8-U", 20932: "EUC-JP", 51932: "EUC-JP", 51936: "GBK", 51949: "EUC-KR",
    54936: "GB18030", 65001: "UTF-8",
  ]

  /// What the document says of all its text: `\ansicpg`, `\mac`, `\pc`, `\pca`, and `\deff` of its font.
  mutating func takeStandard(_ word: String, _ number: Int?) {
    switch word {
    case "ansicpg": standard = number ?? 1252
    case "mac": standard = 10000
    case "pc": standard = 437
    case "pca": standard = 850
    case "deff": standardFont = number
    default: break
    }
  }

  /// What the table of fonts says of one after the other.
  mutating func takeFont(_ word: String, _ number: Int?) {
    switch word {
    case "f": listedFont = number
    case "fcharset":
      // 1 stands for the document's own; a symbol font has no letters.
      let charset = number ?? 0
      if let listedFont {
        fonts[listedFont] = [1, 2].contains(charset) ? nil : Self.charsets[charset]
      }
    case "cpg": if let listedFont, let number { fonts[listedFont] = number }
    default: break
    }
  }

  /// - Parameter font: `nil` for the document's own.
  func codePage(ofFont font: Int?) -> Int {
    (font ?? standardFont).flatMap { fonts[$0] } ?? standard
  }

  /// The bytes as UTF-8; what does not fit is read as Western European and counted.
  mutating func decoded(_ bytes: [UInt8], _ number: Int) -> [UInt8] {
    if let text = page(number)?.decoded(bytes) { return text }
    misfits += 1
    return bytes.flatMap { byte in
      page(1252)?.decoded([byte]) ?? Array(String(Unicode.Scalar(byte)).utf8)
    }
  }

  private mutating func page(_ number: Int) -> CodePage? {
    if let known = opened[number] { return known }
    let isoPart = number - 28590
    let name =
      Self.names[number] ?? ((1...16).contains(isoPart) ? "ISO-8859-\(isoPart)" : "CP\(number)")
    let page = CodePage(named: name)
    opened[number] = .some(page)
    return page
  }
}
