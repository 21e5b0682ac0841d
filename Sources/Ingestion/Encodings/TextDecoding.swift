import DocumentPackaging
import Foundation
import QualitativeData

/// Finds out how a text file is encoded and decodes it, without ever putting in a replacement character.
///
/// UTF-8 first, then a byte-order mark, then UTF-16 by its zero bytes, else Windows-1252 with a warning.
package struct TextDecoding {
  private let file: TranscriptFile
  private let marks: Set<UInt8>
  private var findings: [Finding] = []

  /// - Parameters:
  ///   - encoding: what the researcher says the file is; `nil` to recognise it.
  ///   - marks: control characters that are part of the format, and nothing to wonder about.
  /// - Throws: `IngestionError` for bytes that do not fit, that are no text, or that hold only white space.
  /// - Complexity: O(bytes).
  package static func decode(
    _ file: TranscriptFile, encoding: TextEncoding? = nil, marks: Set<UInt8> = []
  ) throws -> DecodedText {
    var decoding = TextDecoding(file: file, marks: marks)
    return try decoding.decode(as: encoding)
  }

  private init(file: TranscriptFile, marks: Set<UInt8>) {
    self.file = file
    self.marks = marks
  }

  private mutating func decode(as given: TextEncoding?) throws -> DecodedText {
    guard !file.bytes.isEmpty else { throw IngestionError(file.path, .empty) }
    if let content = FileSignature.of(file.bytes.prefix(16)) {
      throw IngestionError(file.path, .holds(content))
    }
    let raw = file.contents
    if given == nil || given == .utf8, let plain = plain(raw) { return plain }
    let encoding = try given ?? recognise(raw)
    var bytes = try unicode(raw, encoding)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    let controls = bytes.withUnsafeBufferPointer { ControlCharacters($0, besides: marks) }
    try check(controls, in: bytes)
    if controls.hasReturn { bytes = LineEnds.unified(bytes) }
    return DecodedText(checked: bytes, encoding: encoding, findings: findings)
  }

  /// The text as it stands, where nothing in it has to be changed, told or refused.
  private func plain(_ raw: [UInt8]) -> DecodedText? {
    guard !raw.withUnsafeBufferPointer(ControlCharacters.standIn),
      !raw.starts(with: [0xEF, 0xBB, 0xBF]),
      WhiteSpace.trimmed(0..<raw.count, in: raw) != nil
    else { return nil }
    let survey = UTF8Survey(raw)
    guard survey.firstFault == nil else { return nil }
    return DecodedText(checked: raw, isASCII: survey.isASCII, encoding: .utf8, findings: [])
  }

  // MARK: Recognising

  private mutating func recognise(_ raw: [UInt8]) throws -> TextEncoding {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if raw.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if raw.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let encoding = UTF16Bytes.pattern(of: raw) {
      findings.append(Finding(.note, "read as \(encoding.rawValue), which its zero bytes show"))
      return encoding
    }
    let survey = UTF8Survey(raw)
    guard let fault = survey.firstFault else { return .utf8 }
    if survey.wellFormed > survey.faults {
      throw IngestionError(
        file.path, .wrongEncoding("utf-8", line: Self.line(of: fault, in: raw), guessed: true))
    }
    findings.append(
      Finding(
        .warning, line: Self.line(of: fault, in: raw),
        "the file is not UTF-8 and was read as windows-1252; if letters look wrong, say what it is with --encoding NAME (\(TextEncoding.names))"
      ))
    return .windows1252
  }

  // MARK: Converting

  private mutating func unicode(_ raw: [UInt8], _ encoding: TextEncoding) throws -> [UInt8] {
    let fault: Int
    switch encoding {
    case .utf8:
      guard let offset = UTF8Survey(raw).firstFault else { return raw }
      fault = offset
    case .utf16LittleEndian, .utf16BigEndian:
      switch UTF16Bytes.decode(raw, bigEndian: encoding == .utf16BigEndian) {
      case .success(let bytes): return bytes
      case .failure(let place): throw wrong(encoding, line: place.line)
      }
    default:
      guard let table = encoding.table else { throw wrong(encoding, line: 1) }
      let encoded = table.map { $0.map { Array(String($0).utf8) } }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(raw.count + raw.count / 8)
      for (offset, byte) in raw.enumerated() {
        if byte < 0x80 {
          bytes.append(byte)
        } else if let scalar = encoded[Int(byte)] {
          bytes.append(contentsOf: scalar)
        } else {
          throw wrong(encoding, line: Self.line(of: offset, in: raw))
        }
      }
      return bytes
    }
    throw wrong(encoding, line: Self.line(of: fault, in: raw))
  }

  private func wrong(_ encoding: TextEncoding, line: Int) -> IngestionError {
    IngestionError(file.path, .wrongEncoding(encoding.rawValue, line: line, guessed: false))
  }

  // MARK: Checking

  private mutating func check(_ controls: ControlCharacters, in bytes: [UInt8]) throws {
    if let offset = controls.firstNUL {
      throw IngestionError(file.path, .binary(line: Self.line(of: offset, in: bytes)))
    }
    if let first = controls.first {
      let line = Self.line(of: first, in: bytes)
      if controls.count > 64, controls.count * 20 > bytes.count {
        throw IngestionError(file.path, .binary(line: line))
      }
      findings.append(
        Finding(
          .warning, line: line,
          "\(controls.count) control characters stand in the text and were kept"))
    }
    guard WhiteSpace.trimmed(0..<bytes.count, in: bytes) != nil else {
      throw IngestionError(file.path, .empty)
    }
  }

  /// Lines end with LF, CRLF or CR, also before they were unified.
  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for (index, byte) in bytes[..<offset].enumerated() {
      if byte == 0x0A || (byte == 0x0D && bytes[index + 1] != 0x0A) { line += 1 }
    }
    return line
  }
}
