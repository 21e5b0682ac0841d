import CMemory
import Foundation

/// Reads what nearly every XML document consists of alone: tags, text and comments in UTF-8, references to single
/// characters, namespaces with plain names.
///
/// It is no judge of faults. Whatever is not plain, not well-formed or near a limit it gives up, and libxml2 reads the
/// document from the start; so it takes none that libxml2 would refuse, and tells of each what libxml2 would tell. It
/// needs a third of the time.
final class PlainXMLReader {
  /// How long one tag, text, comment or instruction may be.
  static let longest = 1_000_000
  static let mostAttributes = 32

  let bytes: UnsafeBufferPointer<UInt8>
  let base: UnsafePointer<UInt8>
  let handler: any XMLHandler
  let maximumDepth: Int
  private let hasReferences: Bool
  private let hasReturns: Bool
  let lines: UnsafeMutablePointer<XMLLineCount>
  let place: XMLPlace

  var offset = 0
  var names = PlainXMLNames()
  var open: [OpenElement] = []
  /// What an attribute is, five values each, as libxml2 hands it over: local name, prefix, namespace, and the value's
  /// beginning and end.
  let values: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  var declarations: [(index: Int, value: UnsafeBufferPointer<UInt8>)] = []

  struct OpenElement {
    /// Where its name stands.
    let start: Int
    let count: Int
    let name: Unmanaged<XMLName>
    /// What held before it, where it declares namespaces.
    let scope: Int
    let depth: Int
  }

  /// - Returns: `nil` for what cannot be plain.
  /// - Complexity: O(bytes).
  init?(_ bytes: UnsafeBufferPointer<UInt8>, limits: XMLEvents, handler: any XMLHandler) {
    guard let base = bytes.baseAddress else { return nil }
    let survey = PlainXMLSurvey(bytes)
    guard survey.isPlain else { return nil }
    self.bytes = bytes
    self.base = base
    self.handler = handler
    maximumDepth = limits.maximumDepth
    hasReferences = survey.hasReferences
    hasReturns = survey.hasReturns
    values = .allocate(capacity: Self.mostAttributes * 5)
    lines = .allocate(capacity: 1)
    lines.initialize(to: XMLLineCount(bytes))
    place = XMLPlace(lines)
    open.reserveCapacity(32)
  }

  deinit {
    values.deallocate()
    lines.deinitialize(count: 1)
    lines.deallocate()
  }

  /// Tells the handler of everything in the document.
  ///
  /// - Returns: Whether the document was plain to its end. If not, what the handler was told is to be forgotten.
  /// - Throws: what the handler throws.
  /// - Complexity: O(bytes).
  func read() throws -> Bool {
    offset = PlainXMLProlog.end(in: bytes)
    guard passOver(), try startTag() else { return false }
    while !open.isEmpty {
      guard offset + 1 < bytes.count else { return false }
      let isRead =
        if base[offset] != UInt8(ascii: "<") {
          try text()
        } else {
          switch base[offset + 1] {
          case UInt8(ascii: "/"): try endTag()
          case UInt8(ascii: "!"): comment()
          case UInt8(ascii: "?"): instruction()
          default: try startTag()
          }
        }
      guard isRead else { return false }
    }
    return passOver() && offset == bytes.count
  }

  // MARK: Text

  /// Hands over the text up to the next tag.
  private func text() throws -> Bool {
    guard let found = memchr(base + offset, 0x3C, bytes.count - offset) else { return false }
    let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    guard end - offset < Self.longest else { return false }
    if hasReferences || hasReturns, !isBare(offset..<end) { return try pieces(upTo: end) }
    try hand(offset, end)
    offset = end
    return true
  }

  private func hand(_ start: Int, _ end: Int) throws {
    guard start < end else { return }
    lines.pointee.offset = end
    try handler.characters(
      XMLText(bytes: UnsafeBufferPointer(start: base + start, count: end - start), place: place))
  }

  private func isBare(_ range: Range<Int>) -> Bool {
    let start = base + range.lowerBound
    return (!hasReferences || memchr(start, 0x26, range.count) == nil)
      && (!hasReturns || memchr(start, 0x0D, range.count) == nil)
  }

  /// Hands over a text piece by piece: a line end of two characters is one, a reference the character it stands for.
  private func pieces(upTo end: Int) throws -> Bool {
    var start = offset
    while offset < end {
      switch base[offset] {
      case 0x0D:
        guard offset + 1 < end, base[offset + 1] == 0x0A else { return false }
        try hand(start, offset)
        offset += 1
        start = offset
      case UInt8(ascii: "&"):
        try hand(start, offset)
        let reference = UnsafeBufferPointer(start: base + offset, count: min(end - offset, 12))
        guard let (character, count) = PlainXMLReference.read(reference) else { return false }
        offset += count
        lines.pointee.offset = offset
        try character.withUnsafeBufferPointer {
          try handler.characters(XMLText(bytes: $0, place: place))
        }
        start = offset
      default: offset += 1
      }
    }
    try hand(start, end)
    return true
  }

  // MARK: Besides

  /// Passes over blanks, comments and instructions.
  private func passOver() -> Bool {
    while true {
      skipBlanks()
      guard offset + 1 < bytes.count, base[offset] == UInt8(ascii: "<") else {
        return offset == bytes.count
      }
      switch base[offset + 1] {
      case UInt8(ascii: "!"): guard comment() else { return false }
      case UInt8(ascii: "?"): guard instruction() else { return false }
      default: return true
      }
    }
  }

  func skipBlanks() {
    while offset < bytes.count,
      base[offset] == 0x20 || base[offset] == 0x0A || base[offset] == 0x0D || base[offset] == 0x09
    { offset += 1 }
  }

  private func comment() -> Bool {
    let start = offset + 4
    guard start < bytes.count, memcmp(base + offset, "<!--", 4) == 0,
      let end = ByteSearch.place(of: "--", in: UnsafeRawBufferPointer(bytes), from: start),
      end + 2 < bytes.count, base[end + 2] == UInt8(ascii: ">"), end - start < Self.longest
    else { return false }
    offset = end + 3
    return true
  }

  private func instruction() -> Bool {
    guard let length = PlainXMLProlog.instructionLength(in: bytes, from: offset),
      length < Self.longest
    else { return false }
    offset += length
    return true
  }
}
