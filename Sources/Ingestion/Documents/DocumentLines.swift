import DocumentPackaging
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
    let all = document.paragraphs
    let spoken = all.filter { !ProgramLines.contains($0.text) }
    let isWrapped = WrappedParagraphs.isWrapped(spoken)
    let filled = spoken.indices.filter { !spoken[$0].isBlank }
    let colons = SetApartNames(filled.map { spoken[$0] }).colons
    let headings = SectionHeadings(filled.map { spoken[$0] }, names: colons)
    findings = ProgramLines.findings(all.count - spoken.count) + headings.findings
    let head = HeadParagraphs.run(in: filled.lazy.map { Array(spoken[$0].text.utf8.prefix(301)) })
    hasLines = spoken.contains { $0.line != nil }
    collapses = document.collapsesWhiteSpace || isWrapped
    var bytes: [UInt8] = []
    bytes.reserveCapacity(spoken.reduce(0) { $0 + $1.text.utf8.count + 3 })
    var inserted: [Int] = []
    var places: [Int] = []
    var setApart: Set<Int> = []
    var before = -1
    for (number, index) in filled.enumerated() where !headings.numbers.contains(number) {
      let place = spoken[index].line ?? number + 1
      if !bytes.isEmpty {
        // Where each line of the page is a paragraph, only an empty one parts paragraphs.
        let isJoined = isWrapped || head.contains(number) && head.contains(number - 1)
        bytes.append(0x0A)
        if !isJoined || index != before + 1 {
          bytes.append(0x0A)
          places.append(place)
        }
      }
      before = index
      if colons[number] != nil || SetApartNames.endsAtColon(spoken[index]) {
        setApart.insert(places.count)
      }
      spoken[index].withBytes { content in
        for _ in 0...LineEnds.count(in: content) { places.append(place) }
        guard let colon = colons[number] else { return bytes.append(contentsOf: content) }
        bytes.append(contentsOf: content[..<colon])
        inserted.append(bytes.count)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: content[colon...])
      }
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

  /// Adds what stands in a range, without the colons that were put in.
  ///
  /// - Complexity: O(length of the range + log n).
  func add(_ range: TextRange, to result: inout TurnText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = range.start
      while start < range.end {
        let end = Self.paragraphEnd(from: start, before: range.end, in: bytes)
        add(start..<end, of: bytes, to: &result)
        result.paragraph()
        start = end
        while start < range.end, bytes[start] == 0x0A { start += 1 }
      }
    }
  }

  /// Where the next two line ends in a row stand.
  private static func paragraphEnd(
    from start: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    ByteSearch.place(
      of: "\n\n", in: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    ).map { start + $0 } ?? end
  }

  private func add(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to result: inout TurnText
  ) {
    var next = inserted.partitioningIndex { $0 >= range.lowerBound }
    guard next < inserted.count, inserted[next] < range.upperBound else {
      return add(UnsafeBufferPointer(rebasing: bytes[range]), to: &result)
    }
    var kept: [UInt8] = []
    var start = range.lowerBound
    while next < inserted.count, inserted[next] < range.upperBound {
      kept += bytes[start..<inserted[next]]
      start = inserted[next] + 1
      next += 1
    }
    kept += bytes[start..<range.upperBound]
    kept.withUnsafeBufferPointer { add($0, to: &result) }
  }

  private func add(_ piece: UnsafeBufferPointer<UInt8>, to result: inout TurnText) {
    if collapses { result.add(bytes: piece) } else { result.add(verbatim: piece) }
  }
}
