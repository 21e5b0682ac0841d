import QualitativeData

/// A line that may begin a turn, as its shape alone shows it.
struct LabelCandidate {
  /// What stands between the label and what is said.
  enum Form: Hashable, CaseIterable {
    /// `Name: text`
    case colon
    /// `Name`, a TAB, and text
    case tab
    /// `Name` or `Name 00:12`, alone on its line
    case alone
    /// `Q. text`
    case stop
    /// `Name [00:12] text`
    case timed
    /// `>> text` or `>> NAME: text`
    case arrow
    /// `[00:12] text`, without a name
    case time
  }

  let line: Int
  let form: Form
  /// `nil` for an arrow or a time without a name.
  let name: LabelName?
  let time: Turn.Time?
  /// Where what is said begins, or the line ends.
  let content: Int
  /// Whether something is said on the label's own line.
  let hasContent: Bool
  let indent: Int
}

/// Finds the candidate a line holds, if any. Looks at the first bytes of the line only.
struct LabelScanner {
  private static let reach = 120

  private let lines: TextLines
  private var bytes: [UInt8] { lines.bytes }

  init(_ lines: TextLines) { self.lines = lines }

  /// - Complexity: O(1), whatever the line's length.
  func candidate(onLine index: Int) -> LabelCandidate? {
    let line = lines.lines[index]
    guard !line.isBlank else { return nil }
    var head = Head(start: line.content.lowerBound, end: line.content.upperBound)
    takeArrows(&head)
    takeTime(&head)
    let found = scan(head)
    if found.form == .time, head.time == nil { return nil }
    let content = skipBlanks(found.content, before: line.content.upperBound)
    return LabelCandidate(
      line: index, form: found.form, name: found.name, time: found.time ?? head.time,
      content: content,
      hasContent: content < line.content.upperBound, indent: line.indent)
  }

  private struct Head {
    var start: Int
    let end: Int
    var time: Turn.Time?
    var hasArrow = false
  }

  private struct Found {
    let form: LabelCandidate.Form
    let name: LabelName?
    let time: Turn.Time?
    let content: Int
  }

  private func takeArrows(_ head: inout Head) {
    guard bytes[head.start..<head.end].starts(with: [0x3E, 0x3E]) else { return }
    while head.start < head.end, bytes[head.start] == 0x3E { head.start += 1 }
    head.start = skipBlanks(head.start, before: head.end)
    head.hasArrow = true
  }

  private func takeTime(_ head: inout Head) {
    guard let stamp = TimeStamp(at: head.start, before: head.end, in: bytes) else { return }
    let next = skipBlanks(stamp.range.upperBound, before: head.end)
    head.time = stamp.time
    head.start = next
    if next < head.end, [UInt8(ascii: "-"), UInt8(ascii: "|")].contains(bytes[next]) {
      head.start = skipBlanks(next + 1, before: head.end)
    }
  }

  /// Goes along the line to the first thing that ends a label.
  private func scan(_ head: Head) -> Found {
    var depth = 0
    var offset = head.start
    let reach = min(head.end, head.start + Self.reach)
    while offset < reach {
      if offset > head.start, mayBeTime(offset),
        let stamp = TimeStamp(at: offset, before: head.end, in: bytes),
        let found = afterTime(stamp, head)
      {
        return found
      }
      switch bytes[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth <= 0: return colon(at: offset, length: 1, head)
      case 0xEF where depth <= 0 && bytes[offset..<head.end].starts(with: [0xEF, 0xBC, 0x9A]):
        return colon(at: offset, length: 3, head)
      case UInt8(ascii: "\t") where depth <= 0:
        let next = skipBlanks(offset, before: head.end)
        if TimeStamp(at: next, before: head.end, in: bytes) == nil {
          return named(.tab, head, nameEnd: offset, content: next)
        }
      case UInt8(ascii: ".") where offset - head.start <= 3 && isShortStop(offset, head):
        return named(.stop, head, nameEnd: offset, content: offset + 1)
      default: break
      }
      offset += 1
    }
    if offset == head.end, offset - head.start <= 100, offset > head.start {
      return named(.alone, head, nameEnd: offset, content: offset)
    }
    return nameless(head)
  }

  private func nameless(_ head: Head) -> Found {
    let form: LabelCandidate.Form = head.hasArrow ? .arrow : .time
    return Found(form: form, name: nil, time: head.time, content: head.start)
  }

  private func named(
    _ form: LabelCandidate.Form, _ head: Head, nameEnd: Int, time: Turn.Time? = nil, content: Int
  ) -> Found {
    guard let name = LabelName(lines.string(head.start..<nameEnd)) else { return nameless(head) }
    if head.hasArrow && form != .colon { return nameless(head) }
    return Found(
      form: head.hasArrow ? .arrow : form, name: name, time: time ?? head.time, content: content)
  }

  /// A colon right before a digit or a slash belongs to a time or an address.
  private func colon(at offset: Int, length: Int, _ head: Head) -> Found {
    let next = offset + length
    if next < head.end, bytes[next] == UInt8(ascii: "/") || (0x30...0x39).contains(bytes[next]) {
      return nameless(head)
    }
    return named(.colon, head, nameEnd: offset, content: next)
  }

  /// `Name 00:12`, `Name (00:12):` and `Name [00:12] text`; `nil` where the time belongs to a sentence.
  private func afterTime(_ stamp: TimeStamp, _ head: Head) -> Found? {
    let nameEnd = stamp.range.lowerBound
    let next = skipBlanks(stamp.range.upperBound, before: head.end)
    if next == head.end {
      return named(.alone, head, nameEnd: nameEnd, time: stamp.time, content: next)
    }
    if bytes[next] == UInt8(ascii: ":") {
      return named(.colon, head, nameEnd: nameEnd, time: stamp.time, content: next + 1)
    }
    if bytes[stamp.range.upperBound] == UInt8(ascii: "\t") {
      return named(.tab, head, nameEnd: nameEnd, time: stamp.time, content: next)
    }
    let isLabel = stamp.isBracketed && lines.string(head.start..<nameEnd).last == " "
    return isLabel ? named(.timed, head, nameEnd: nameEnd, time: stamp.time, content: next) : nil
  }

  private func mayBeTime(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if (0x30...0x39).contains(byte) { return [0x20, 0x09, 0xA0].contains(bytes[offset - 1]) }
    return [0x5B, 0x28, 0x23, 0x3C, 0x7B].contains(byte)
  }

  /// A letter or two, perhaps with a number, then a full stop and a blank: `Q.`, `A2.`
  private func isShortStop(_ offset: Int, _ head: Head) -> Bool {
    guard offset > head.start, offset + 1 < head.end,
      bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x09
    else { return false }
    let label = bytes[head.start..<offset]
    return (0x41...0x5A).contains(label.first!)
      && label.dropFirst().allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }

  private func skipBlanks(_ offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end {
      let length = WhiteSpace.length(at: offset, before: end, in: bytes)
      if length == 0 { break }
      offset += length
    }
    return offset
  }
}
