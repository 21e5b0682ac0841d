import DocumentPackaging
import Foundation
import QualitativeData

/// A web page's bytes as UTF-8: by a byte-order mark, by being UTF-8, by what the page says, else Windows-1252.
struct HTMLDecoding {
  let bytes: [UInt8]
  let findings: [Finding]

  /// - Throws: `IngestionError` for bytes that do not fit or are no text.
  /// - Complexity: O(bytes).
  init(_ file: TranscriptFile, encoding: TextEncoding?) throws {
    var encoding = encoding
    var (file, controls) = Self.withoutControls(file)
    // What is well-formed UTF-8 is nothing else, whatever a page says that was converted on its way.
    let raw = file.contents
    if encoding == nil, UTF16Bytes.pattern(of: raw) == nil, ![0xFE, 0xFF].contains(raw.first),
      UTF8Survey(raw).firstFault != nil, let declared = Self.declared(in: raw)
    {
      if ["iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252"].contains(declared) {
        encoding = .windows1252
      } else if !declared.hasPrefix("utf"), let page = CodePage(named: Self.libraryName(declared)),
        let text = page.decoded(raw)
      {
        file = TranscriptFile(path: file.path, bytes: Data(text))
        encoding = .utf8
      }
    }
    let decoded = try TextDecoding.decode(file, encoding: encoding)
    bytes = decoded.bytes
    findings = decoded.findings + controls
  }

  /// Control characters are no part of a page, and no browser shows them.
  private static func withoutControls(_ file: TranscriptFile) -> (TranscriptFile, [Finding]) {
    func isControl(_ byte: UInt8) -> Bool {
      byte == 0x7F || (byte < 0x20 && ![0, 9, 10, 12, 13].contains(byte))
    }
    let count = file.bytes.count(where: isControl)
    let isText = !file.bytes.prefix(4096).contains(0) && count * 20 <= file.bytes.count
    guard count > 0, isText else { return (file, []) }
    let bytes = file.bytes.filter { !isControl($0) }
    let finding = Finding(
      .warning,
      count == 1
        ? "1 control character was left out" : "\(count) control characters were left out")
    return (TranscriptFile(path: file.path, bytes: Data(bytes)), [finding])
  }

  private static func libraryName(_ declared: String) -> String {
    switch declared {
    case "x-sjis", "shift-jis", "shift_jis": "CP932"
    case "gb2312", "gbk": "GBK"
    case "ks_c_5601-1987", "euc-kr": "CP949"
    case "macintosh", "x-mac-roman": "MACINTOSH"
    default: declared.hasPrefix("windows-") ? "CP" + declared.dropFirst(8) : declared.uppercased()
    }
  }

  /// The name after `charset=` in a page's head, or after `encoding=` in its first line; in lower case.
  private static func declared(in raw: [UInt8]) -> String? {
    let head = String(decoding: raw.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    for word in ["charset", "encoding"] {
      var rest = head[...]
      while let found = rest.range(of: word) {
        rest = rest[found.upperBound...].drop { $0.isWhitespace }
        guard rest.first == "=" else { continue }
        let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        let name = value.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }
}
