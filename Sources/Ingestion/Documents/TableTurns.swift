import QualitativeData

/// Makes the turns of a document whose transcript is a table.
struct TableTurns {
  private let table: TranscriptTable
  /// Rows over all columns, which tell what happened: kept with the turn that follows.
  private var events: [TableGrid.Row] = []
  private var open: (text: TurnText, speaker: SpeakerReference, time: Turn.Time?)?
  private var nameless = 0

  /// - Complexity: O(length of the table).
  static func add(_ table: TranscriptTable, to assembly: inout TranscriptAssembly) {
    var turns = TableTurns(table: table)
    TablePreamble.add(table, to: &assembly)
    switch table.layout {
    case .turns(let columns): for row in table.rows { turns.take(row, columns, &assembly) }
    case .speakers(let speakers): for row in table.rows { turns.take(row, speakers, &assembly) }
    }
    turns.finish(&assembly)
    turns.addFindings(to: &assembly)
  }

  private init(table: TranscriptTable) { self.table = table }

  // MARK: Rows

  private mutating func take(
    _ row: TableGrid.Row, _ columns: TurnColumns, _ assembly: inout TranscriptAssembly
  ) {
    if row.isBlank { return }
    if isMerged(row, columns) { return events.append(row) }
    let texts = row.texts(table.width)
    let said = turnText(row[columns.text])
    let time = columns.time(in: texts)
    var speaker = SpeakerReference.labelled(columns.speaker.map { texts[$0] })
    if case .nobody = speaker, let column = columns.speaker, let open {
      // Who goes on speaking is named once.
      let continues = row[column]?.continuesAbove == true
      if time == nil {
        addEvents()
        self.open?.text.paragraph()
        self.open?.text.append(said)
        return
      }
      if !continues { nameless += 1 }
      speaker = open.speaker
    }
    begin(said, speaker, time, &assembly)
  }

  private mutating func take(
    _ row: TableGrid.Row, _ speakers: [(column: Int, name: String)],
    _ assembly: inout TranscriptAssembly
  ) {
    if row.isBlank { return }
    if row.cells.count == 1 { return events.append(row) }
    for (column, name) in speakers {
      guard let cell = row.cells.first(where: { $0.columns.lowerBound == column }), !cell.isBlank
      else { continue }
      begin(turnText(cell), .label(name), nil, &assembly)
    }
  }

  /// Whether one cell reaches over the columns of a turn and nothing else is in the row.
  private func isMerged(_ row: TableGrid.Row, _ columns: TurnColumns) -> Bool {
    let filled = row.cells.filter { !$0.isBlank }
    guard filled.count == 1 else { return false }
    if row.cells.count == 1 { return true }
    let others = [columns.speaker, columns.start].compactMap { $0 }
    return filled[0].columns.count > 1 && others.contains { filled[0].columns.contains($0) }
  }

  private mutating func begin(
    _ said: TurnText, _ speaker: SpeakerReference, _ time: Turn.Time?,
    _ assembly: inout TranscriptAssembly
  ) {
    close(&assembly)
    open = (TurnText(), speaker, time)
    addEvents()
    open?.text.append(said)
  }

  private mutating func close(_ assembly: inout TranscriptAssembly) {
    guard let open else { return }
    assembly.add(open.text, speaker: open.speaker, time: open.time)
    self.open = nil
  }

  private mutating func finish(_ assembly: inout TranscriptAssembly) {
    if open == nil, !events.isEmpty { open = (TurnText(), .nobody, nil) }
    open?.text.paragraph()
    addEvents()
    close(&assembly)
  }

  /// What a row over all columns tells is not said by anybody, so it stands in brackets.
  private mutating func addEvents() {
    for row in events {
      let text = turnText(row.cells.first { !$0.isBlank })
      let isMarked = text.bytes.first.map { "[(".utf8.contains($0) } ?? true
      if isMarked {
        open?.text.append(text)
      } else {
        open?.text.event(String(decoding: text.bytes, as: UTF8.self))
      }
      open?.text.paragraph()
    }
    events = []
  }

  private func turnText(_ cell: TableGrid.Cell?) -> TurnText {
    var text = TurnText()
    for paragraph in cell?.paragraphs ?? [] {
      text.paragraph()
      text.add(verbatim: paragraph.text)
    }
    return text
  }

  // MARK: What is not in the rows

  private func addFindings(to assembly: inout TranscriptAssembly) {
    let left = table.elsewhere.flatMap(\.paragraphs).count { !$0.text.allSatisfy(\.isWhitespace) }
    if left > 0 {
      assembly.findings.append(
        Finding(
          .warning,
          "\(counted(left, "paragraph")) outside the table of turns left out; put into its rows what is speech"
        ))
    }
    if nameless > 0 {
      assembly.findings.append(
        Finding(
          .warning,
          "\(counted(nameless, "row")) without a speaker given to the speaker of the row above"
        ))
    }
    if case .speakers = table.layout {
      assembly.findings.append(
        Finding(.note, "each column was read as what one speaker says, row after row"))
    }
    UnreadColumns.add(table, to: &assembly)
  }
}
