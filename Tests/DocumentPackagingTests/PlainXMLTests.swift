import DocumentPackaging
import Foundation
import TestSupport
import Testing

/// Plain documents are read twice over: what is told of them must be what libxml2 tells.
@Suite struct PlainXMLTests {
  static let plain = [
    "<a>b</a>",
    "<?xml version=\"1.0\"?>\r\n<a>\r\n<b c='d'/>\r\ne</a>\r\n",
    "\u{FEFF}<?xml version='1.0' encoding='utf-8' standalone='yes' ?><!-- x --><?y z?><a>f</a>",
    "<?xml-model href=\"a.rng\"?><a xml:id=\"b\" xml:space=\"preserve\" xml:lang='da'> ø \u{1F600}\n</a><!-- end -->",
    "<a xmlns=\"http://www.tei-c.org/ns/1.0\" xmlns:b=\"urn:c:d\"><b:a b:x=\"1\" x=\"2\"/><a\n x = '1'\n y='\"'>t</a ></a>",
    "<a>&lt;&#13;&#x1F600;&amp;amp;&quot;&apos;&gt;]] > </a>",
    "<a><b xmlns=\"http://x.y/z\"><c/></b><c/><b xmlns=\"http://x.y/z\"><c/></b><q:c xmlns:q=\"http://x.y/z\">u</q:c></a>",
    "<averylongname another-long.name_1=\"\"><averylongnamf>x<!-- - --><?p?>y</averylongnamf></averylongname>",
  ]

  static let other = [
    "<!DOCTYPE a><a>b</a>", "<a><![CDATA[b]]></a>", "<a b=\"&amp;\"/>", "<a>b</a>x", "<a>b</b>",
    "<a>b", "<a b='1' b='2'>c</a>", "<a>&b;</a>", "<a>]]></a>", "<a><b:c>d</b:c></a>",
    "<a>\u{1}</a>",
    "<a>\u{FFFE}</a>", "<a><!-- -- --></a>", "<a b=\"<\">c</a>", "<å>b</å>", "<a>b\rc</a>",
    "<?xml version=\"1.1\"?><a>b</a>",
    "<?xml version=\"1.0\" encoding=\"utf-8\"standalone=\"yes\"?><a>b</a>",
    "<?xml version=\"1.0\" standalone=\"YES\"?><a>b</a>", "<a><?xml x?>b</a>", "<a><?xml-b?>c</a>",
    "<a xml:space='b'>c</a>", "<a xmlns='b'>c</a>", "<a xmlns:b=''>c</a>",
    "<a xmlns:xml='http://b.c'>d</a>",
    "<a xmlns:b='http://c.d' xmlns:e='http://c.d' b:f='1' e:f='2'>g</a>", "<a b=\"c\"d=\"e\">f</a>",
    "<a b=\"c\nd\">e</a>", "", " ", "<", "<a", "<a ", "<a>", "<a></", "<a></a", "<a/>", "<1>b</1>",
    "<:a>b</:a>",
    "<a:>b</a:>", "<a:b:c>d</a:b:c>", "< a>b</ a>", "<a>&#0;</a>", "<a>&#xFFFE;</a>",
    "<a>&#+1;</a>", "<a>&</a>",
  ]

  @Test(arguments: plain) func `a plain document is told of as libxml2 tells of it`(_ text: String)
    throws
  {
    #expect(try Self.told(Data(text.utf8)).isPlain)
    try Self.compare(Data(text.utf8))
  }

  @Test(arguments: other) func `what is not plain is left to libxml2`(_ text: String) throws {
    let told = try? Self.told(Data(text.utf8))
    #expect(told?.isPlain != true)
    try Self.compare(Data(text.utf8))
  }

  @Test(arguments: plain + other)
  func `damage is judged as libxml2 judges it`(_ text: String) throws {
    var random = SeededGenerator(seed: UInt64(text.utf8.count) &* 7919)
    let pieces =
      [
        "<", ">", "&", "&amp;", "]]>", "<!--", "-->", "--", "\"", "'", "/", ":", "=", " ", "\r",
        "<a/>", " c='d'",
      ]
      .map { Array($0.utf8) } + [[0x00], [0x1F], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF]]
    for _ in 0..<300 {
      var bytes = Array(text.utf8)
      for _ in 0...Int.random(in: 0...1, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random)!, at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 2))
        case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
        default: bytes.insert(contentsOf: bytes[..<place].suffix(8), at: place)
        }
      }
      try Self.compare(Data(bytes))
    }
  }

  @Test func `a document deeper than allowed is refused as ever`() {
    let deep = String(repeating: "<a>", count: 300) + "b" + String(repeating: "</a>", count: 300)
    let expected = #expect(throws: PackagingError.self) {
      try XMLEvents().read(Data(deep.utf8), into: Told())
    }
    let found = #expect(throws: PackagingError.self) {
      try XMLEvents().read(Data(deep.utf8)) { Told() }
    }
    #expect(found == expected)
  }

  // MARK: What is told

  /// Everything a document consists of, a line each; text in one piece.
  private final class Told: XMLHandler {
    private(set) var lines: [String] = []
    private var text = ""

    func start(_ tag: XMLStartTag) {
      endText()
      let element = tag.element
      let attributes = element.attributes.map {
        "\($0.namespace)|\($0.name)=\($0.value.debugDescription)"
      }
      lines.append(
        "\(element.line) <\(tag.number) \(element.namespace) \(element.name) \(attributes)>")
    }

    func end(_ name: XMLName) {
      endText()
      lines.append("</\(name.number) \(name.namespace) \(name.local)>")
    }

    func characters(_ text: XMLText) { self.text += text.string }

    private func endText() {
      if !text.isEmpty { lines.append(text.debugDescription) }
      text = ""
    }
  }

  private static func told(_ bytes: Data) throws -> (
    lines: [String], isPlain: Bool, complaints: Int
  ) {
    var made = 0
    let (told, complaints) = try XMLEvents(documentType: .ignored).read(bytes) {
      made += 1
      return Told()
    }
    return (told.lines, made == 1, complaints.count)
  }

  private static func compare(_ bytes: Data) throws {
    let reference = Told()
    let expected = Result { try XMLEvents(documentType: .ignored).read(bytes, into: reference) }
    let found = Result { try told(bytes) }
    switch (expected, found) {
    case (.success(let complaints), .success(let found)):
      if found.lines != reference.lines || found.complaints != complaints.count {
        Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    case (.failure(let error as PackagingError), .failure(let other as PackagingError)):
      #expect(error == other)
    default:
      Issue.record(
        "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(expected), \(found)")
    }
  }
}
