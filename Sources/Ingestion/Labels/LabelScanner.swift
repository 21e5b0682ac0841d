import QualitativeData

/// Finds the candidate a line holds, if any. Looks at the first bytes of the line only.
///
/// A class, since it remembers the labels it has seen.
final class LabelScanner {
  private static let reach = 120

  private let lines: TextLines
  private let bytes: [UInt8]
  private let names: LabelNames
  private let numbers: LineNumbers
  /// Whether times are written with full stops.
  private let mayHaveStops: Bool

  init(_ lines: TextLines) {
    self.lines = lines
    bytes = lines.bytes
    names = LabelNames(lines.bytes)
    numbers = LineNumbers(lines)
    mayHaveStops = LabelTimes.haveStops(lines)
  }

  /// Every line's candidate.
  ///
  /// - Complexity: O(lines).
  var candidates: LabelCandidates {
    var all: [LabelCandidate] = []
    for index in lines.lines.indices where !lines.lines[index].isBlank {
      if let candidate = candidate(onLine: index) { all.append(candidate) }
    }
    return LabelCandidates(all: all, names: names.names, labelCount: names.labelCount)
  }

  /// - Complexity: O(1), whatever the line's length.
  func candidate(onLine index: Int) -> LabelCandidate? {
    let line = lines.lines[index]
    guard !line.isBlank else { return nil }
    var head = Head(start: line.content.lowerBound, end: line.content.upperBound)
    takeNumber(&head)
    takeArrows(&head)
    takeTime(&head)
    let found = scan(head)
    if found.form == .time, head.time == nil { return nil }
    let content = skipBlanks(found.content, before: line.content.upperBound)
    return LabelCandidate(
      line: index, form: found.form, name: found.name?.traits,
      spelling: found.name?.spelling ?? -1, label: found.name?.label ?? -1,
      time: found.time ?? head.time, content: content,
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
    let name: LabelNames.Known?
    let time: Turn.Time?
    let content: Int
  }

  /// The number of the turn or the line, which is no part of the label.
  private func takeNumber(_ head: inout Head) {
    guard numbers.areThere, let next = LineNumbers.number(head.start..<head.end, in: bytes)?.next
    else { return }
    head.start = next
  }

  private func takeArrows(_ head: inout Head) {
    guard bytes[head.start..<head.end].starts(with: [0x3E, 0x3E]) else { return }
    while head.start < head.end, bytes[head.start] == 0x3E { head.start += 1 }
    head.start = skipBlanks(head.start, before: head.end)
    head.hasArrow = true
  }

  private func takeTime(_ head: inout Head) {
    guard let stamp = time(at: head.start, before: head.end) else {
      if let end = DateStamp(at: head.start, before: head.end, in: bytes)?.range.upperBound {
        // A clock says nothing of the recording.
        head.start = skipDash(skipBlanks(end, before: head.end), head)
      }
      return
    }
    let next = skipBlanks(stamp.range.upperBound, before: head.end)
    head.time = stamp.time
    head.start = skipDash(skipColon(next, after: stamp, head), head)
  }

  private func time(at offset: Int, before end: Int) -> TimeStamp? {
    TimeStamp(at: offset, before: end, in: bytes, mayHaveStops: mayHaveStops)
  }

  /// `[00:12]: text`
  private func skipColon(_ offset: Int, after stamp: TimeStamp, _ head: Head) -> Int {
    guard stamp.isBracketed, offset == stamp.range.upperBound, offset + 1 < head.end,
      bytes[offset] == UInt8(ascii: ":"), bytes[offset + 1] == 0x20
    else { return offset }
    return skipBlanks(offset + 1, before: head.end)
  }

  private func skipDash(_ offset: Int, _ head: Head) -> Int {
    guard offset < head.end, [UInt8(ascii: "-"), UInt8(ascii: "|")].contains(bytes[offset]) else {
      return offset
    }
    return skipBlanks(offset + 1, before: head.end)
  }

  /// Goes along the line to the first thing that ends a label.
  private func scan(_ head: Head) -> Found {
    var depth = 0
    var dash: Int?
    var offset = head.start
    if let found = bracketed(head) { return found }
    let reach = min(head.end, head.start + Self.reach)
    while offset < reach {
      if offset > head.start, mayBeTime(offset),
        let stamp = time(at: offset, before: head.end),
        let found = afterTime(stamp, head)
      {
        return found
      }
      switch bytes[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth <= 0:
        return colon(at: offset, length: 1, head, dash: dash)
      case 0xEF where depth <= 0 && bytes[offset..<head.end].starts(with: [0xEF, 0xBC, 0x9A]):
        return colon(at: offset, length: 3, head, dash: dash)
      case UInt8(ascii: "\t") where depth <= 0:
        let next = skipBlanks(offset, before: head.end)
        if time(at: next, before: head.end) == nil {
          return named(.tab, head, nameEnd: offset, content: next)
        }
      case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/"):
        if bytes[offset] == stops.mark, ShortLabel.ends(at: offset, from: head.start, in: bytes),
          bytes[offset] != UInt8(ascii: ".") || !isInitial(offset, head)
        {
          return named(.stop, head, nameEnd: offset, content: offset + 1)
        }
        if bytes[offset] == UInt8(ascii: ")") { depth -= 1 }
      case UInt8(ascii: " ") where dash == nil && dashLength(after: offset, before: head.end) > 0:
        dash = offset
      case UInt8(ascii: "-"), 0xE2:
        if dash == nil, depth <= 0, offset > head.start, bytes[offset - 1] != 0x20,
          dashLength(after: offset - 1, before: head.end) > 0
        {
          dash = offset - 1
        }
      default: break
      }
      offset += 1
    }
    if let dash, let found = dashed(dash, head) { return found }
    if offset == head.end, offset - head.start <= 100, offset > head.start {
      return alone(head)
    }
    return nameless(head)
  }

  /// A line that ends as sentences do is a label only where it names a role.
  private func alone(_ head: Head) -> Found {
    guard LabelBytes.mayStandAlone(bytes[head.start..<head.end]) else { return nameless(head) }
    let found = named(.alone, head, nameEnd: head.end, content: head.end)
    let endsSentence = ".?!,;".utf8.contains(bytes[head.end - 1])
    guard endsSentence else { return found }
    let isRole =
      found.name.map { $0.traits.role != nil && !names.names[$0.spelling].isLong } ?? false
    return isRole ? found : nameless(head)
  }

  private func nameless(_ head: Head) -> Found {
    let form: LabelCandidate.Form = head.hasArrow ? .arrow : .time
    return Found(form: form, name: nil, time: head.time, content: head.start)
  }

  private func named(
    _ form: LabelCandidate.Form, _ head: Head, nameStart: Int? = nil, nameEnd: Int,
    time: Turn.Time? = nil, content: Int
  ) -> Found {
    guard let name = names.name((nameStart ?? head.start)..<nameEnd) else { return nameless(head) }
    if head.hasArrow && form != .colon { return nameless(head) }
    return Found(
      form: head.hasArrow ? .arrow : form, name: name, time: time ?? head.time, content: content)
  }

  /// A dash before the colon ends the label where the words up to the colon are none.
  private func colon(at offset: Int, length: Int, _ head: Head, dash: Int?) -> Found {
    let found = colon(at: offset, length: length, head)
    guard let dash, let name = found.name, !name.traits.isNamelike, name.traits.role == nil else {
      return dash.flatMap { found.name == nil ? dashed($0, head) : nil } ?? found
    }
    // `Anna - Team North: …` is one name, `Anna - well, then: …` is not.
    let isName = names.names[name.spelling].text.split(separator: " ").allSatisfy {
      $0.first?.isLowercase == false
    }
    return isName ? found : dashed(dash, head) ?? found
  }

  /// A colon between digits or before two slashes belongs to a time or an address.
  private func colon(at offset: Int, length: Int, _ head: Head) -> Found {
    var next = offset + length
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if length == 1, next < head.end, offset > head.start, isDigit(bytes[next]),
      isDigit(bytes[offset - 1])
    {
      return nameless(head)
    }
    if bytes[next..<head.end].starts(with: [0x2F, 0x2F]) { return nameless(head) }
    // The mark that ends bold type, where the colon stands inside it.
    while next < head.end, bytes[next] == UInt8(ascii: "*"), bytes[head.start] == UInt8(ascii: "*")
    { next += 1 }
    return named(.colon, head, nameEnd: offset, content: next)
  }

  /// A dash ends a label only where the label is a role or looks like a name.
  ///
  /// - Parameter offset: the last byte before the dash, which is the blank where there is one.
  private func dashed(_ offset: Int, _ head: Head) -> Found? {
    let nameEnd = bytes[offset] == 0x20 ? offset : offset + 1
    guard let name = names.name(head.start..<nameEnd)?.traits, name.role != nil || name.isNamelike
    else { return nil }
    let length = dashLength(after: offset, before: head.end)
    return named(.dash, head, nameEnd: nameEnd, content: offset + length)
  }

  /// `[Name] text` and `<Name> text`; `nil` where a colon or a time follows the bracket.
  private func bracketed(_ head: Head) -> Found? {
    let closing: UInt8
    switch bytes[head.start..<head.end].first {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
    default: return nil
    }
    let reach = min(head.end, head.start + Self.reach)
    guard let end = bytes[head.start..<reach].firstIndex(of: closing), end + 1 < head.end,
      bytes[end + 1] == 0x20 || bytes[end + 1] == 0x09
    else { return nil }
    let next = skipBlanks(end + 1, before: head.end)
    guard next < head.end, !goesOn(from: next, before: reach),
      time(at: next, before: head.end) == nil,
      let name = names.name(head.start + 1..<end),
      name.traits.role != nil || EventWords.kind(of: names.names[name.spelling].text) == nil
    else { return nil }
    return named(.bracket, head, nameStart: head.start + 1, nameEnd: end, content: next)
  }

  /// Whether a label goes on after its bracket: with a colon, or with one more bracket, as in `[P1] (man): text`.
  private func goesOn(from start: Int, before end: Int) -> Bool {
    var next = start
    while next < end, bytes[next] == UInt8(ascii: "(") || bytes[next] == UInt8(ascii: "[") {
      let closing = bytes[next] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
      guard let close = bytes[next..<end].firstIndex(of: closing) else { return false }
      next = skipBlanks(close + 1, before: end)
    }
    return next < end && bytes[next] == UInt8(ascii: ":")
  }

  /// The length of a blank, a dash and a blank; 0 for anything else.
  private func dashLength(after offset: Int, before end: Int) -> Int {
    guard offset + 2 < end else { return 0 }
    if bytes[offset + 1] == UInt8(ascii: "-") { return bytes[offset + 2] == 0x20 ? 3 : 0 }
    guard bytes[offset + 1] == 0xE2, offset + 4 < end, bytes[offset + 2] == 0x80 else { return 0 }
    return (0x93...0x94).contains(bytes[offset + 3]) && bytes[offset + 4] == 0x20 ? 5 : 0
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
    let isLabel = stamp.isBracketed && nameEnd > head.start && bytes[nameEnd - 1] == 0x20
    return isLabel ? named(.timed, head, nameEnd: nameEnd, time: stamp.time, content: next) : nil
  }

  private func mayBeTime(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x30...0x39:
      let before = bytes[offset - 1]
      return before == 0x20 || before == 0x09 || before == 0xA0
    case 0x5B, 0x28, 0x23, 0x3C, 0x7B: return true
    case 0xC2: return bytes[offset + 1] == 0xA4
    default: return false
    }
  }

  /// The mark behind short labels, where letters ask and answer in this file, as `Q.` and `A.` do.
  private lazy var stops = ShortLabels(
    lines.lines.lazy.compactMap { [self] line in
      guard !line.isBlank else { return nil }
      var head = Head(start: line.content.lowerBound, end: line.content.upperBound)
      takeNumber(&head)
      takeTime(&head)
      return head.start < head.end ? head.start..<head.end : nil
    }, in: bytes)

  /// Whether the full stop belongs to a name before a colon, as in `R. Smith: text`; `A. Well: text` holds none.
  private func isInitial(_ offset: Int, _ head: Head) -> Bool {
    if [UInt8(ascii: "Q"), UInt8(ascii: "A")].contains(bytes[head.start]) { return false }
    let reach = min(head.end, head.start + 60)
    guard let colon = bytes[offset..<reach].firstIndex(of: UInt8(ascii: ":")),
      let name = names.name(head.start..<colon)?.traits
    else { return false }
    return name.isNamelike && name.words <= 5
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
