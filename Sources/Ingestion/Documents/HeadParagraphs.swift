/// The paragraphs at a document's head that say what it is, `Date: …` and the like, each a paragraph of its own.
enum HeadParagraphs {
  private static let reach = 16

  /// The run of such paragraphs, which are read as lines of one block; empty where there is none.
  ///
  /// - Parameter paragraphs: those that are not blank, in bytes.
  static func run(in paragraphs: some Collection<[UInt8]>) -> Range<Int> {
    var head: [UInt8] = []
    for (number, paragraph) in paragraphs.prefix(reach).enumerated() {
      if number > 0 { head.append(0x0A) }
      if paragraph.count <= 300, !paragraph.contains(0x0A) { head += paragraph }
    }
    let text = TextLines(head)
    let candidates = LabelScanner(text).candidates.filter { $0.form == .colon && $0.time == nil }
    guard let first = candidates.all.first, first.line <= 4 else { return 0..<0 }
    var end = first.line
    for candidate in candidates.all where candidate.line == end { end += 1 }
    let hasKey = candidates.all.contains { candidate in
      guard candidate.line < end, let name = candidate.name else { return false }
      return name.isOrdinaryWord && name.role == nil
    }
    return hasKey ? first.line..<end : 0..<0
  }
}
