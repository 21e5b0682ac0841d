import Testing

@testable import Ingestion

@Suite struct JSONDocumentTests {
  /// The bytes of a document live as long as the process, since its values point into them.
  private func lasting(_ bytes: some Collection<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = memory.initialize(from: bytes)
    return UnsafeBufferPointer(memory)
  }

  private func root(_ json: String) throws -> JSONValue {
    try JSONDocument(lasting(json.utf8)).root
  }

  @Test func `members are found however their words are joined, the last of two winning`() throws {
    for name in ["start_time", "startTime", "StartTime", "start-time", "START_TIME"] {
      #expect(try root("{\"a\": [{}], \"\(name)\": 1.5}")["start_time"]?.number == 1.5)
    }
    #expect(try root(#"{"start": 1}"#)["start_time"] == nil)
    #expect(try root(#"{"starts": 1}"#)["start"] == nil)
    #expect(try root(#"{"a": 1, "a": 2}"#)["a"]?.number == 2)
    #expect(try root(#"{"a": null}"#)["a"] == nil)
  }

  @Test func `numbers are exact`() throws {
    for text in ["0", "-1.5", "8.879999999999999", "1e3", "0.1", "123456789.123456", "1E-2"] {
      #expect(try root("[\(text)]").elements.first?.number == Double(text))
    }
    #expect(try root("[1e999]").elements.first?.number == nil)
    #expect(try root(#"["1"]"#).elements.first?.number == nil)
  }

  @Test func `what Python writes for no number is no number`() throws {
    let values = try root(#"{"a": NaN, "b": -Infinity, "c": Infinity, "d": true}"#)
    #expect(values["a"] != nil && values["a"]?.number == nil && values["b"]?.number == nil)
    #expect(values["d"]?.isTrue == true)
  }

  @Test func `escapes are decoded, and halves of characters stand as broken`() throws {
    let text = try root(#"["a\n\u00e9\/\"\\\ud83d\ude00\ud83d \u0000"]"#).elements.first?.text
    #expect(text == "a\né/\"\\😀\u{FFFD} \u{FFFD}")
  }

  @Test func `several documents in a row are one list`() throws {
    #expect(try root("{\"a\":1}\n{\"a\":2}\n").elements.compactMap { $0["a"]?.number } == [1, 2])
    #expect(try root("{\"a\":1}")["a"]?.number == 1)
  }

  @Test func `a comma before a closing bracket is forgiven`() throws {
    #expect(try Array(root("[1, 2,]").elements).count == 2)
    #expect(try root(#"{"a": 1,}"#)["a"]?.number == 1)
  }

  @Test(arguments: [
    "", "  ", "{", "[1", "[1 2]", #"{"a"}"#, #"{"a":}"#, "]", "[}", "{]", "[tru]", "[nil]", "[-]",
    #"{"a":1 "b":2}"#, #"["abc"#, "abc", "{1:2}", "[\"\0\"]", #"{"a":1]"#, "[,]x",
  ])
  func `what is no JSON is an error`(text: String) {
    #expect(throws: JSONFault.self) { try root(text) }
  }

  @Test func `an error names the line`() {
    let fault = #expect(throws: JSONFault.self) { try root("{\n\"a\": 1,\r\n\"b\" 2}") }
    #expect(fault == JSONFault(line: 3, problem: "a colon is expected"))
    let open = #expect(throws: JSONFault.self) { try root("[\n{\n\"a\": 1\n") }
    #expect(open?.line == 2)
  }

  @Test func `brackets that stand too deep are an error and no crash`() {
    for bracket in ["[", "{\"a\":"] {
      #expect(throws: JSONFault.self) { try root(String(repeating: bracket, count: 100_000)) }
    }
  }

  @Test func `the beginning of a file is read as far as it goes, wherever it is cut`() throws {
    let whole = Array(
      #"{"text": " a", "segments": [{"start": 0.5, "text": " aé"}], "b": null}"#.utf8)
    for end in 2...whole.count {
      let document = JSONDocument(beginning: lasting(whole[..<end]))
      #expect(document?.root.isObject == true)
      _ = document?.root["segments"]?.elements.map { $0["text"]?.text }
    }
    #expect(JSONDocument(beginning: lasting(whole[..<50]))?.root["text"]?.text == " a")
    #expect(JSONDocument(beginning: lasting("{a".utf8)) == nil)
  }
}

extension JSONValue: CustomTestStringConvertible {
  public var testDescription: String { text ?? "value \(index)" }
}
