import QualitativeData

/// What stands at the head of a WebVTT file: the language, and what the program that made it says of it.
struct WebVTTHeader {
  /// Where the cues may begin, from 0.
  private(set) var end = 0
  private(set) var language: String?
  private(set) var variables: [String: String] = [:]
  private var kind = ""
  /// Whether the line `WEBVTT` is there.
  private(set) var isPresent = false

  /// - Complexity: O(lines of the head).
  init(_ lines: TextLines) {
    guard let first = lines.lines.firstIndex(where: { !$0.isBlank }),
      WebVTTReader.isSignature(lines.bytes[lines.lines[first].content])
    else { return }
    isPresent = true
    end = first + 1
    var inStyle = false
    while end < lines.lines.count, !lines.lines[end].isBlank {
      let content = lines.lines[end].content
      // The blank line may be missing, and a number may stand above the first time.
      if CaptionTiming(content, in: lines.bytes) != nil { return }
      if let next = lines.lines.dropFirst(end + 1).first,
        CaptionTiming(next.content, in: lines.bytes) != nil, !lines.bytes[content].contains(0x3A)
      {
        return
      }
      take(lines.string(content), &inStyle)
      end += 1
    }
  }

  var findings: [Finding] {
    guard ["metadata", "chapters"].contains(kind) else { return [] }
    return [
      Finding(
        .warning, "the file says that it holds \(kind), which need not be what was said")
    ]
  }

  /// Takes `language: en` from a note, where some programs put it.
  mutating func take(note: String) {
    guard let (key, value) = Self.entry(note), key.lowercased() == "language" else { return }
    language = language ?? Self.tag(value)
  }

  private mutating func take(_ line: String, _ inStyle: inout Bool) {
    if line == "Style:" || line.hasPrefix("::cue") { inStyle = true }
    guard !inStyle, let (key, value) = Self.entry(line) else { return }
    switch key.lowercased() {
    case "kind": kind = value.lowercased()
    case "style", "region", "x-timestamp-map": break
    case "language":
      language = language ?? Self.tag(value)
      if language == nil { variables["language"] = value }
    default: if variables.count < 100 { variables[key] = value }
    }
  }

  private static func entry(_ line: String) -> (String, String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    let value = line[line.index(after: colon)...].whiteSpaceFolded
    guard !value.isEmpty, value.utf8.count <= 1000, (1...40).contains(key.utf8.count),
      key.first?.isLetter == true,
      key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" })
    else { return nil }
    return (String(key), value)
  }

  /// A language tag such as `en` or `en-US`.
  static func tag(_ value: String) -> String? {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), value.utf8.count <= 35,
      value.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || $0 == 0x2D
      })
    else { return nil }
    return value
  }
}
