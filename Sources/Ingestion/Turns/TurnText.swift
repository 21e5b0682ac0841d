import QualitativeData

/// The text of one turn while it is put together: white space collapsed, events marked where they stand.
///
/// It never begins or ends with white space, whatever is added.
struct TurnText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// In order, counted from the turn's first byte.
  private(set) var events: [Event] = []

  private enum Gap: Int { case none, blank, line, paragraph }
  private var gap = Gap.none
  private var isAfterEvent = false

  init() {}

  init(_ text: some StringProtocol) { add(text) }

  var isEmpty: Bool { bytes.isEmpty }

  /// Begins another turn in the same memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    gap = .none
    isAfterEvent = false
  }

  // MARK: What comes next

  /// Adds text; each run of white space in it becomes one blank.
  ///
  /// - Complexity: O(length of the text).
  mutating func add(_ text: some StringProtocol) { add(bytes: text.utf8) }

  /// Adds text that is UTF-8.
  mutating func add(bytes text: some Sequence<UInt8>) {
    if text.withContiguousStorageIfAvailable({ add(bytes: $0) }) == nil {
      Array(text).withUnsafeBufferPointer { add(bytes: $0) }
    }
  }

  mutating func add(bytes text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count {
      let end = EightBytes.endOfPlainStretch(text, from: offset)
      if end > offset + 1 {
        open(before: text[offset])
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[offset..<end]))
        offset = end
        continue
      }
      let byte = text[offset]
      if Self.isBlank(byte) {
        widen(.blank)
      } else {
        open(before: byte)
        bytes.append(byte)
      }
      offset += 1
    }
  }

  /// Adds text as it stands, white space inside it included; that at its ends only parts it from its neighbours.
  mutating func add(verbatim text: some StringProtocol) {
    Array(text.utf8).withUnsafeBufferPointer { add(verbatim: $0) }
  }

  mutating func add(verbatim text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return }
    let inner = UTF8WhiteSpace.trimmed(0..<text.count, in: text)
    if inner.isEmpty { return widen(.blank) }
    if inner.lowerBound > 0 { widen(.blank) }
    open(before: text[inner.lowerBound])
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[inner]))
    if inner.upperBound < text.count { widen(.blank) }
  }

  /// A blank before what comes next.
  mutating func blank() { widen(.blank) }
  /// A line break before what comes next.
  mutating func lineBreak() { widen(.line) }
  /// The end of a paragraph before what comes next.
  mutating func paragraph() { widen(.paragraph) }

  /// Adds what is not said, in square brackets: `[laughs]`.
  ///
  /// - Parameter kind: `nil` for what the words tell, else a note.
  mutating func event(_ words: some StringProtocol, _ kind: Event.Kind? = nil) {
    let plain = words.whiteSpaceFolded
    if let last = bytes.last, gap == .none, last != 0x28 { gap = .blank }
    close()
    let start = bytes.count
    bytes.append(UInt8(ascii: "["))
    bytes.append(contentsOf: plain.utf8)
    bytes.append(UInt8(ascii: "]"))
    events.append(
      Event(
        range: TextRange(start, bytes.count), kind: kind ?? EventWords.kind(of: plain) ?? .note))
    isAfterEvent = true
  }

  /// Adds another text after a gap that was asked for.
  mutating func append(_ other: TurnText) {
    guard !other.isEmpty else { return }
    close()
    let start = bytes.count
    bytes += other.bytes
    events += other.events.map {
      Event(range: TextRange($0.range.start + start, $0.range.end + start), kind: $0.kind)
    }
  }

  // MARK: Inside

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Closes the gap before a byte that is no white space.
  private mutating func open(before byte: UInt8) {
    if isAfterEvent, gap == .none, !Self.closes(byte) { gap = .blank }
    close()
  }

  private mutating func widen(_ wanted: Gap) {
    if wanted.rawValue > gap.rawValue { gap = wanted }
  }

  private mutating func close() {
    if !bytes.isEmpty {
      switch gap {
      case .none: break
      case .blank: bytes.append(0x20)
      case .line: bytes.append(0x0A)
      case .paragraph: bytes += [0x0A, 0x0A]
      }
    }
    gap = .none
    isAfterEvent = false
  }

  /// Punctuation that stands right after what it ends.
  static func closes(_ byte: UInt8) -> Bool { ".,;:!?)]}%".utf8.contains(byte) }
}
