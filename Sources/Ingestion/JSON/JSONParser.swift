/// Finds where the values of a JSON text begin and end.
///
/// More lenient than the standard where recognisers are: `NaN` and `Infinity` are values, a comma may stand
/// before a closing bracket, and documents may follow one another.
struct JSONParser {
  static let maximumDepth = 200
  static let maximumValues = 20_000_000

  private(set) var entries: [JSONDocument.Entry] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isWhole: Bool
  private var offset = 0
  /// The entries that are not closed yet.
  private var open: [Int] = []
  private var expected = Expected.value

  private enum Expected { case key, colon, value, separator }

  /// - Parameter isWhole: whether the file ends where the bytes do.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
    // More than can be needed: memory that is not written to costs nothing, growing copies all there is.
    entries.reserveCapacity(min(bytes.count / 2 + 2, Self.maximumValues))
  }

  mutating func parse() throws(JSONFault) {
    entries.append(.init(offset: JSONDocument.around, next: 0))
    while skipBlanks() {
      switch (expected, bytes[offset]) {
      case (.key, UInt8(ascii: "\"")):
        if try string() { expected = .colon }
      case (.colon, UInt8(ascii: ":")):
        offset += 1
        expected = .value
      case (.separator, UInt8(ascii: ",")):
        offset += 1
        expected = isInObject ? .key : .value
      case (.key, UInt8(ascii: "}")), (.separator, UInt8(ascii: "}")),
        (.value, UInt8(ascii: "]")), (.separator, UInt8(ascii: "]")):
        try close()
      case (.value, _): try value()
      case (.key, _): throw fault("a name in quotation marks is expected")
      case (.colon, _): throw fault("a colon is expected")
      case (.separator, _): throw fault("a comma or a closing bracket is expected")
      }
    }
    try finish()
  }

  // MARK: Parts

  private mutating func value() throws(JSONFault) {
    switch bytes[offset] {
    case UInt8(ascii: "{"): try begin(.key)
    case UInt8(ascii: "["): try begin(.value)
    case UInt8(ascii: "\""): if try string() { endValue() }
    default: try word()
    }
  }

  private mutating func begin(_ content: Expected) throws(JSONFault) {
    guard open.count < Self.maximumDepth else {
      throw fault("brackets stand more than \(Self.maximumDepth) deep")
    }
    open.append(entries.count)
    try append(offset)
    offset += 1
    expected = content
  }

  private mutating func close() throws(JSONFault) {
    let closes = bytes[offset] == UInt8(ascii: "}")
    // A value is expected in an object only after a name, where nothing may close it.
    guard let last = open.last, isInObject == closes, !(closes && expected == .value) else {
      throw fault("a closing bracket stands where none belongs")
    }
    entries[last].next = UInt32(entries.count)
    open.removeLast()
    offset += 1
    endValue()
  }

  private mutating func endValue() { expected = open.isEmpty ? .value : .separator }

  /// - Returns: Whether the string ends before the bytes do.
  private mutating func string() throws(JSONFault) -> Bool {
    var end = offset + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == 0 { throw fault("a byte stands here that no text has", at: end) }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count else {
      if isWhole { throw fault("a quotation mark is never closed") }
      offset = bytes.count
      return false
    }
    try append(offset)
    offset = end + 1
    return true
  }

  /// A number, or a word such as `true`.
  private mutating func word() throws(JSONFault) {
    let start = offset
    while offset < bytes.count, Self.isInWord(bytes[offset]) { offset += 1 }
    guard JSONNumber.isNumber(bytes[start..<offset]) || Self.isKnown(bytes[start..<offset]) else {
      if !isWhole, offset == bytes.count { return }
      throw fault("a value is expected", at: start)
    }
    try append(start)
    endValue()
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private static func isKnown(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    known.contains { word.elementsEqual($0) }
  }

  private static let known = ["true", "false", "null", "NaN", "Infinity", "-Infinity"].map {
    Array($0.utf8)
  }

  private mutating func append(_ offset: Int) throws(JSONFault) {
    guard entries.count < Self.maximumValues else {
      throw fault("the file holds more than \(Self.maximumValues) values")
    }
    entries.append(.init(offset: UInt32(offset), next: UInt32(entries.count + 1)))
  }

  // MARK: Ends

  private mutating func finish() throws(JSONFault) {
    if isWhole {
      if let last = open.last {
        throw fault("a bracket is opened and never closed", at: Int(entries[last].offset))
      }
      guard entries.count > 1 else { throw fault("nothing stands in the file") }
    }
    // A name whose value is cut off.
    if expected == .colon || (expected == .value && isInObject) { entries.removeLast() }
    for index in open { entries[index].next = UInt32(entries.count) }
    entries[0].next = UInt32(entries.count)
  }

  private var isInObject: Bool {
    guard let last = open.last else { return false }
    return bytes[Int(entries[last].offset)] == UInt8(ascii: "{")
  }

  /// - Returns: Whether anything but white space comes.
  private mutating func skipBlanks() -> Bool {
    while offset < bytes.count {
      switch bytes[offset] {
      // The record separator stands before each document of a JSON text sequence.
      case 0x20, 0x09, 0x0A, 0x0D, 0x1E: offset += 1
      default: return true
      }
    }
    return false
  }

  private func fault(_ problem: String, at place: Int? = nil) -> JSONFault {
    let end = min(place ?? offset, bytes.count)
    var line = 1
    for index in 0..<end {
      let isBreak =
        bytes[index] == 0x0A
        || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isBreak { line += 1 }
    }
    return JSONFault(line: line, problem: problem)
  }
}
