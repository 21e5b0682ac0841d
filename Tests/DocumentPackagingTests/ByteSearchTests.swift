import DocumentPackaging
import Foundation
import Testing

@Suite struct ByteSearchTests {
  @Test func `a word is found where it first stands, at both ends, too`() {
    let bytes = Array("-->a --> b-->".utf8)

    #expect(ByteSearch.place(of: "-->", in: bytes) == 0)
    #expect(ByteSearch.place(of: "-->", in: bytes, from: 1) == 5)
    #expect(ByteSearch.place(of: "-->", in: bytes, from: 6) == 10)
    #expect(ByteSearch.place(of: "-->", in: bytes, from: 11) == nil)
    #expect(ByteSearch.place(of: "-->", in: bytes, from: 100) == nil)
  }

  @Test func `a word that is cut off at the end does not stand there`() {
    #expect(ByteSearch.place(of: "WEBVTT", in: Data("WEBVT".utf8)) == nil)
    #expect(ByteSearch.place(of: "WEBVTT", in: Data()) == nil)
  }

  @Test func `a piece of data that begins later is counted from its own first byte`() {
    let data = Data("12345<u".utf8).dropFirst(3)

    #expect(ByteSearch.place(of: "<u", in: data) == 2)
  }
}
