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
    let starts = paragraphs.map(Self.boldStart)
    // A name in small letters is known by its standing there again and again.
    let counts = Dictionary(
      starts.lazy.compactMap { $0.map { ($0.name.key, 1) } }, uniquingKeysWith: +)
    let ends = starts.map { start -> Int? in
      guard let start else { return nil }
      let isName = start.name.isNamelike || start.name.role != nil
      return isName || counts[start.name.key, default: 0] >= 3 ? start.end : nil
    }
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

  /// Whether a colon ends what is set apart at a paragraph's beginning.
  static func endsAtColon(_ paragraph: WrittenDocument.Paragraph) -> Bool {
    let prefix = paragraph.boldPrefix
    guard (1...80).contains(prefix) else { return false }
    return paragraph.withBytes { text in
      let bytes = text.prefix(prefix + 4)
      let rest = bytes[min(prefix, bytes.count)...].first { $0 != 0x20 }
      let last = bytes[..<min(prefix, bytes.count)].last { $0 != 0x20 }
      return last == UInt8(ascii: ":") || rest == UInt8(ascii: ":")
    }
  }

  /// The bold name that a paragraph begins with and that no mark ends, and where it ends.
  private static func boldStart(
    of paragraph: WrittenDocument.Paragraph
  ) -> (end: Int, name: LabelName)? {
    let prefix = paragraph.boldPrefix
    guard prefix > 0, prefix <= 80, prefix < paragraph.text.utf8.count,
      !paragraph.withBytes({ endsWithMark($0[..<prefix], ":.,;!?") })
    else { return nil }
    let bytes = Array(paragraph.text.utf8.prefix(prefix + 80))
    guard let name = WhiteSpace.trimmed(0..<prefix, in: bytes), name.lowerBound == 0,
      !bytes[..<prefix].contains(0x0A), !bytes[..<prefix].contains(0x09),
      var next = WhiteSpace.trimmed(name.upperBound..<bytes.count, in: bytes)?.lowerBound,
      !":".utf8.contains(bytes[next]), !":.,;!?".utf8.contains(bytes[name.upperBound - 1]),
      TimeStamp(at: next, before: bytes.count, in: bytes) == nil,
      let label = LabelName.of(String(decoding: bytes[name], as: UTF8.self)),
      label.isNamelike || label.role != nil || !label.traits.isSentence, !label.isOrdinaryWord
    else { return nil }
    // A dash after the name belongs to the label.
    for dash in ["-", "–", "—"] where bytes[next...].starts(with: dash.utf8) {
      next += dash.utf8.count
      return (next, label)
    }
    return bytes[name.upperBound - 1] == UInt8(ascii: "-") ? nil : (name.upperBound, label)
  }

  /// Whether one of several marks stands at the end, blanks aside; most sentences go by with this.
  private static func endsWithMark(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ marks: StaticString
  ) -> Bool {
    guard let last = bytes.last(where: { $0 != 0x20 }) else { return false }
    return (0..<marks.utf8CodeUnitCount).contains { marks.utf8Start[$0] == last }
  }

  // MARK: Alone

  private static func name(alone paragraph: WrittenDocument.Paragraph) -> LabelName? {
    guard (2...60).contains(paragraph.text.utf8.count),
      !paragraph.withBytes({ endsWithMark($0[...], ":.,;!?-)]") })
    else { return nil }
    let isSetApart = paragraph.boldPrefix >= paragraph.text.utf8.count
    let bytes = Array(paragraph.text.utf8)
    guard let content = WhiteSpace.trimmed(0..<bytes.count, in: bytes),
      !bytes[content].contains(where: { $0 < 0x20 }),
      !":.,;!?-)]".utf8.contains(bytes[content.upperBound - 1]),
      let name = LabelName.of(String(decoding: bytes[content], as: UTF8.self)),
      name.isNamelike || name.role != nil || (isSetApart && !name.traits.isSentence),
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
    var places: [String: Int] = [:]
    var isSetApart: Set<String> = []
    for index in paragraphs.indices {
      guard let name = names[index] else { continue }
      standing[name.key, default: 0] += 1
      places[name.key] = index
      if index + 1 < names.count, names[index + 1] == nil { followed[name.key, default: 0] += 1 }
      let paragraph = paragraphs[index]
      if paragraph.style == .heading || paragraph.boldPrefix * 2 > paragraph.text.utf8.count {
        isSetApart.insert(name.key)
      }
    }
    func chosen(atLeast least: Int) -> Set<String> {
      let chosen = followed.filter { key, count in
        count * 2 >= standing[key, default: 0]
          && count >= (isSetApart.contains(key) ? min(least, 2) : least)
      }
      return chosen.count >= 2 ? Set(chosen.keys) : []
    }
    func isShare(_ keys: Set<String>, oneIn share: Int) -> Bool {
      keys.reduce(0) { $0 + followed[$1, default: 0] } * share >= paragraphs.count
    }
    let often = chosen(atLeast: 3)
    let twice = chosen(atLeast: 2)
    // Where names stand before nearly everything, one who speaks once is set as the others are.
    if !twice.isEmpty, isShare(twice, oneIn: 3) {
      let isUsual = twice.count(where: isSetApart.contains) * 2 > twice.count
      let first = names.firstIndex { $0.map { twice.contains($0.key) } ?? false } ?? 0
      return twice.union(
        followed.keys.filter {
          standing[$0] == 1 && places[$0]! > first && isSetApart.contains($0) == isUsual
        })
    }
    return !often.isEmpty && isShare(often, oneIn: 5) ? often : []
  }
}
