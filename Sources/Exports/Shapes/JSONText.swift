import QualitativeData

/// JSON as it grows, byte by byte.
///
/// For answers with a million places: Foundation's encoder makes a tree of all values before it writes the first. The
/// bytes are those it would write with sorted keys, plain slashes and, for reading, its layout.
final class JSONText {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  /// The value that is being written, below those it stands in.
  private var open: [OpenValue] = []

  private struct OpenValue {
    enum Kind { case single, list, object }
    var kind = Kind.single
    /// Where it begins in the bytes.
    let start: Int
    /// How many values a list has.
    var count = 0
    /// What an object holds, in the order of writing, each up to where it ends in the bytes.
    var members: [(key: String, end: Int)] = []
  }

  init(isPretty: Bool) { self.isPretty = isPretty }

  /// One value, of whatever kind it makes itself.
  func write<Value: Encodable>(_ value: Value) throws {
    // The values there are most of need not be asked.
    if Value.self == String.self { return write(string: unsafeBitCast(value, to: String.self)) }
    if Value.self == Int.self { return write(whole: unsafeBitCast(value, to: Int.self)) }
    open.append(OpenValue(start: bytes.count))
    try value.encode(to: JSONTextEncoder(text: self, level: open.count - 1))
    close()
  }

  func count(_ level: Int) -> Int { open[level].count }

  /// Whether the value at a level is an object so far.
  func isObject(_ level: Int) -> Bool { open[level].kind == .object }

  // MARK: lists and objects

  func beginList(_ level: Int) {
    guard open[level].kind != .list else { return }
    open[level].kind = .list
    put("[")
  }

  func beginObject(_ level: Int) { open[level].kind = .object }

  /// The next value of the list at a level.
  func add(_ level: Int, _ value: some Encodable) throws {
    beginElement(level)
    try write(value)
  }

  func addNull(_ level: Int) {
    beginElement(level)
    writeNull()
  }

  private func beginElement(_ level: Int) {
    if open[level].count > 0 { put(",") }
    open[level].count += 1
    beginLine(level + 1)
  }

  /// The value of a key of the object at a level; no key comes twice.
  func add(_ level: Int, _ key: String, _ write: () throws -> Void) rethrows {
    try write()
    open[level].members.append((key, bytes.count))
  }

  private func close() {
    let value = open.removeLast()
    switch value.kind {
    case .single: break
    case .list:
      if isPretty, value.count == 0 { put("\n") }
      beginLine(open.count)
      put("]")
    case .object: writeInOrder(value)
    }
  }

  /// An object's values, which stand in the order of writing, with their keys and in the order of these.
  private func writeInOrder(_ object: OpenValue) {
    var places: [(key: String, range: Range<Int>)] = []
    var start = 0
    for (key, end) in object.members {
      places.append((key, start..<end - object.start))
      start = end - object.start
    }
    let values = Array(bytes[object.start...])
    bytes.removeSubrange(object.start...)
    put("{")
    if isPretty, places.isEmpty { put("\n") }
    var isFirst = true
    for (key, range) in places.sorted(by: { $0.key < $1.key }) {
      if !isFirst { put(",") }
      isFirst = false
      beginLine(open.count + 1)
      write(string: key)
      put(isPretty ? " : " : ":")
      bytes.append(contentsOf: values[range])
    }
    beginLine(open.count)
    put("}")
  }

  private func beginLine(_ depth: Int) {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { put("  ") }
  }

  // MARK: single values

  func writeNull() { put("null") }

  func write(bool value: Bool) { put(value ? "true" : "false") }

  func write(whole value: some FixedWidthInteger) {
    if value < 0 { put("-") }
    bytes.append(digitsOf: UInt64(value.magnitude))
  }

  /// - Precondition: it is finite; what is not has no place in JSON.
  func write(number value: Double) {
    precondition(value.isFinite, "a number of ours cannot be written as JSON")
    let text = value.description
    bytes.append(contentsOf: (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8)
  }

  func write(string: String) {
    put("\"")
    var string = string
    string.withUTF8 { text in
      var start = 0
      for (index, byte) in text.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[start..<index])
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    put("\"")
  }

  private func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    case 0x08: put("\\b")
    case 0x0C: put("\\f")
    case UInt8(ascii: "\n"): put("\\n")
    case UInt8(ascii: "\r"): put("\\r")
    case UInt8(ascii: "\t"): put("\\t")
    default:
      let digits = Array("0123456789abcdef".utf8)
      put("\\u00")
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  private func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
