import QualitativeData

/// Reads pages as a person does: running heads aside, columns and tables apart, lines as paragraphs.
struct PDFLayout {
  enum Part {
    case lines([PDFLine])
    case table(PDFTable, edges: [Double])
  }

  private var lines: [PDFLine] = []
  private var findings: [Finding] = []
  private var parts: [Part] = []
  private let pitch: Double

  /// - Complexity: O(words × log words).
  static func document(of pages: [PDFPage]) -> WrittenDocument {
    var layout = PDFLayout(pages)
    layout.divide()
    return layout.document()
  }

  private init(_ pages: [PDFPage]) {
    var words = PDFWordCleaning()
    let cleaned = pages.map { words.clean($0) }
    lines = cleaned.flatMap(PDFLine.lines)
    findings = words.findings
    MarginNumbers.remove(from: &lines, findings: &findings)
    let first = Self.pitch(of: lines)
    RunningHeads.remove(from: &lines, pitch: first, findings: &findings)
    Self.removePrintedTwice(&lines, &findings)
    pitch = Self.pitch(of: lines)
  }

  /// The distance most lines keep from the next: of all distances the one that most others are near.
  private static func pitch(of lines: [PDFLine]) -> Double {
    var counts: [Int: Int] = [:]
    for (line, next) in zip(lines, lines.dropFirst()) where line.page == next.page {
      let distance = next.middle - line.middle
      // Short lines are ended on purpose, and what follows may stand apart.
      let weight = line.right - line.left > 200 ? 3 : 1
      if distance > 2, distance < 200 { counts[Int(distance.rounded()), default: 0] += weight }
    }
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return Double(most?.key ?? 12) + 0.5
  }

  /// A line that lies on the edge between two pages may be printed on both.
  private static func removePrintedTwice(_ lines: inout [PDFLine], _ findings: inout [Finding]) {
    var twice: [Int] = []
    for index in lines.indices.dropLast() {
      let next = lines[index + 1]
      guard lines[index].page < next.page, next.top < 0 || lines[index].words.count > 5,
        lines[index].text == next.text
      else { continue }
      twice.append(index)
    }
    guard !twice.isEmpty else { return }
    findings.append(
      Finding(
        .warning,
        "a line was printed at the end of a page and again at the beginning of the next; it was read once (\(PageList.of(twice.map { lines[$0].page })))"
      ))
    let isTwice = Set(twice)
    // The later copy may have lost the paragraph's number that the first one has.
    for index in twice where lines[index].isNumbered { lines[index + 1].isNumbered = true }
    lines = lines.indices.filter { !isTwice.contains($0) }.map { lines[$0] }
  }

  // MARK: Columns

  private mutating func divide() {
    let columns = PDFColumns(lines)
    var start = lines.startIndex
    while start < lines.endIndex {
      let page = lines[start].page
      let end = lines[start...].firstIndex { $0.page != page } ?? lines.endIndex
      let here = Array(lines[start..<end])
      if let edges = columns.starts[page] {
        divide(here, edges)
      } else {
        add(here)
      }
      start = end
    }
  }

  private mutating func divide(_ page: [PDFLine], _ edges: [Double]) {
    let cells = page.map { $0.cells(edges) }
    // Only from the first to the last line that has something in a later column.
    let isInside = cells.map { $0?.dropFirst().contains { !$0.words.isEmpty } ?? false }
    guard let first = isInside.firstIndex(of: true), let last = isInside.lastIndex(of: true) else {
      return add(page)
    }
    add(Array(page[..<first]))
    if Self.areTextColumns(cells[first...last].compactMap(\.self)) {
      addTextColumns(Array(page[first...last]), cells: Array(cells[first...last]), edges)
    } else {
      addRows(Array(page[first...last]), cells: Array(cells[first...last]), edges)
    }
    add(Array(page[(last + 1)...]))
  }

  private mutating func add(_ more: [PDFLine]) {
    guard !more.isEmpty else { return }
    if case .lines(let before) = parts.last {
      parts[parts.count - 1] = .lines(before + more)
    } else {
      parts.append(.lines(more))
    }
  }

  private mutating func addRows(_ page: [PDFLine], cells: [[PDFLine]?], _ edges: [Double]) {
    var table = PDFTable(columns: edges.count + 1)
    if case .table(let before, let same) = parts.last, same.count == edges.count,
      zip(same, edges).allSatisfy({ abs($0 - $1) <= 2 * PDFColumns.slack })
    {
      table = before
      parts.removeLast()
    }
    for (line, cells) in zip(page, cells) {
      if let cells { table.add(cells, pitch: pitch) } else { table.add(across: line) }
    }
    parts.append(.table(table, edges: edges))
  }

  /// Whether text runs down one column and then down the next, as in a newspaper.
  private static func areTextColumns(_ rows: [[PDFLine]]) -> Bool {
    let lefts = rows.compactMap { $0[0].words.isEmpty ? nil : $0[0] }
    let rights = rows.filter { row in row.dropFirst().contains { !$0.words.isEmpty } }.count
    guard lefts.count > 4, rights > 4, let start = lefts.map(\.left).min(),
      let end = lefts.map(\.right).max(), end - start > 120
    else { return false }
    let both = rows.count { !$0[0].words.isEmpty && $0.dropFirst().contains { !$0.words.isEmpty } }
    let full = lefts.count { $0.right - start > 0.75 * (end - start) }
    return both * 10 >= min(lefts.count, rights) * 6 && full * 2 >= lefts.count
  }

  private mutating func addTextColumns(
    _ page: [PDFLine], cells: [[PDFLine]?], _ edges: [Double]
  ) {
    var columns: [[PDFLine]] = Array(repeating: [], count: edges.count + 1)
    func flush(_ layout: inout PDFLayout) {
      for column in columns { layout.add(column) }
      columns = Array(repeating: [], count: edges.count + 1)
    }
    for (line, cells) in zip(page, cells) {
      guard let cells else {
        flush(&self)
        add([line])
        continue
      }
      for (column, cell) in cells.enumerated() where !cell.words.isEmpty {
        columns[column].append(cell)
      }
    }
    flush(&self)
  }

  private func document() -> WrittenDocument {
    var document = WrittenDocument()
    document.collapsesWhiteSpace = true
    var blocks = PDFBlocks(lines, pitch: pitch)
    for part in parts { document.blocks += blocks.take(part) }
    document.findings = findings + blocks.findings
    return document
  }
}
