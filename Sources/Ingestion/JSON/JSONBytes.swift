import DocumentPackaging
import Foundation
import QualitativeData

/// A JSON file's bytes as UTF-8, without a byte-order mark.
enum JSONBytes {
  /// UTF-8 as it stands, a few wrong bytes included, since some recognisers cut characters in two; everything
  /// else as text files are decoded.
  ///
  /// - Parameter read: gets the bytes, which are there only until it returns, and what there is to say about them.
  /// - Throws: `IngestionError` for bytes that are no text, and what `read` throws.
  static func of<Result>(
    _ file: TranscriptFile, encoding: TextEncoding?,
    read: (UnsafeBufferPointer<UInt8>, [Finding]) throws -> Result
  ) throws -> Result {
    guard !file.bytes.isEmpty else { throw IngestionError(file.path, .empty) }
    if encoding == nil, isMostlyUTF8(file.contents) {
      return try file.bytes.withUnsafeBytes { raw in
        let bytes = raw.bindMemory(to: UInt8.self)
        let start = bytes.starts(with: mark) ? mark.count : 0
        return try read(UnsafeBufferPointer(rebasing: bytes[start...]), [])
      }
    }
    let decoded = try TextDecoding.decode(file, encoding: encoding)
    return try decoded.bytes.withUnsafeBufferPointer { try read($0, decoded.findings) }
  }

  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    guard !isUTF16(bytes) else { return false }
    let survey = UTF8Survey(bytes)
    return survey.firstFault == nil || survey.wellFormed > survey.faults
  }

  /// The first bytes of a file, where they could be JSON.
  static func beginning(_ data: Data) -> [UInt8]? {
    var bytes = [UInt8](data)
    if isUTF16(bytes) {
      let isBig = bytes.starts(with: [0xFE, 0xFF]) || bytes[0] == 0
      // The last character may be cut off.
      if !bytes.count.isMultiple(of: 2) { bytes.removeLast() }
      for _ in 0..<2 {
        if case .success(let decoded) = UTF16Bytes.decode(bytes, bigEndian: isBig) {
          return json(decoded)
        }
        bytes.removeLast(min(2, bytes.count))
      }
      return nil
    }
    return json(bytes)
  }

  private static func json(_ bytes: [UInt8]) -> [UInt8]? {
    let rest = bytes[(bytes.starts(with: mark) ? 3 : 0)...]
    guard let first = rest.first(where: { $0 > 0x20 }) else { return nil }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? Array(rest) : nil
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || UTF16Bytes.pattern(of: bytes) != nil
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
