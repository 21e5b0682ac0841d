import DocumentPackaging
import Testing

@Suite struct UTF8SurveyTests {
  /// The bytes at which sequences begin, go on, or cannot.
  static let telling: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  @Test(arguments: telling)
  func `what the standard library takes for UTF-8 is taken for it, and nothing else`(first: UInt8) {
    for second in Self.telling {
      for third in Self.telling {
        for fourth in Self.telling {
          let bytes = [first, second, third, fourth]
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          if (UTF8Survey(bytes).firstFault == nil) != isValid { Issue.record("\(bytes)") }
        }
      }
    }
  }

  @Test(arguments: [0, 1, 31, 32, 33, 64, 65])
  func `a fault is found wherever it stands among plain letters`(place: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 66)
    bytes[place] = 0xC3

    #expect(UTF8Survey(bytes).firstFault == place)
    #expect(String(surveyed: bytes) == nil)
  }

  @Test func `letters of two, three and four bytes are kept`() {
    let text = String(repeating: "et længere stykke med få særlige tegn ", count: 5) + "€ 🙂"

    #expect(String(surveyed: Array(text.utf8)) == text)
    #expect(UTF8Survey(Array(text.utf8)).wellFormed == 17)
  }
}
