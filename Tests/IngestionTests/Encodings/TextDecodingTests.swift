import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct TextDecodingTests {
  private func decode(_ bytes: Data, _ encoding: TextEncoding? = nil) throws -> DecodedText {
    try TextDecoding.decode(TranscriptFile(path: "P1.txt", bytes: bytes), encoding: encoding)
  }

  @Test func `UTF-8 comes first, a mark is dropped, and line ends become one`() throws {
    let decoded = try decode(
      Data([0xEF, 0xBB, 0xBF]) + Data("å\r\nb\rc\n\u{85}\u{2028}\u{FEFF}d".utf8))
    #expect(
      decoded.text.unicodeScalars.elementsEqual("å\nb\nc\n\u{85}\u{2028}\u{FEFF}d".unicodeScalars))
    #expect(decoded.encoding == .utf8 && decoded.findings.isEmpty)
  }

  @Test func `text is never composed or decomposed`() throws {
    #expect(try decode(Data("a\u{30A}".utf8)).bytes == Array("a\u{30A}".utf8))
  }

  @Test func `UTF-16 is known by its mark or its zero bytes`() throws {
    for (encoding, mark) in [
      (String.Encoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
    ] as [(String.Encoding, [UInt8])] {
      let bytes = "Mødet er åbnet 🚲\r\n".data(using: encoding)!
      #expect(try decode(Data(mark) + bytes).text == "Mødet er åbnet 🚲\n")
      #expect(try decode(bytes).text == "Mødet er åbnet 🚲\n")
    }
  }

  @Test func `anything else is Windows-1252, with a warning and the way out`() throws {
    let decoded = try decode(Data([0x4D, 0xF8, 0x64, 0x20, 0x96]))
    #expect(decoded.text == "Mød –" && decoded.encoding == .windows1252)
    #expect(decoded.findings.map(\.severity) == [.warning])
    #expect(decoded.findings[0].message.contains("--encoding"))
  }

  @Test(
    arguments: [
      ("macintosh", 0xBF, "ø"), ("iso-8859-15", 0xA4, "€"), ("iso-8859-1", 0xA4, "¤"),
      ("latin1", 0xE5, "å"), ("cp1252", 0x80, "€"),
    ] as [(String, UInt8, String)])
  func `a named encoding is used`(name: String, byte: UInt8, character: String) throws {
    let encoding = try #require(TextEncoding(name: name))
    #expect(try decode(Data([0x61, byte]), encoding).text == "a" + character)
  }

  @Test func `bytes that do not fit are an error with their line`() {
    for (bytes, encoding, line) in [
      (Data("a\nb\n".utf8) + [0xFF], TextEncoding.utf8, 3),
      (Data("a\r".utf8) + [0x81], .windows1252, 2),
      (Data([0x61, 0, 0x0A, 0, 0x62]), .utf16LittleEndian, 2),
      (Data([0x00, 0xD8, 0x61, 0x00]), .utf16LittleEndian, 1),
    ] {
      let error = #expect(throws: IngestionError.self) { try decode(bytes, encoding) }
      #expect(error?.reason == .wrongEncoding(encoding.rawValue, line: line, guessed: false))
    }
  }

  @Test func `mostly UTF-8 is not taken for Windows-1252`() {
    let error = #expect(throws: IngestionError.self) {
      try decode(Data("Mødet er åbnet\n".utf8) + [0xE5])
    }
    #expect(error?.reason == .wrongEncoding("utf-8", line: 2, guessed: true))
  }

  @Test(arguments: [Data(), Data([0xEF, 0xBB, 0xBF]), Data(" \n\t\u{A0}\n".utf8)])
  func `a file without text is an error`(bytes: Data) {
    #expect(#expect(throws: IngestionError.self) { try decode(bytes) }?.reason == .empty)
  }

  @Test func `what is no text is refused, whatever its name`() {
    #expect(
      #expect(throws: IngestionError.self) { try decode(Data("%PDF-1.4 x".utf8)) }?.reason
        == .holds("a PDF document"))
    #expect(
      #expect(throws: IngestionError.self) { try decode(Data("a\nb\0c".utf8)) }?.reason
        == .binary(line: 2))
    #expect(throws: IngestionError.self) { try decode(Data((0..<400).map { UInt8($0 % 8 + 1) })) }
  }
}
