import QualitativeData

/// Markdown as it is given to the parser: speech that Markdown would swallow protected, nesting limited.
struct MarkdownSource {
  enum Fault: Error {
    case tooDeep(line: Int)
    case tooManyMarks
  }

  static let maximumDepth = 100
  /// Each of them may become a part of the document in memory.
  static let maximumMarks = 1_000_000

  private(set) var bytes: [UInt8] = []
  /// By line, from 1, how many cells a line of a table would have.
  private let lines: [ArraySlice<UInt8>]

  /// - Complexity: O(bytes).
  init(_ text: [UInt8]) throws(Fault) {
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    var marks = 0
    for byte in text where Self.marks[Int(byte)] { marks += 1 }
    guard marks <= Self.maximumMarks else { throw .tooManyMarks }
    bytes.reserveCapacity(text.count + 1024)
    for (index, line) in lines.enumerated() {
      guard Self.depth(line) <= Self.maximumDepth else { throw .tooDeep(line: index + 1) }
      if let name = Self.looseBold(line) {
        bytes += line[..<name.start] + line[name.inner]
        bytes += name.needsBlank ? "** ".utf8 : "**".utf8
        bytes += line[name.end...]
      } else if let bracket = Self.label(line) {
        bytes += line[..<bracket]
        bytes.append(UInt8(ascii: "\\"))
        bytes += line[bracket...]
      } else {
        bytes += line
      }
      bytes.append(0x0A)
    }
  }

  private static let marks: [Bool] = {
    var marks = [Bool](repeating: false, count: 256)
    for byte in "\n*_`[]<&!|~\\>".utf8 { marks[Int(byte)] = true }
    return marks
  }()

  /// How many quotes and lists a line may open.
  private static func depth(_ line: ArraySlice<UInt8>) -> Int {
    var depth = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "."),
        UInt8(ascii: ")"):
        depth += 1
      case 0x20, 0x09, 0x30...0x39: break
      // A line of nothing but hyphens or stars is a rule.
      default: return depth
      }
    }
    return line.contains(UInt8(ascii: ">")) ? depth : 0
  }

  /// Where the bracket stands in `[Anna]: Yes`, which Markdown takes for the address of a link.
  private static func label(_ line: ArraySlice<UInt8>) -> Int? {
    guard let start = line.firstIndex(where: { $0 != 0x20 }), start - line.startIndex <= 3,
      line[start] == UInt8(ascii: "["),
      line.count < 2_000 || line[start...].prefix(300).contains(0x5D),
      let end = line[start...].firstIndex(of: UInt8(ascii: "]")), end + 1 < line.endIndex,
      line[end + 1] == UInt8(ascii: ":"), line[start + 1] != UInt8(ascii: "^")
    else { return nil }
    let target = String(decoding: line[(end + 2)...].drop { $0 == 0x20 }.prefix(40), as: UTF8.self)
    let isAddress =
      target.contains("://")
      || ["<", "#", "/", "./", "../", "mailto:", "www."].contains { target.hasPrefix($0) }
    return isAddress ? nil : start
  }

  /// `** Anna**` or `**Anna: **` at a line's beginning: bold as it was meant, which Markdown does not see for the blank.
  private static func looseBold(
    _ line: ArraySlice<UInt8>
  ) -> (start: Int, inner: Range<Int>, end: Int, needsBlank: Bool)? {
    let stars = Array("**".utf8)
    guard let first = line.first(where: { $0 > 0x20 }), [0x2A, 0x2B, 0x2D].contains(first),
      let open = line.prefix(8).indices.first(where: { line[$0...].starts(with: stars) })
    else { return nil }
    let start = open + 2
    let reach = min(line.endIndex, start + 82)
    guard start < reach,
      let close = (start..<reach).first(where: { line[$0] == 0x2A }),
      line[close...].starts(with: stars), close > start,
      let inner = trimmed(line[start..<close]), inner.count < close - start
    else { return nil }
    let needsBlank = inner.endIndex < close && close + 2 < line.endIndex && line[close + 2] != 0x3A
    return (start, inner.startIndex..<inner.endIndex, close + 2, needsBlank)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let start = line.firstIndex(where: { $0 > 0x20 }),
      let end = line.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return line[start...end]
  }

  /// How many cells a line of a table has as it is written.
  func cells(onLine line: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return 0 }
    guard let content = Self.trimmed(lines[line - 1]) else { return 0 }
    var cells = 1
    var isEscaped = false
    for (offset, byte) in content.enumerated() {
      if byte == UInt8(ascii: "|"), !isEscaped, offset > 0, offset < content.count - 1 {
        cells += 1
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return cells
  }

  /// Whether a line begins with the sign of a heading.
  func hasHeadingSign(_ line: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return false }
    return lines[line - 1].first { $0 != 0x20 && $0 != UInt8(ascii: ">") } == UInt8(ascii: "#")
  }
}
