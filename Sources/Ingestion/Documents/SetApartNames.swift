import QualitativeData

/// Names that paragraphs begin with, or that are paragraphs, and that are labels although no colon follows them.
///
/// They stand out: in bold at the beginning, or alone in a paragraph, again and again.
struct SetApartNames {
  /// For each paragraph where a colon makes a label of its name, in bytes from its beginning; `nil` for no name.
  let colons: [Int?]

  /// - Parameter paragraphs: those that are not blank.
  /// - Complexity: O(paragraphs).
  init(_ paragraphs: [WrittenDocument.Paragraph]) {
    let ends = paragraphs.map(Self.boldEnd)
    let bold = ends.count { $0 != nil }
    let usesBold = bold >= 2 && bold * 8 >= paragraphs.count
    let names = paragraphs.map(Self.name(alone:))
    let alone = Self.labels(among: names, paragraphs)
    colons = paragraphs.indices.map { index in
      if let name = names[index], alone.contains(name.key) {
        return paragraphs[index].text.utf8.count
      }
      return usesBold ? ends[index] : nil
    }
  }

  // MARK: At the beginning

  /// Where the bold name ends that a paragraph begins with and that no mark ends.
  private static func boldEnd(of paragraph: WrittenDocument.Paragraph) -> Int? {
    let prefix = paragraph.boldPrefix
    guard prefix > 1, prefix <= 80, prefix < paragraph.text.utf8.count else { return nil }
    let bytes = Array(paragraph.text.utf8.prefix(prefix + 80))
    guard let name = WhiteSpace.trimmed(0..<prefix, in: bytes), name.lowerBound == 0,
      !bytes[..<prefix].contains(0x0A), !bytes[..<prefix].contains(0x09),
      var next = WhiteSpace.trimmed(name.upperBound..<bytes.count, in: bytes)?.lowerBound,
      !":".utf8.contains(bytes[next]), !":.,;!?".utf8.contains(bytes[name.upperBound - 1]),
      TimeStamp(at: next, before: bytes.count, in: bytes) == nil,
      let label = LabelName(bytes: Array(bytes[name])), label.isNamelike || label.role != nil,
      !label.isOrdinaryWord
    else { return nil }
    // A dash after the name belongs to the label.
    for dash in ["-", "–", "—"] where bytes[next...].starts(with: dash.utf8) {
      next += dash.utf8.count
      return next
    }
    return bytes[name.upperBound - 1] == UInt8(ascii: "-") ? nil : name.upperBound
  }

  // MARK: Alone

  private static func name(alone paragraph: WrittenDocument.Paragraph) -> LabelName? {
    guard (2...60).contains(paragraph.text.utf8.count) else { return nil }
    let bytes = Array(paragraph.text.utf8)
    guard let content = WhiteSpace.trimmed(0..<bytes.count, in: bytes),
      !bytes[content].contains(where: { $0 < 0x20 }),
      !":.,;!?-)]".utf8.contains(bytes[content.upperBound - 1]),
      let name = LabelName(bytes: Array(bytes[content])), name.isNamelike || name.role != nil,
      !name.isOrdinaryWord, name.text.split(separator: " ").count <= 4
    else { return nil }
    return name
  }

  /// The names that stand alone often, each followed by what is said; several, as in any talk.
  private static func labels(
    among names: [LabelName?], _ paragraphs: [WrittenDocument.Paragraph]
  ) -> Set<String> {
    var followed: [String: Int] = [:]
    var standing: [String: Int] = [:]
    var isSetApart: Set<String> = []
    for index in paragraphs.indices {
      guard let name = names[index] else { continue }
      standing[name.key, default: 0] += 1
      if index + 1 < names.count, names[index + 1] == nil { followed[name.key, default: 0] += 1 }
      let paragraph = paragraphs[index]
      if paragraph.style == .heading || paragraph.boldPrefix * 2 > paragraph.text.utf8.count {
        isSetApart.insert(name.key)
      }
    }
    let chosen = followed.filter { key, count in
      count * 2 >= standing[key, default: 0] && count >= (isSetApart.contains(key) ? 2 : 3)
    }
    let total = chosen.values.reduce(0, +)
    guard chosen.count >= 2, total * 5 >= paragraphs.count else { return [] }
    return Set(chosen.keys)
  }
}
