import DocumentPackaging
import Foundation
import Testing

@Suite struct XMLEventsTests {
  private func events(_ bytes: Data, _ type: XMLEvents.DocumentType = .refused) throws -> [String] {
    var seen: [String] = []
    try XMLEvents(documentType: type).read(bytes) { event in
      switch event {
      case .start(let element):
        seen.append(
          "<\(element.name)\(element.attributes.map { " \($0.name)=\($0.value)" }.joined())>")
      case .end(_, let name): seen.append("</\(name)>")
      case .characters(let text, _):
        if let last = seen.last, !last.hasPrefix("<") {
          seen[seen.count - 1] = last + text
        } else {
          seen.append(text)
        }
      }
    }
    return seen
  }

  private func events(_ text: String, _ type: XMLEvents.DocumentType = .refused) throws -> [String]
  {
    try events(Data(text.utf8), type)
  }

  private func reason(_ text: String, _ type: XMLEvents.DocumentType = .refused) -> PackagingError
    .Reason?
  {
    do {
      _ = try events(text, type)
      return nil
    } catch {
      return (error as? PackagingError)?.reason
    }
  }

  @Test func `elements, text and sections of characters come in order`() throws {
    #expect(
      try events("<a><b c='1'>x &amp; y</b><![CDATA[<z>]]></a>") == [
        "<a>", "<b c=1>", "x & y", "</b>", "<z>", "</a>",
      ])
  }

  @Test func `references in attributes stand for their characters`() throws {
    #expect(
      try events("<a t='R&amp;D &lt; &#38;#38; &quot;'/>") == ["<a t=R&D < &#38; \">", "</a>"])
  }

  @Test func `namespaces are told apart from names`() throws {
    var found: (String, String)?
    try XMLEvents().read(Data("<t:u xmlns:t='urn:t' who='x' xml:id='i'/>".utf8)) { event in
      guard case .start(let element) = event else { return }
      found = (element.namespace, element.name)
      #expect(element["who"] == "x" && element["id"] == nil && element.xml("id") == "i")
    }
    #expect(found?.0 == "urn:t" && found?.1 == "u")
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "UTF-8", "UTF-16"])
  func `an encoding that the prolog declares is used`(name: String) throws {
    let encodings: [String: String.Encoding] = [
      "ISO-8859-1": .isoLatin1, "windows-1252": .windowsCP1252, "UTF-8": .utf8, "UTF-16": .utf16,
    ]
    let document = "<?xml version='1.0' encoding='\(name)'?><a>Måløv</a>"
    #expect(try events(document.data(using: encodings[name]!)!)[1] == "Måløv")
  }

  @Test func `a DOCTYPE that only names a DTD is ignored where the format has one`() throws {
    let document = "<!DOCTYPE Trans SYSTEM 'trans-14.dtd'><Trans>x</Trans>"
    #expect(try events(document, .ignored) == ["<Trans>", "x", "</Trans>"])
    #expect(reason(document) == .documentType)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1/x'> %x;]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'default'>]><a/>",
  ])
  func `a DOCTYPE that declares anything is refused`(document: String) {
    #expect(reason(document, .ignored) == .entities)
  }

  @Test func `an entity that only a DTD would know is an error, not a gap in the text`() {
    #expect(reason("<!DOCTYPE a SYSTEM 'a.dtd'><a>caf&eacute;</a>", .ignored) == .undeclaredEntity)
  }

  @Test func `faults of form are errors with a line`() {
    #expect(reason("<a><b></a>") == .mismatchedTags)
    #expect(reason("<a><b>text") == .endsEarly)
    #expect(reason("") == .empty)
    #expect(reason("hello") == .notXML)
    #expect(throws: PackagingError.self) {
      try events(Data("<a>".utf8) + [0xFF, 0xFE] + Data("</a>".utf8))
    }
    #expect(throws: PackagingError.self) { try events(Data("<a".utf8) + [0xE9] + Data("/>".utf8)) }
  }

  @Test func `what a document says never stands in an error`() throws {
    let error = #expect(throws: PackagingError.self) { try events("<a>secret words<b></a>") }
    #expect(error?.problem.contains("secret") == false)
    #expect(error?.line == 1)
  }

  @Test func `complaints about names leave a document readable`() throws {
    let document = "<a xmlns='urn:a'><p:b xml:id='party.M+J'>text</p:b></a>"
    var text = ""
    let complaints = try XMLEvents().read(Data(document.utf8)) { event in
      if case .characters(let piece, _) = event { text += piece }
    }
    #expect(text == "text")
    #expect(complaints.count == 1)
  }

  @Test func `limits hold for depth, tags and size`() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(reason(deep) == .tooDeep(limit: 256))
    let flood = (0..<40_000).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(reason("<a \(flood)/>") == .tagTooLong(limit: 200_000))
    #expect(reason("<a><!-- \(String(repeating: "x", count: 300_000)) --></a>") == nil)
    #expect(reason("<?xml version='1.0' encoding='UTF-7'?><a/>") == .unknownEncoding("utf-7"))
  }

  @Test func `the root is found in a document that was cut off`() {
    let root = XMLEvents.root(of: Data("<?xml version='1.0'?><TEI xmlns='urn:x'><te".utf8))
    #expect(root?.namespace == "urn:x" && root?.name == "TEI")
    #expect(XMLEvents.root(of: Data("Anna: hello".utf8)) == nil)
  }

  @Test func `what the handler throws is thrown on`() {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try XMLEvents().read(Data("<a/>".utf8)) { _ in throw Stop() } }
  }

  @Test func `bytes that cannot be converted are an error wherever they stand`() {
    let lone = Data([0x00, 0xDB, 0x5B, 0xDB])
    let start = Data([0x3C, 0, 0x61, 0, 0x3E, 0])
    for bytes in [
      Data([0xFF, 0xFE]) + lone, Data([0xFF, 0xFE]) + start + lone,
      Data("<?xml version='1.0' encoding='Shift_JIS'?>".utf8) + Data([0xFF, 0xFF, 0xFF]),
    ] {
      #expect(throws: PackagingError.self) { try events(bytes) }
    }
  }

  @Test func `a flood of different names is refused before it takes long`() {
    let text = "<a>" + (0..<30_000).map { "<n\($0)/>" }.joined() + "</a>"
    let error = #expect(throws: PackagingError.self) {
      try XMLEvents().read(Data(text.utf8)) { _ in }
    }
    #expect(error?.reason == .tooManyNames(limit: 20_000))
  }
}
