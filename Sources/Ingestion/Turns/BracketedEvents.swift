import DocumentPackaging
import Foundation
import QualitativeData

/// Finds what stands in a turn without being said: `[…]`, `(…)` and `<…>` holding a listed word, and times.
struct BracketedEvents {
  private static let longest = 1000
  private static let longestWords = 80
  private static let longestAngle = 42

  private let bytes: [UInt8]
  /// Where each byte that may begin an event stands next, so that the text between is passed over once.
  private var square = -1
  private var round = -1
  private var number = -1
  private var sign = -1
  private var angle = -1
  /// What was found out about contents, of which a file repeats few.
  private var known: [String: Event.Kind?] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The events inside a range, in order and without overlap, after those of the ranges before it.
  ///
  /// - Complexity: O(bytes of the range).
  mutating func add(in range: TextRange, to events: inout [Event]) {
    var open: [Int] = []
    var offset = range.start
    while offset < range.end {
      if open.isEmpty { offset = nextBracket(from: offset, before: range.end) }
      guard offset < range.end else { break }
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("):
        open.append(offset)
        if open.count > 16 { open.removeFirst() }
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        close(offset, &open, &events)
      case UInt8(ascii: "#"), 0xC2:
        if let time = TimeStamp(at: offset, before: range.end, in: bytes) {
          add(time.range, .time, to: &events)
          offset = time.range.upperBound - 1
        }
      case UInt8(ascii: "<"):
        if let (mark, kind) = angleMark(at: offset, before: range.end) {
          add(mark, kind, to: &events)
          offset = mark.upperBound - 1
        }
      case UInt8(ascii: "\n"):
        if offset + 1 < range.end, bytes[offset + 1] == UInt8(ascii: "\n") {
          open.removeAll()
        }
      default: break
      }
      offset += 1
    }
  }

  /// Where the next thing may stand that begins an event.
  private mutating func nextBracket(from start: Int, before end: Int) -> Int {
    if square < start { square = place(of: UInt8(ascii: "["), from: start) }
    if round < start { round = place(of: UInt8(ascii: "("), from: start) }
    if number < start { number = place(of: UInt8(ascii: "#"), from: start) }
    if sign < start {
      sign = ByteSearch.place(of: "¤<", in: bytes, from: start) ?? bytes.count
    }
    if angle < start { angle = place(of: UInt8(ascii: "<"), from: start) }
    return min(end, square, round, number, sign, angle)
  }

  /// Where a byte stands next; behind the text where it does not.
  private func place(of byte: UInt8, from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return bytes.count }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Ends the innermost bracket of the same shape.
  private mutating func close(_ offset: Int, _ open: inout [Int], _ events: inout [Event]) {
    let isSquare = bytes[offset] == UInt8(ascii: "]")
    let opening = isSquare ? UInt8(ascii: "[") : UInt8(ascii: "(")
    guard let index = open.lastIndex(where: { bytes[$0] == opening }) else { return }
    let start = open[index]
    open.removeSubrange(index...)
    guard offset - start <= Self.longest else { return }
    let range = start..<offset + 1
    if isSquare {
      add(range, squareKind(range), to: &events)
    } else if let kind = roundKind(range) {
      add(range, kind, to: &events)
    }
  }

  private func add(_ range: Range<Int>, _ kind: Event.Kind, to events: inout [Event]) {
    while let last = events.last, last.range.start >= range.lowerBound { events.removeLast() }
    if let last = events.last, last.range.end > range.lowerBound { return }
    events.append(Event(range: TextRange(range.lowerBound, range.upperBound), kind: kind))
  }

  private mutating func squareKind(_ range: Range<Int>) -> Event.Kind {
    if let time = TimeStamp(at: range.lowerBound, before: range.upperBound, in: bytes),
      time.range == range
    {
      return .time
    }
    return kind(of: content(range)) ?? .note
  }

  private mutating func roundKind(_ range: Range<Int>) -> Event.Kind? {
    let isDouble =
      range.count > 4 && bytes[range.lowerBound + 1] == UInt8(ascii: "(")
      && bytes[range.upperBound - 2] == UInt8(ascii: ")")
    if let time = TimeStamp(at: range.lowerBound, before: range.upperBound, in: bytes),
      time.range == range
    {
      return .time
    }
    guard range.count <= Self.longestWords || isDouble else { return nil }
    let content = content(range)
    if Self.isPause(content) { return .pause }
    if isDouble { return kind(of: content) ?? .note }
    let words = content.split { $0.isWhitespace }
    return words.count <= 5 ? kind(of: content) : nil
  }

  /// `<laughs>`, `<long_pause>`: a few words in pointed brackets, of which one is listed.
  ///
  /// Tags of the web have other names, and signs such as `<3` are followed by no letter.
  private mutating func angleMark(
    at start: Int, before end: Int
  ) -> (range: Range<Int>, kind: Event.Kind)? {
    var offset = start + 1
    let last = min(end, start + Self.longestAngle)
    while offset < last {
      switch bytes[offset] {
      case 0x41...0x5A, 0x61...0x7A, 0x80...: break
      case 0x20, 0x2D, 0x5F: if offset == start + 1 { return nil }
      case UInt8(ascii: ">"):
        let range = start..<offset + 1
        let words = content(range).replacing("_", with: " ")
        guard words.split(separator: " ").count <= 5 else { return nil }
        return kind(of: words).map { (range, $0) }
      default: return nil
      }
      offset += 1
    }
    return nil
  }

  /// `.`, `...`, `-`, `--`, and a length as conversation analysts write it: `0.5`, `1,2s`; a whole number may be anything.
  private static func isPause(_ content: String) -> Bool {
    guard !content.isEmpty else { return false }
    if content.allSatisfy({ ".…-".contains($0) }) { return true }
    let units = ["s", "sec", "sek", ""]
    let plain = content.trimmingPrefix("(").prefix { $0 != ")" }
    let number = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = plain[number.endIndex...].filter { $0 != " " && $0 != "." }.lowercased()
    guard units.contains(unit), number.count <= 5, number.contains(where: \.isNumber) else {
      return false
    }
    return number.count(where: { !$0.isNumber }) == 1
      || !unit.isEmpty && number.allSatisfy(\.isNumber)
  }

  private mutating func kind(of content: String) -> Event.Kind? {
    if let kind = known[content] { return kind }
    let kind = EventWords.kind(of: content)
    if known.count < 10_000 { known[content] = .some(kind) }
    return kind
  }

  private func content(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.lowerBound + 1..<range.upperBound - 1], as: UTF8.self)
  }
}
