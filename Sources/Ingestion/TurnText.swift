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

  // MARK: What comes next

  /// Adds text; each run of white space in it becomes one blank.
  ///
  /// - Complexity: O(length of the text).
  mutating func add(_ text: some StringProtocol) { add(bytes: text.utf8) }

  mutating func add(bytes text: some Sequence<UInt8>) {
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        widen(.blank)
        continue
      }
      if isAfterEvent, gap == .none, !Self.closes(byte) { gap = .blank }
      close()
      bytes.append(byte)
    }
  }

  /// Adds text as it stands, white space inside it included; that at its ends only parts it from its neighbours.
  mutating func add(verbatim text: some StringProtocol) {
    let all = Array(text.utf8)
    guard let inner = WhiteSpace.trimmed(0..<all.count, in: all) else { return widen(.blank) }
    if inner.lowerBound > 0 { widen(.blank) }
    if isAfterEvent, gap == .none, !Self.closes(all[inner.lowerBound]) { gap = .blank }
    close()
    bytes += all[inner]
    if inner.upperBound < all.count { widen(.blank) }
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
    let plain = words.split { $0.isWhitespace }.joined(separator: " ")
    if let last = bytes.last, gap == .none, last != 0x28 { gap = .blank }
    close()
    let start = bytes.count
    bytes += Array("[\(plain)]".utf8)
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
