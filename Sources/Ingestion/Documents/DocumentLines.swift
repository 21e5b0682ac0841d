import QualitativeData

/// A document's paragraphs as lines in which labels can be looked for, with the way back to the document.
struct DocumentLines {
  let text: TextLines
  let findings: [Finding]
  /// The lines, from 0, that begin with something set apart as names are, which ends where a label would.
  let setApart: Set<Int>
  /// Where a colon was put in after a name that stands out without one, so that it reads as a label; in order.
  private let inserted: [Int]
  private let hasLines: Bool
  private let collapses: Bool

  /// - Complexity: O(length of the document).
  init(_ document: WrittenDocument) {
    let all = document.blocks.flatMap(\.paragraphs)
    let spoken = all.filter { !ProgramLines.contains($0.text) }
    let isWrapped = WrappedParagraphs.isWrapped(spoken)
    let contents = spoken.map { Array($0.text.utf8) }
    let filled = spoken.indices.filter { !contents[$0].allSatisfy { $0 <= 0x20 } }
    let colons = SetApartNames(filled.map { spoken[$0] }).colons
    let headings = SectionHeadings(filled.map { spoken[$0] }, names: colons)
    findings = ProgramLines.findings(all.count - spoken.count) + headings.findings
    let head = HeadParagraphs.run(in: filled.lazy.map { contents[$0] })
    hasLines = spoken.contains { $0.line != nil }
    collapses = document.collapsesWhiteSpace || isWrapped
    var bytes: [UInt8] = []
    bytes.reserveCapacity(contents.reduce(0) { $0 + $1.count + 3 })
    var inserted: [Int] = []
    var places: [Int] = []
    var setApart: Set<Int> = []
    var before = -1
    for (number, index) in filled.enumerated() where !headings.numbers.contains(number) {
      let content = contents[index]
      let place = spoken[index].line ?? number + 1
      if !bytes.isEmpty {
        // Where each line of the page is a paragraph, only an empty one parts paragraphs.
        let isJoined = isWrapped || head.contains(number) && head.contains(number - 1)
        let breaks = isJoined && index == before + 1 ? 1 : 2
        bytes += repeatElement(0x0A, count: breaks)
        places += repeatElement(place, count: breaks - 1)
      }
      before = index
      if colons[number] != nil || SetApartNames.endsAtColon(spoken[index]) {
        setApart.insert(places.count)
      }
      places += repeatElement(place, count: content.count { $0 == 0x0A } + 1)
      let colon = colons[number] ?? content.count
      bytes += content[..<colon]
      if colons[number] != nil {
        inserted.append(bytes.count)
        bytes.append(UInt8(ascii: ":"))
      }
      bytes += content[colon...]
    }
    self.inserted = inserted
    self.setApart = setApart
    text = TextLines(
      bytes, names: LineNames(noun: hasLines ? "line" : "paragraph", numbers: places))
  }

  func place(ofOffset offset: Int) -> Int? {
    guard hasLines else { return nil }
    let line = text.lines.partitioningIndex { $0.range.upperBound >= offset }
    return text.names?.numbers.indices.contains(line) == true ? text.names?.numbers[line] : nil
  }

  /// A finding of the made text, with the place in the document where that has lines.
  func placed(_ finding: Finding) -> Finding {
    guard let line = finding.line else { return finding }
    let numbers = text.names?.numbers ?? []
    let place = hasLines && line - 1 < numbers.count ? numbers[line - 1] : nil
    return Finding(finding.severity, line: place, finding.message)
  }

  /// What stands in a range, without the colons that were put in.
  ///
  /// - Complexity: O(length of the range + log n).
  func turnText(_ range: TextRange) -> TurnText {
    var result = TurnText()
    var start = range.start
    while start < range.end {
      let end = paragraphEnd(from: start, before: range.end)
      add(start..<end, to: &result)
      result.paragraph()
      start = end
      while start < range.end, text.bytes[start] == 0x0A { start += 1 }
    }
    return result
  }

  private func paragraphEnd(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset + 1 < end {
      if text.bytes[offset] == 0x0A, text.bytes[offset + 1] == 0x0A { return offset }
      offset += 1
    }
    return end
  }

  private func add(_ range: Range<Int>, to result: inout TurnText) {
    var piece = text.bytes[range]
    var next = inserted.partitioningIndex { $0 >= range.lowerBound }
    if next < inserted.count, inserted[next] < range.upperBound {
      var bytes: [UInt8] = []
      var start = range.lowerBound
      while next < inserted.count, inserted[next] < range.upperBound {
        bytes += text.bytes[start..<inserted[next]]
        start = inserted[next] + 1
        next += 1
      }
      piece = (bytes + text.bytes[start..<range.upperBound])[...]
    }
    if collapses { result.add(bytes: piece) } else { result.add(verbatimBytes: piece) }
  }
}
