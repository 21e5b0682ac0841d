import QualitativeData
import Testing

@testable import Ingestion

/// Text is looked at in stretches of many bytes; what stands at their borders must not be lost.
@Suite struct LongStretchesTests {
  static let lengths = Array(0...140)

  @Test(arguments: lengths)
  func `an event is found however much stands before and after it`(length: Int) {
    let text =
      String(repeating: "a", count: length) + "[laughs]" + String(repeating: "b", count: 70)
    var scanner = BracketedEvents(Array(text.utf8))
    var events: [Event] = []
    scanner.add(in: TextRange(0, text.utf8.count), to: &events)

    #expect(events.map(\.range) == [TextRange(length, length + 8)])
  }

  @Test(arguments: lengths, ["  ", "\n", " \n ", "\t"])
  func `white space is one blank however much stands before it`(length: Int, gap: String) {
    let before = "x" + String(repeating: "a", count: length)
    let after = String(repeating: "b", count: 40)

    #expect(
      String(decoding: TurnText(before + gap + after).bytes, as: UTF8.self) == before + " " + after)
  }

  @Test func `a control character is seen wherever it stands, line feeds and TABs are none`() {
    for place in 0..<100 {
      var bytes = [UInt8](repeating: 0x61, count: 100)
      for plain: UInt8 in [0x09, 0x0A, 0x20, 0x80, 0xFF] {
        bytes[place] = plain
        #expect(!bytes.withUnsafeBufferPointer(ControlCharacters.standIn))
      }
      for control: UInt8 in [0x00, 0x08, 0x0B, 0x0D, 0x1F, 0x7F] {
        bytes[place] = control
        #expect(bytes.withUnsafeBufferPointer(ControlCharacters.standIn))
      }
    }
  }
}
