import QualitativeData

/// What the pages of a document left in a text made from it: heads with page numbers, page numbers, numbers of lines.
///
/// A text file's text is the file itself, so they stay in it; but nobody said them.
struct PageMarks {
  private static let longest = 120
  private static let apart = 5
  private static let pageWords: Set<String> = [
    "page", "pages", "pg", "p", "of", "seite", "von", "side", "af", "av", "sida", "sivu", "pagina",
    "página", "pág", "van", "de", "sur", "di", "str", "strona", "z", "sayfa", "стр", "из",
  ]

  /// Where they stand, in order.
  let ranges: [TextRange]

  /// - Parameter besides: the lines that are labels, from 0.
  /// - Complexity: O(bytes of the short lines).
  init(_ lines: TextLines, besides labels: Set<Int>) {
    var found = Self.heads(lines).filter { !labels.contains($0) }.map {
      TextRange(lines.lines[$0].content.lowerBound, lines.lines[$0].content.upperBound)
    }
    found += Self.lineNumbers(lines, besides: labels)
    ranges = found.sorted()
  }

  /// Those that lie inside turns.
  ///
  /// - Complexity: O(marks × log turns).
  func within(_ turns: [Turn]) -> [TextRange] {
    ranges.filter { range in
      let next = turns.partitioningIndex { $0.range.end >= range.end }
      return next < turns.count && turns[next].range.contains(range)
    }
  }

  static func finding(_ ranges: [TextRange]) -> Finding? {
    guard !ranges.isEmpty else { return nil }
    return Finding(
      .note,
      ranges.count == 1
        ? "1 number or head of a page or line stands in the text and does not count as words"
        : "\(ranges.count) numbers and heads of pages or lines stand in the text and do not count as words"
    )
  }

  /// A text's events with those of its pages among them.
  static func merged(_ ranges: [TextRange], _ events: [Event]) -> [Event] {
    guard !ranges.isEmpty else { return events }
    let own = ranges.map { Event(range: $0, kind: .note) }
    let others = events.filter { event in
      let next = ranges.partitioningIndex { $0.end > event.range.start }
      return next == ranges.count || !ranges[next].overlaps(event.range)
    }
    return (own + others).sorted { $0.range < $1.range }
  }

  // MARK: Heads and feet

  private struct Line {
    let index: Int
    let numbers: [Int]
  }

  /// The lines that stand there again and again with a number that grows by one, as pages do.
  private static func heads(_ lines: TextLines) -> [Int] {
    var groups: [[UInt8]: [Line]] = [:]
    for (index, line) in lines.lines.enumerated() where !line.isBlank {
      guard line.content.count <= longest,
        let (pattern, numbers) = pattern(lines.bytes[line.content])
      else { continue }
      groups[pattern, default: []].append(Line(index: index, numbers: numbers))
    }
    return groups.filter { isHead($0.key, $0.value) }.flatMap { $0.value.map(\.index) }
  }

  /// A short line with each number as one sign; `nil` where there is no number, or one that is a time.
  private static func pattern(_ line: ArraySlice<UInt8>) -> (pattern: [UInt8], numbers: [Int])? {
    guard line.contains(where: isDigit), !line.contains(UInt8(ascii: ":")) else { return nil }
    var pattern: [UInt8] = []
    var numbers: [Int] = []
    var offset = line.startIndex
    while offset < line.endIndex {
      guard isDigit(line[offset]) else {
        pattern.append(line[offset])
        offset += 1
        continue
      }
      var value = 0
      let start = offset
      while offset < line.endIndex, isDigit(line[offset]) {
        if offset - start < 9 { value = value * 10 + Int(line[offset] - 0x30) }
        offset += 1
      }
      pattern.append(0)
      numbers.append(value)
    }
    return numbers.count <= 8 ? (pattern, numbers) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHead(_ pattern: [UInt8], _ lines: [Line]) -> Bool {
    guard lines.count >= 3, let first = lines.first, let last = lines.last,
      last.index - first.index >= apart * (lines.count - 1) || holdsPageWord(pattern)
    else { return false }
    let pairs = zip(lines, lines.dropFirst())
    let growing = first.numbers.indices.count { place in
      pairs.count { $1.numbers[place] == $0.numbers[place] + 1 } * 5 >= (lines.count - 1) * 4
    }
    let steady = first.numbers.indices.count { place in
      pairs.count { $1.numbers[place] == $0.numbers[place] } * 5 >= (lines.count - 1) * 4
    }
    guard growing == 1, growing + steady == first.numbers.count else { return false }
    let letters = pattern.count { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
    return letters == 0 || letters >= 12 || holdsPageWord(pattern)
  }

  private static func holdsPageWord(_ pattern: [UInt8]) -> Bool {
    let text = String(decoding: pattern.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self).lowercased()
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
    return words.contains { pageWords.contains($0) && $0.count > 1 }
      || !words.isEmpty && words.allSatisfy(pageWords.contains)
  }

  // MARK: Numbers of lines

  /// The numbers before lines that go on with a turn, where as good as every line has one.
  private static func lineNumbers(_ lines: TextLines, besides labels: Set<Int>) -> [TextRange] {
    var found: [TextRange] = []
    var filled = 0
    var numbered = 0
    var last: Int?
    for (index, line) in lines.lines.enumerated() where !line.isBlank {
      filled += 1
      // Most texts have none, which shows at once.
      if filled == 12, numbered < 6 { return [] }
      guard let (number, next) = LineNumbers.number(line.content, in: lines.bytes) else { continue }
      defer { last = number }
      guard number == 1 || number == (last ?? 0) + 1 else { continue }
      numbered += 1
      guard !labels.contains(index) else { continue }
      var end = next
      while end > line.content.lowerBound, lines.bytes[end - 1] <= 0x20 { end -= 1 }
      found.append(TextRange(line.content.lowerBound, end))
    }
    return numbered > 3 && numbered * 10 >= filled * 8 ? found : []
  }
}
