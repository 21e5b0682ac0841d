import QualitativeData

/// JSON as it grows, byte by byte.
///
/// For answers with a million places: Foundation's encoder makes a tree of all values before it writes the first. The
/// bytes are those it would write with sorted keys, plain slashes and, for reading, its layout.
final class JSONText {
  private var out: JSONBytes
  /// The value that is being written, below those it stands in.
  private var open: [OpenValue] = []

  private struct OpenValue {
    enum Kind { case single, list, object }
    var kind = Kind.single
    /// Where it begins in the bytes.
    let start: Int
    /// How many values a list has.
    var count = 0
    /// What an object holds, in the order of writing: each key, and where it ends in the bytes with its value.
    var members: [(key: String, end: Int)] = []
  }

  init(isPretty: Bool) { out = JSONBytes(isPretty: isPretty) }

  var bytes: [UInt8] { out.bytes }

  /// One value, of whatever kind it makes itself.
  func write<Value: Encodable>(_ value: Value) throws {
    // The values there are most of need not be asked.
    if Value.self == String.self { return write(string: unsafeBitCast(value, to: String.self)) }
    if Value.self == Int.self { return write(whole: unsafeBitCast(value, to: Int.self)) }
    if Value.self == JSONStrings.self {
      return out.write(value as! JSONStrings, depth: open.count)
    }
    open.append(OpenValue(start: out.bytes.count))
    try value.encode(to: JSONTextEncoder(text: self, level: open.count - 1))
    close()
  }

  /// Ends the line after the value.
  func endLine() { out.put("\n") }

  func count(_ level: Int) -> Int { open[level].count }

  /// Whether the value at a level is an object so far.
  func isObject(_ level: Int) -> Bool { open[level].kind == .object }

  // MARK: lists and objects

  func beginList(_ level: Int) {
    guard open[level].kind != .list else { return }
    open[level].kind = .list
    out.put("[")
  }

  func beginObject(_ level: Int) {
    guard open[level].kind != .object else { return }
    open[level].kind = .object
    out.put("{")
  }

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
    if open[level].count > 0 { out.put(",") }
    open[level].count += 1
    out.beginLine(level + 1)
  }

  /// The value of a key of the object at a level; no key comes twice.
  func add(_ level: Int, _ key: String, _ write: () throws -> Void) rethrows {
    if !open[level].members.isEmpty { out.put(",") }
    out.beginLine(level + 1)
    out.write(key: key)
    try write()
    open[level].members.append((key, out.bytes.count))
  }

  private func close() {
    let value = open.removeLast()
    switch value.kind {
    case .single: return
    case .list: out.end(isEmpty: value.count == 0, "]", depth: open.count)
    case .object:
      out.sort(value.members, from: value.start + 1)
      out.end(isEmpty: value.members.isEmpty, "}", depth: open.count)
    }
  }

  // MARK: single values

  func writeNull() { out.put("null") }

  func write(bool value: Bool) { out.put(value ? "true" : "false") }

  func write(whole value: some FixedWidthInteger) {
    if value < 0 { out.put("-") }
    out.put(digitsOf: UInt64(value.magnitude))
  }

  /// - Precondition: it is finite; what is not has no place in JSON.
  func write(number value: Double) {
    precondition(value.isFinite, "a number of ours cannot be written as JSON")
    let text = value.description
    out.put(text: text.hasSuffix(".0") ? text.dropLast(2) : text[...])
  }

  func write(string: String) { out.write(string: string) }
}

/// Many strings that are made only when they are written, one after the other.
struct JSONStrings: Encodable, Sendable {
  private let forEach: @Sendable ((String) -> Void) -> Void

  init(_ forEach: @escaping @Sendable ((String) -> Void) -> Void) { self.forEach = forEach }

  func write(_ take: (String) -> Void) { forEach(take) }

  func encode(to encoder: any Encoder) throws {
    var texts: [String] = []
    forEach { texts.append($0) }
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }
}

extension JSONBytes {
  fileprivate mutating func write(_ texts: JSONStrings, depth: Int) {
    put("[")
    var isEmpty = true
    texts.write { text in
      if !isEmpty { put(",") }
      isEmpty = false
      beginLine(depth + 1)
      write(string: text)
    }
    end(isEmpty: isEmpty, "]", depth: depth)
  }
}
