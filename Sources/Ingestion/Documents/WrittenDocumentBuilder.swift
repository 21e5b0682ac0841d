/// Puts a document together from what its reader meets in order: paragraphs, tables, and what stands beside them.
///
/// A paragraph or table that begins inside an open paragraph, as those of text boxes do, comes after it.
struct WrittenDocumentBuilder {
  /// How many bytes of text were added so far.
  private(set) var length = 0

  /// The paragraph that is open.
  private var draft: OpenParagraph?
  private var frames = [Frame(.document)]
  /// The memory of the paragraph that ended last.
  private var spare: [UInt8] = []

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
    var host: OpenParagraph?
    /// A paragraph that goes on in the next one, as when the mark between them was deleted.
    var carried: OpenParagraph?

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
    if let carried = frames[last].carried {
      draft = carried
    } else {
      draft = OpenParagraph(in: spare)
      spare = []
    }
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
  mutating func add(
    _ text: some Collection<UInt8>, setApart: Bool = false, italic: Bool = false
  ) {
    if text.isEmpty { return }
    if draft == nil { beginParagraph() }
    let before = draft!.bytes.count
    draft!.add(text, setApart: setApart, italic: italic)
    length += draft!.bytes.count - before
  }

  /// Adds text in which each run of white space is one blank, and none at the paragraph's beginning.
  mutating func add(
    collapsing text: some Collection<UInt8>, setApart: Bool = false, italic: Bool = false
  ) {
    if text.isEmpty { return }
    if draft == nil { beginParagraph() }
    let before = draft!.bytes.count
    draft!.add(collapsing: text, setApart: setApart, italic: italic)
    length += draft!.bytes.count - before
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

  private mutating func emit(_ draft: OpenParagraph) {
    frames[frames.count - 1].blocks.append(.paragraph(draft.paragraph))
    frames[frames.count - 1].blocks += draft.after
    spare = draft.bytes
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
