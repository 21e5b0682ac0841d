/// How `Codable` values reach a `JSONText`: each call writes at once.
///
/// Shapes use plain containers; nested ones and those of superclasses, which none of them needs, are not offered.
struct JSONTextEncoder: Encoder {
  let text: JSONText
  /// The value's place among those that are open.
  let level: Int

  /// Whether the value has become an object.
  var isOfObject: Bool { text.isObject(level) }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    text.beginObject(level)
    return KeyedEncodingContainer(Members(text: text, level: level))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    text.beginList(level)
    return Elements(text: text, level: level)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let text: JSONText
    let level: Int

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { text.add(level, key.stringValue) { text.writeNull() } }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      try text.add(level, key.stringValue) { try text.write(value) }
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { notOffered() }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { notOffered() }
    func superEncoder() -> any Encoder { notOffered() }
    func superEncoder(forKey key: Key) -> any Encoder { notOffered() }
  }

  private struct Elements: UnkeyedEncodingContainer {
    let text: JSONText
    let level: Int

    var codingPath: [any CodingKey] { [] }
    var count: Int { text.count(level) }

    func encodeNil() { text.addNull(level) }
    func encode<Value: Encodable>(_ value: Value) throws { try text.add(level, value) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type
    ) -> KeyedEncodingContainer<Nested> { notOffered() }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { notOffered() }
    func superEncoder() -> any Encoder { notOffered() }
  }

  private struct Single: SingleValueEncodingContainer {
    let encoder: JSONTextEncoder
    private var text: JSONText { encoder.text }

    init(encoder: JSONTextEncoder) { self.encoder = encoder }

    var codingPath: [any CodingKey] { [] }

    func encodeNil() { text.writeNull() }
    func encode(_ value: Bool) { text.write(bool: value) }
    func encode(_ value: String) { text.write(string: value) }
    func encode(_ value: Double) { text.write(number: value) }
    func encode(_ value: Float) { text.write(number: Double(value)) }
    func encode(_ value: Int) { text.write(whole: value) }
    func encode(_ value: Int8) { text.write(whole: value) }
    func encode(_ value: Int16) { text.write(whole: value) }
    func encode(_ value: Int32) { text.write(whole: value) }
    func encode(_ value: Int64) { text.write(whole: value) }
    func encode(_ value: UInt) { text.write(whole: value) }
    func encode(_ value: UInt8) { text.write(whole: value) }
    func encode(_ value: UInt16) { text.write(whole: value) }
    func encode(_ value: UInt32) { text.write(whole: value) }
    func encode(_ value: UInt64) { text.write(whole: value) }
    /// It takes the place of the value that it stands for.
    func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: encoder) }
  }
}

private func notOffered() -> Never {
  preconditionFailure("a shape asks for a container that is not offered")
}
