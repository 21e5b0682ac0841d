/// One value of a JSON document. What it is not, it simply does not have: a number has no members.
struct JSONValue {
  let document: JSONDocument
  let index: Int

  private var offset: Int { Int(document.entries[index].offset) }
  var next: Int { Int(document.entries[index].next) }

  private var first: UInt8 {
    let offset = document.entries[index].offset
    return offset == JSONDocument.around ? UInt8(ascii: "[") : document.bytes[Int(offset)]
  }

  var isObject: Bool { first == UInt8(ascii: "{") }
  var isList: Bool { first == UInt8(ascii: "[") }
  var isText: Bool { first == UInt8(ascii: "\"") }
  var isNull: Bool { first == UInt8(ascii: "n") }
  var isTrue: Bool { first == UInt8(ascii: "t") }
  var isFalse: Bool { first == UInt8(ascii: "f") }
  var isEmptyList: Bool { isList && next == index + 1 }

  // MARK: Members

  /// The member of a name, however its words are joined: `start_time` is `startTime` and `StartTime`, too.
  ///
  /// - Parameter name: in small letters, words joined by `_`.
  /// - Returns: `nil` also where the value is `null`. Of two members of one name, the last.
  /// - Complexity: O(members).
  subscript(name: StaticString) -> JSONValue? {
    guard isObject else { return nil }
    var found: JSONValue?
    var key = index + 1
    let end = next
    while key + 1 < end {
      let value = JSONValue(document: document, index: key + 1)
      if JSONText.isName(name, at: Int(document.entries[key].offset), in: document.bytes) {
        found = value
      }
      key = value.next
    }
    return found.flatMap { $0.isNull ? nil : $0 }
  }

  /// The first of several names that is there.
  subscript(anyOf names: [StaticString]) -> JSONValue? {
    for name in names {
      if let value = self[name] { return value }
    }
    return nil
  }

  /// The names of an object's first members, as written.
  var names: [String] { members.map { $0.name.text ?? "" } }

  /// The values of an object's first members.
  var values: [JSONValue] { members.map(\.value) }

  /// The first thousand, which is more than any object has that is no mere table.
  private var members: [(name: JSONValue, value: JSONValue)] {
    guard isObject else { return [] }
    var members: [(name: JSONValue, value: JSONValue)] = []
    var key = index + 1
    while key + 1 < next, members.count < 1000 {
      let value = JSONValue(document: document, index: key + 1)
      members.append((JSONValue(document: document, index: key), value))
      key = value.next
    }
    return members
  }

  /// The values of a list, in order; none for everything else.
  var elements: Elements { Elements(value: self, end: isList ? next : index + 1) }

  /// The values of a member that is a list; none where there is no such member.
  func elements(of name: StaticString) -> Elements {
    self[name]?.elements ?? Elements(value: self, end: index + 1)
  }

  struct Elements: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var index: Int
    private let end: Int

    fileprivate init(value: JSONValue, end: Int) {
      document = value.document
      index = value.index + 1
      self.end = end
    }

    var first: JSONValue? { index < end ? JSONValue(document: document, index: index) : nil }

    mutating func next() -> JSONValue? {
      guard let value = first else { return nil }
      index = value.next
      return value
    }
  }

  // MARK: Simple values

  /// What a string says; `nil` for everything else.
  var text: String? {
    isText ? JSONText.decoded(at: offset, in: document.bytes) : nil
  }

  /// A number; `nil` for everything else, for a number in quotation marks, too.
  var number: Double? {
    guard !isText, offset < document.bytes.count else { return nil }
    let word = document.bytes[offset...].prefix { byte in
      (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    return JSONNumber.isNumber(word) ? JSONNumber.value(of: word) : nil
  }

  /// Whether a number is written without a point.
  var isWhole: Bool {
    number != nil
      && document.bytes[offset...].prefix { $0 != 0x2C && $0 > 0x20 && $0 != 0x7D && $0 != 0x5D }
        .allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}

extension JSONValue? {
  /// The values of a list that may be missing.
  var list: [JSONValue] { map { Array($0.elements) } ?? [] }
}
