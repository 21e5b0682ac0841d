import Testing

@testable import Ingestion

@Suite struct LineEndsTests {
  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("\r\r\n\r", "\n\n\n"), ("a\n\rb\r\n", "a\n\nb\n"),
    ("\r", "\n"), ("", ""), ("a\n\nb", "a\n\nb"),
  ])
  func `CRLF and CR become LF, wherever they stand`(written: String, read: String) {
    #expect(LineEnds.unified(Array(written.utf8)) == Array(read.utf8))
  }

  @Test func `lines are counted`() {
    #expect(Array("\na\n\nb\n".utf8).withUnsafeBufferPointer { LineEnds.count(in: $0) } == 4)
    #expect([UInt8]().withUnsafeBufferPointer { LineEnds.count(in: $0) } == 0)
  }
}
