import QualitativeData

/// The YAML block at the head of a Markdown file: `key: value` lines and simple lists.
struct FrontMatter {
  private(set) var variables: [String: String] = [:]
  /// Who speaks, where a list of speakers says so.
  private(set) var speakers: [String] = []
  /// How many lines of the file it takes, its borders included; 0 where there is none.
  private(set) var lines = 0
  private var notUnderstood: [Int] = []

  private static let maximumLines = 500
  private static let speakerKeys: Set<String> = ["speakers", "speaker", "participants", "guests"]

  /// - Complexity: O(length of the block).
  init(_ text: String) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(Self.maximumLines)
    guard all.first?.trimmingEnd == "---",
      let end = all.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmingEnd) }),
      // A rule at the head of a text has a blank line below it.
      all[1..<end].first.map({ Self.entry($0) != nil || $0.hasPrefix("#") }) == true
    else { return }
    lines = end + 1
    take(Array(all[1..<end]))
  }

  private mutating func take(_ lines: [Substring]) {
    var key: String?
    var values: [String: [String]] = [:]
    for (index, line) in lines.enumerated() {
      let content = line.drop { $0 == " " }
      if content.isEmpty || content.first == "#" { continue }
      if let key, content.hasPrefix("- ") {
        values[key, default: []].append(Self.plain(content.dropFirst(2)))
      } else if content.startIndex == line.startIndex, let entry = Self.entry(line) {
        key = entry.key
        values[entry.key] = Self.items(entry.value)
      } else {
        notUnderstood.append(index + 2)
      }
    }
    for (key, items) in values {
      let items = items.filter { !$0.isEmpty }
      if !items.isEmpty { variables[key] = items.joined(separator: ", ") }
      if Self.speakerKeys.contains(key.lowercased()) { speakers += items }
    }
  }

  private static func entry(_ line: Substring) -> (key: String, value: Substring)? {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
    let value = line[line.index(after: colon)...]
    let key = line[..<colon]
    guard value.isEmpty || value.first == " ", key.utf8.count <= 60,
      key.allSatisfy({ $0.isLetter || $0.isNumber || " _-".contains($0) })
    else { return nil }
    return (key.trimmingEnd, value)
  }

  /// One value, or those of `[a, b]`.
  private static func items(_ value: Substring) -> [String] {
    let plain = value.drop { $0 == " " }
    if plain.hasPrefix("["), plain.trimmingEnd.hasSuffix("]") {
      return plain.trimmingEnd.dropFirst().dropLast().split(separator: ",").map(Self.plain)
    }
    return [Self.plain(value)]
  }

  /// Without blanks and quotation marks around it.
  private static func plain(_ value: Substring) -> String {
    let trimmed = value.drop { $0 == " " }.trimmingEnd
    for mark in ["\"", "'"]
    where trimmed.count >= 2 && trimmed.hasPrefix(mark) && trimmed.hasSuffix(mark) {
      return String(trimmed.dropFirst().dropLast())
    }
    return trimmed
  }

  /// What the block says of the language, where it says it as a tag.
  var language: String? {
    let value = variables.first { ["lang", "language"].contains($0.key.lowercased()) }?.value
    guard let value, value.utf8.count <= 12, (2...3).contains(value.prefix { $0 != "-" }.count),
      value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    return value
  }

  var findings: [Finding] {
    guard lines > 0 else { return [] }
    var findings = [
      Finding(.note, line: 1, "the block at the head (lines 1 to \(lines)) was read as variables")
    ]
    if let first = notUnderstood.first {
      findings.append(
        Finding(
          .warning, line: first,
          "\(LineList.of(notUnderstood.map { $0 - 1 })) of the block at the head is no 'key: value' and was left out"
        ))
    }
    return findings
  }
}

extension Substring {
  fileprivate var trimmingEnd: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[..<end])
  }
}
