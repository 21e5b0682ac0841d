import QualitativeData

/// A web page as a written document: what its markup says of speakers and times is text as it is shown.
struct HTMLDocument {
  let page: HTMLPage

  /// - Complexity: O(length of the page).
  var written: WrittenDocument {
    var document = WrittenDocument()
    document.language = page.language
    document.findings = page.account.findings
    let timed = HTMLTimedParagraphs(page)
    document.blocks = page.blocks.map { block in
      switch block {
      case .paragraph(let paragraph):
        .paragraph(Self.written(paragraph, time: timed.time(of: paragraph)))
      case .table(let table): .table(Self.written(table))
      }
    }
    return document
  }

  private static func written(_ table: HTMLTable) -> WrittenDocument.Table {
    let rows = table.rows.filter { !$0.isEmpty }.map { row in
      row.map { cell in
        WrittenDocument.Table.Cell(paragraphs: cell.paragraphs.map { written($0) }, span: cell.span)
      }
    }
    return WrittenDocument.Table(rows: rows, line: table.line)
  }

  private static func written(
    _ paragraph: HTMLParagraph, time: Turn.Time? = nil
  ) -> WrittenDocument.Paragraph {
    var text = HTMLText()
    if let time { text.begin(time) }
    for piece in paragraph.pieces {
      switch piece {
      case .text(let piece, let isSetApart, let isKept):
        text.add(piece, isSetApart: isSetApart, isKept: isKept)
      case .lineBreak: text.lineBreak()
      case .speaker(_, .attribute): break
      case .speaker(let name, _): text.add(name, isSetApart: true, isKept: false)
      case .time(let time, let shown, let isExact): text.add(isExact ? time : nil, shown)
      case .said: break
      }
    }
    return WrittenDocument.Paragraph(
      text.text, boldPrefix: text.setApart, style: paragraph.style, line: paragraph.line)
  }
}

/// Which paragraphs of a page begin with a time that only attributes give.
///
/// Where paragraphs begin with labels, those are the ones that begin turns; else all do.
private struct HTMLTimedParagraphs {
  private let needsLabel: Bool

  init(_ page: HTMLPage) {
    needsLabel = page.blocks.contains { block in
      if case .paragraph(let paragraph) = block { Self.isLabelled(paragraph) } else { false }
    }
  }

  func time(of paragraph: HTMLParagraph) -> Turn.Time? {
    guard !needsLabel || Self.isLabelled(paragraph) else { return nil }
    var time: Turn.Time?
    for piece in paragraph.pieces {
      // A time that is shown is the paragraph's own.
      if case .time = piece { return nil }
      guard case .said(let said) = piece else { continue }
      time = Turn.Time(start: time?.start ?? said.start, end: said.end ?? time?.end)
    }
    return time
  }

  private static func isLabelled(_ paragraph: HTMLParagraph) -> Bool {
    let text = paragraph.shown(from: 0).prefix(80)
    guard let colon = text.firstIndex(of: ":"), let name = LabelName(text[..<colon]) else {
      return false
    }
    return (name.role != nil || name.isNamelike) && !name.isOrdinaryWord
  }
}

/// The text of one paragraph of a web page while it is put together, white space collapsed as browsers do.
private struct HTMLText {
  private var bytes: [UInt8] = []
  /// How much of its beginning is set apart.
  private(set) var setApart = 0
  private var isSetApartSoFar = true
  private var needsBlank = false
  /// A TAB after a name ends the name, as word processors write it.
  private var hasTab = false
  private var isIndentation = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ text: String, isSetApart: Bool, isKept: Bool) {
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isBlank, !isKept {
        needsBlank = true
        if byte == 0x09 { hasTab = true }
        if byte == 0x0A { isIndentation = true }
        continue
      }
      if needsBlank { close() }
      if !isSetApart, !isBlank { isSetApartSoFar = false }
      bytes.append(byte)
      if isSetApart, isSetApartSoFar { setApart = bytes.count }
    }
  }

  mutating func lineBreak() {
    needsBlank = false
    hasTab = false
    bytes.append(0x0A)
  }

  /// A time in brackets, to the thousandth, where it is known so exactly; else as it is shown.
  mutating func add(_ time: Turn.Time?, _ shown: String) {
    if needsBlank { close() }
    let isBracketed = bytes.last == UInt8(ascii: "[") || bytes.last == UInt8(ascii: "(")
    if let start = time?.start, let stamp = Self.stamp(start) {
      add(isBracketed ? stamp : "[\(stamp)]", isSetApart: false, isKept: false)
    } else {
      add(shown, isSetApart: false, isKept: false)
    }
    needsBlank = !isBracketed
  }

  /// When the whole paragraph is said, where that is known and not shown.
  mutating func begin(_ time: Turn.Time) {
    guard let start = time.start.flatMap(Self.stamp) else { return }
    let end = time.end.flatMap(Self.stamp).map { " - " + $0 } ?? ""
    add("[\(start)\(end)] ", isSetApart: false, isKept: false)
  }

  private mutating func close() {
    let isTab = hasTab && !isIndentation && bytes.count < 80 && !bytes.contains(0x09)
    needsBlank = false
    hasTab = false
    isIndentation = false
    if let last = bytes.last, last != 0x0A { bytes.append(isTab ? 0x09 : 0x20) }
  }

  private static func stamp(_ seconds: Double) -> String? {
    guard seconds >= 0, seconds < 3_596_400 else { return nil }
    let thousandths = Int((seconds * 1000).rounded())
    let whole = thousandths / 1000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let hours = whole / 3600
    let clock = "\(two(whole / 60 % 60)):\(two(whole % 60))"
    var fraction = String(1000 + thousandths % 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return (hours > 0 ? "\(hours):" : "") + clock + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
