/// Puts a document together from what its reader meets in order: paragraphs, tables, and what stands beside them.
///
/// A paragraph or table that begins inside an open paragraph, as those of text boxes do, comes after it.
struct WrittenDocumentBuilder {
  /// How many bytes of text were added so far.
  private(set) var length = 0

  private var draft: Draft?
  private var frames = [Frame(.document)]

  /// A paragraph that is still open.
  private struct Draft {
    var bytes: [UInt8] = []
    var setApart = 0
    var style = WrittenDocument.Paragraph.Style.body
    var line: Int?
    var after: [WrittenDocument.Block] = []
    /// Whether a blank now would be the second in a row.
    var isAfterBlank = true
  }

  /// What holds paragraphs and tables, and is still open.
  private struct Frame {
    enum Kind { case document, table, row, cell, aside }

    let kind: Kind
    var blocks: [WrittenDocument.Block] = []
    var rows: [[OpenCell]] = []
    var cells: [OpenCell] = []
    var cell = OpenCell()
    var line: Int?
    /// The paragraph this stands beside.
    var host: Draft?
    /// A paragraph that goes on in the next one, as when the mark between them was deleted.
    var carried: Draft?

    init(_ kind: Kind) { self.kind = kind }
  }

  private struct OpenCell {
    var blocks: [WrittenDocument.Block] = []
    var span = 1
    var continuesAbove = false
  }

  /// - Complexity: O(length of the document).
  mutating func finish() -> [WrittenDocument.Block] {
    while draft != nil { endParagraph() }
    flushCarried()
    return frames[0].blocks
  }

  // MARK: Paragraphs

  mutating func beginParagraph(
    _ style: WrittenDocument.Paragraph.Style = .body, line: Int? = nil
  ) {
    stepAside()
    let last = frames.count - 1
    draft = frames[last].carried ?? Draft()
    frames[last].carried = nil
    draft!.style = style
    draft!.line = draft!.line ?? line
  }

  /// - Parameter joinsNext: whether the next paragraph goes on where this one ends.
  mutating func endParagraph(joinsNext: Bool = false) {
    guard let ended = draft else { return }
    draft = nil
    if joinsNext {
      frames[frames.count - 1].carried = ended
    } else {
      emit(ended)
    }
    stepBack()
  }

  var style: WrittenDocument.Paragraph.Style {
    get { draft?.style ?? .body }
    set { draft?.style = newValue }
  }

  /// Adds text as it stands. Outside a paragraph it begins one.
  mutating func add(_ text: some Collection<UInt8>, setApart: Bool = false) {
    if text.isEmpty { return }
    if draft == nil { beginParagraph() }
    let before = draft!.bytes.count
    draft!.bytes.append(contentsOf: text)
    draft!.isAfterBlank = false
    length += draft!.bytes.count - before
    if setApart { extendSetApart(from: before) }
  }

  /// Adds text in which each run of white space is one blank, and none at the paragraph's beginning.
  mutating func add(collapsing text: some Collection<UInt8>, setApart: Bool = false) {
    if text.isEmpty { return }
    if draft == nil { beginParagraph() }
    let before = draft!.bytes.count
    var isAfterBlank = draft!.isAfterBlank
    for byte in text {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if !isBlank {
        draft!.bytes.append(byte)
      } else if !isAfterBlank {
        draft!.bytes.append(0x20)
      }
      isAfterBlank = isBlank
    }
    draft!.isAfterBlank = isAfterBlank
    length += draft!.bytes.count - before
    if setApart { extendSetApart(from: before) }
  }

  /// A label in several runs is one label, whatever the blanks between them look like.
  private mutating func extendSetApart(from before: Int) {
    let start = draft!.setApart
    guard draft!.bytes[start..<before].allSatisfy({ $0 == 0x20 }) else { return }
    draft!.setApart = draft!.bytes.count
  }

  // MARK: Tables

  mutating func beginTable(line: Int? = nil) {
    begin(.table)
    frames[frames.count - 1].line = line
  }

  mutating func beginRow() { begin(.row) }
  mutating func beginCell() { begin(.cell) }

  /// What is known of the innermost open cell.
  mutating func setCell(span: Int? = nil, continuesAbove: Bool? = nil) {
    guard let index = frames.lastIndex(where: { $0.kind == .cell }) else { return }
    if let span { frames[index].cell.span = min(max(span, 1), 100) }
    if let continuesAbove { frames[index].cell.continuesAbove = continuesAbove }
  }

  /// - Parameter isKept: whether the cell is there at all.
  mutating func endCell(isKept: Bool = true) {
    guard var frame = end(.cell) else { return }
    let last = frames.count - 1
    if isKept, frames[last].kind == .row {
      frame.cell.blocks = frame.blocks
      frames[last].cells.append(frame.cell)
    } else if isKept {
      frames[last].blocks += frame.blocks
    }
    stepBack()
  }

  mutating func endRow(isKept: Bool = true) {
    guard var frame = end(.row) else { return }
    let last = frames.count - 1
    // What stands between cells is in no well-made document, and must not be lost in others.
    if !frame.blocks.isEmpty { frame.cells.append(OpenCell(blocks: frame.blocks)) }
    if isKept, frames[last].kind == .table {
      frames[last].rows.append(frame.cells)
    } else if isKept {
      frames[last].blocks += frame.cells.flatMap(\.blocks)
    }
    stepBack()
  }

  mutating func endTable() {
    guard let frame = end(.table) else { return }
    let last = frames.count - 1
    if frame.rows.allSatisfy({ $0.count <= 1 }) {
      // A table of one column is a frame around what it holds, perhaps around the real table.
      frames[last].blocks += frame.rows.flatMap { $0.flatMap(\.blocks) }
    } else {
      let rows = frame.rows.map { row in
        row.map { cell in
          WrittenDocument.Table.Cell(
            paragraphs: cell.blocks.flatMap(\.paragraphs), span: cell.span,
            continuesAbove: cell.continuesAbove)
        }
      }
      frames[last].blocks.append(.table(WrittenDocument.Table(rows: rows, line: frame.line)))
    }
    frames[last].blocks += frame.blocks
    stepBack()
  }

  // MARK: Inside

  private mutating func begin(_ kind: Frame.Kind) {
    stepAside()
    flushCarried()
    frames.append(Frame(kind))
  }

  private mutating func end(_ kind: Frame.Kind) -> Frame? {
    if draft != nil, frames.last?.kind == kind { endParagraph() }
    guard frames.count > 1, frames.last?.kind == kind else { return nil }
    flushCarried()
    return frames.removeLast()
  }

  private mutating func flushCarried() {
    guard let carried = frames[frames.count - 1].carried else { return }
    frames[frames.count - 1].carried = nil
    emit(carried)
  }

  private mutating func emit(_ draft: Draft) {
    let paragraph = WrittenDocument.Paragraph(
      String(decoding: draft.bytes, as: UTF8.self), boldPrefix: draft.setApart, style: draft.style,
      line: draft.line)
    frames[frames.count - 1].blocks.append(.paragraph(paragraph))
    frames[frames.count - 1].blocks += draft.after
  }

  private mutating func stepAside() {
    guard let host = draft else { return }
    var frame = Frame(.aside)
    frame.host = host
    frames.append(frame)
    draft = nil
  }

  private mutating func stepBack() {
    guard draft == nil, frames.last?.kind == .aside else { return }
    flushCarried()
    let frame = frames.removeLast()
    draft = frame.host
    draft?.after += frame.blocks
  }
}

extension WrittenDocument.Block {
  /// Its paragraphs in reading order.
  var paragraphs: [WrittenDocument.Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
    }
  }
}
