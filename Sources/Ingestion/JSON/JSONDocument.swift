/// A JSON file, parsed once into a list of places; names, texts and numbers are only read when asked for.
///
/// Several documents in a row, as in JSON Lines, are one list. The bytes are not copied, since they may be many: they
/// must stay where they are for as long as the document or any of its values is used.
final class JSONDocument {
  /// Where a value begins in the bytes, and which entry comes after all that is in it.
  struct Entry {
    var offset: UInt32
    var next: UInt32
  }

  /// The offset of the list around several documents, which stands nowhere.
  static let around = UInt32.max

  let bytes: UnsafeBufferPointer<UInt8>
  let entries: [Entry]

  /// - Throws: `JSONFault` for what is no JSON, is nested too deeply or holds too many values.
  /// - Complexity: O(bytes), and 8 bytes of memory a value.
  convenience init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    var parser = JSONParser(bytes, isWhole: true)
    try parser.parse()
    self.init(bytes, parser.entries)
  }

  /// What can be made of the first bytes of a file: whatever is open at their end is taken for closed.
  ///
  /// - Returns: `nil` for what does not begin as JSON.
  convenience init?(beginning bytes: UnsafeBufferPointer<UInt8>) {
    var parser = JSONParser(bytes, isWhole: false)
    guard (try? parser.parse()) != nil, parser.entries.count > 1 else { return nil }
    self.init(bytes, parser.entries)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ entries: [Entry]) {
    self.bytes = bytes
    self.entries = entries
  }

  /// The document; the list of all where there are several.
  var root: JSONValue {
    let first = JSONValue(document: self, index: 1)
    return first.next == entries.count ? first : JSONValue(document: self, index: 0)
  }
}
