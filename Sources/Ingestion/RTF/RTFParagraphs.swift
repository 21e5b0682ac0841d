/// Collects the paragraphs and tables of rich text as they go by.
struct RTFParagraphs {
  private(set) var blocks: [WrittenDocument.Block] = []
  /// How many paragraphs, cells and bytes of text there are so far.
  private(set) var count = 0
  private(set) var length = 0

  private struct Open {
    var text: [UInt8] = []
    var setApart = 0
    /// Nothing but text that is set apart so far.
    var isSetApartSoFar = true
    /// What stands in boxes that are anchored in it.
    var boxes: [WrittenDocument.Paragraph] = []
  }

  private var open = Open()
  /// The paragraphs that the open text boxes are anchored in.
  private var anchors: [Open] = []
  private var cell: [WrittenDocument.Paragraph] = []
  private var row: [WrittenDocument.Table.Cell] = []
  private var rows: [[WrittenDocument.Table.Cell]] = []
  /// For each cell of the row, whether it is joined to the one before it.
  private var joined: [Bool] = []
  private var isJoined = false

  mutating func add(_ bytes: [UInt8], isSetApart: Bool) {
    open.text += bytes
    length += bytes.count
    if open.isSetApartSoFar {
      open.isSetApartSoFar = isSetApart || bytes.allSatisfy { $0 == 0x20 }
      if isSetApart { open.setApart = open.text.count }
    }
  }

  /// The end of a paragraph of the text itself or of a table's cell.
  mutating func endParagraph(inTable: Bool) {
    let paragraphs = takeParagraphs()
    count += paragraphs.count
    if !anchors.isEmpty {
      anchors[anchors.count - 1].boxes += paragraphs
    } else if inTable {
      cell += paragraphs
    } else if !paragraphs.isEmpty {
      endTable()
      blocks += paragraphs.map(WrittenDocument.Block.paragraph)
    }
  }

  /// Boxes in boxes are hardly meant; the innermost ones are read where they stand.
  var takesTextBox: Bool { anchors.count < 8 }

  /// A text box comes after the paragraph it is anchored in.
  mutating func beginTextBox() {
    anchors.append(open)
    open = Open()
  }

  mutating func endTextBox() {
    endParagraph(inTable: false)
    open = anchors.popLast() ?? Open()
  }

  mutating func endCell() {
    guard anchors.isEmpty else { return endParagraph(inTable: true) }
    cell += takeParagraphs()
    count += 1
    if row.count < joined.count, joined[row.count], !row.isEmpty, cell.isEmpty {
      row[row.count - 1].span += 1
      joined.remove(at: row.count)
    } else {
      row.append(WrittenDocument.Table.Cell(paragraphs: cell))
    }
    cell = []
  }

  mutating func endRow() {
    guard anchors.isEmpty else { return }
    cell += takeParagraphs()
    if !cell.isEmpty { endCell() }
    if !row.isEmpty { rows.append(row) }
    row = []
  }

  // MARK: What a row looks like

  mutating func beginRow() {
    joined = []
    isJoined = false
  }

  mutating func joinNextCell() { isJoined = true }

  mutating func defineCell() {
    guard joined.count < 1000 else { return }
    joined.append(isJoined)
    isJoined = false
  }

  // MARK: The end

  mutating func finish() {
    while !anchors.isEmpty { endTextBox() }
    endParagraph(inTable: !row.isEmpty || !cell.isEmpty)
    endTable()
  }

  private mutating func endTable() {
    if !cell.isEmpty || !row.isEmpty { endRow() }
    if !rows.isEmpty { blocks.append(.table(WrittenDocument.Table(rows: rows))) }
    rows = []
  }

  /// The paragraph that is open, if it is not blank, and what stands in its boxes.
  private mutating func takeParagraphs() -> [WrittenDocument.Paragraph] {
    defer { open = Open() }
    guard WhiteSpace.trimmed(0..<open.text.count, in: open.text) != nil else { return open.boxes }
    let text = String(decoding: open.text, as: UTF8.self)
    return [WrittenDocument.Paragraph(text, boldPrefix: open.setApart)] + open.boxes
  }
}
