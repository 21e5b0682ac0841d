import QualitativeData

/// The lines at a file's head that say what the file is: `Date: …`, `Narrator: …`.
struct HeaderBlock {
  private(set) var variables: [String: String] = [:]
  /// Where the body begins; 0 where there is no header.
  private(set) var end = 0
  private(set) var lines: [Int] = []

  private struct Entry {
    let line: Int
    let key: LabelName
    let label: Int
    let value: String
    var isKnownKey: Bool { key.isOrdinaryWord && key.role == nil }
  }

  /// - Complexity: O(lines).
  init(_ text: TextLines, _ candidates: LabelCandidates) {
    let blocks = Self.blocks(at: text, candidates)
    guard !blocks.isEmpty else { return }
    var recurring = Self.counts(candidates)
    for whole in blocks {
      let block = Array(
        whole.prefix { entry in
          // `CC` copies somebody in once; who speaks again and again has these initials.
          if entry.isKnownKey, !entry.key.mayBeInitials || recurring[entry.label] < 3 {
            return true
          }
          // A label alone on its line that speaks again below begins the talk.
          if entry.value.isEmpty, recurring[entry.label] > 1 { return false }
          return Self.isValue(entry.value)
        })
      for entry in block { recurring[entry.label] -= 1 }
      guard Self.isHeader(block, recurring: recurring) else { break }
      for entry in block {
        lines.append(entry.line)
        if !entry.value.isEmpty { variables[entry.key.text] = entry.value }
      }
      end = block.last!.line + 1
      if block.count < whole.count { break }
    }
  }

  /// The runs of `Key: value` lines at the head, with titles between them left aside.
  private static func blocks(at text: TextLines, _ candidates: LabelCandidates) -> [[Entry]] {
    let start = text.lines.firstIndex { !$0.isBlank } ?? 0
    let end = min(text.lines.count, start + 60)
    var next = 0
    var blocks: [[Entry]] = []
    var current: [Entry] = []
    var titles = 0
    for index in start..<end {
      if text.lines[index].isBlank {
        if !current.isEmpty { blocks.append(current) }
        current = []
        continue
      }
      while next < candidates.all.count, candidates.all[next].line < index { next += 1 }
      if next < candidates.all.count, candidates.all[next].line == index,
        let entry = entry(candidates.all[next], candidates, text)
      {
        current.append(entry)
      } else {
        titles += 1
        if titles > 4, titles > 12 || text.endsSentence(index) { break }
        if text.lines[index].content.count > 100 || !current.isEmpty { break }
      }
    }
    // A run that text follows without a blank line may be the beginning of the talk.
    if !current.isEmpty { blocks.append(current) }
    return blocks
  }

  private static func entry(
    _ candidate: LabelCandidate, _ candidates: LabelCandidates, _ text: TextLines
  ) -> Entry? {
    guard candidate.form == .colon, let key = candidates.name(of: candidate), candidate.time == nil
    else { return nil }
    let line = text.lines[candidate.line].content
    let value = candidate.hasContent ? text.string(candidate.content..<line.upperBound) : ""
    guard value.utf8.count <= 200 else { return nil }
    return Entry(line: candidate.line, key: key, label: candidate.label, value: value)
  }

  /// How often each label-like beginning stands in the text.
  private static func counts(_ candidates: LabelCandidates) -> [Int] {
    var counts = [Int](repeating: 0, count: candidates.labelCount)
    for candidate in candidates.all where candidate.label >= 0 { counts[candidate.label] += 1 }
    return counts
  }

  private static func isHeader(_ block: [Entry], recurring: [Int]) -> Bool {
    guard !block.isEmpty else { return false }
    let known = block.count(where: \.isKnownKey)
    let others = block.filter { !$0.isKnownKey }
    if isForm(block, recurring: recurring) { return true }
    if known > 0 {
      return others.allSatisfy {
        known * 3 >= block.count || recurring[$0.label] <= 0
      }
    }
    // Without a known key: names that never speak below, where others do.
    let speaks = recurring.contains { $0 >= 2 }
    return speaks
      && block.allSatisfy { recurring[$0.label] <= 0 && !$0.value.isEmpty }
  }

  /// Whether several lines in a row say who takes part and more about them: each thing once, and none but roles speak
  /// below.
  private static func isForm(_ block: [Entry], recurring: [Int]) -> Bool {
    guard block.count >= 3, block.allSatisfy({ !$0.value.isEmpty }),
      Set(block.map(\.label)).count == block.count
    else { return false }
    let speaking = block.filter { recurring[$0.label] > 0 }
    return speaking.count * 2 < block.count
      && speaking.allSatisfy { $0.key.role.map { $0 != .someone } ?? false }
      && block.contains { $0.key.role != nil || $0.isKnownKey }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-")
  }

  /// A name, a number or a few words, rather than something said.
  private static func isValue(_ value: String) -> Bool {
    // Most values are a word or a number.
    if value.utf8.allSatisfy(isPlain) { return true }
    guard let last = value.last else { return true }
    let words = value.split(separator: " ")
    guard words.count <= 8, !"?!…".contains(last), last != "." || words.last!.count <= 4 else {
      return false
    }
    return words.count <= 1
      || words.count(where: { $0.first?.isLowercase == true }) * 2 <= words.count
  }
}

extension HeaderBlock {
  /// What the header says of the language, where it says it as a tag.
  var language: String? {
    let keys = ["language", "sprache", "sprog", "språk", "kieli", "taal", "langue", "idioma"]
    let value = variables.first { keys.contains($0.key.lowercased()) }?.value
    guard let value, (2...3).contains(value.split(separator: "-").first?.count ?? 0),
      value.utf8.count <= 12,
      value.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 })
    else { return nil }
    return value
  }

  /// - Parameter text: what the header was read from.
  func findings(in text: TextLines) -> [Finding] {
    guard let first = lines.first else { return [] }
    return [
      Finding(
        .note, line: first + 1,
        "\(LineList.of(lines, in: text)) at the head \(lines.count == 1 ? "was" : "were") read as variables"
      )
    ]
  }
}
