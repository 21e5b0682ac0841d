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
    turns.addPreamble(to: &assembly)
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

  private func addPreamble(to assembly: inout TranscriptAssembly) {
    let paragraphs = table.preamble.filter { !$0.text.allSatisfy(\.isWhitespace) }
    guard !paragraphs.isEmpty else { return }
    let contents = paragraphs.map { Array($0.text.utf8) }
    let head = HeadParagraphs.run(in: contents)
    var bytes: [UInt8] = []
    for (index, content) in contents.enumerated() {
      let isJoined = head.contains(index) && head.contains(index - 1)
      if index > 0 { bytes += isJoined ? [0x0A] : [0x0A, 0x0A] }
      bytes += content
    }
    let text = TextLines(bytes)
    let header = HeaderBlock(text, LabelScanner(text).candidates)
    assembly.variables.merge(header.variables) { $1 }
    assembly.language = assembly.language ?? header.language
    let read = header.lines.count
    if read > 0 {
      assembly.findings.append(
        Finding(.note, "\(Self.counted(read, "line")) before the table read as variables"))
    }
    if paragraphs.count > read {
      assembly.findings.append(
        Finding(
          .note,
          "what stands before the table (\(Self.counted(paragraphs.count - read, "paragraph"))) belongs to no turn"
        ))
    }
  }

  private func addFindings(to assembly: inout TranscriptAssembly) {
    let left = table.elsewhere.flatMap(\.paragraphs).count { !$0.text.allSatisfy(\.isWhitespace) }
    if left > 0 {
      assembly.findings.append(
        Finding(
          .warning,
          "\(Self.counted(left, "paragraph")) outside the table of turns left out; put into its rows what is speech"
        ))
    }
    if nameless > 0 {
      assembly.findings.append(
        Finding(
          .warning,
          "\(Self.counted(nameless, "row")) without a speaker given to the speaker of the row above"
        ))
    }
    if case .speakers = table.layout {
      assembly.findings.append(
        Finding(.note, "each column was read as what one speaker says, row after row"))
    }
    addColumns(to: &assembly)
  }

  /// Columns that are neither empty nor only count the rows are missed by somebody.
  private func addColumns(to assembly: inout TranscriptAssembly) {
    guard case .turns(let columns) = table.layout else { return }
    let read = [columns.text, columns.speaker, columns.start, columns.end].compactMap { $0 }
    let unread = (0..<table.width).filter { column in
      guard !read.contains(column) else { return false }
      return table.rows.contains { row in
        guard let cell = row.cells.first(where: { $0.columns.lowerBound == column }),
          row.cells.count > 1
        else { return false }
        return !cell.isBlank && !cell.text.allSatisfy { $0.isNumber || ".#".contains($0) }
      }
    }
    guard !unread.isEmpty else { return }
    let names = unread.map { column in
      let heading = column < table.headings.count ? table.headings[column] : ""
      return heading.isEmpty
        ? "column \(column + 1)" : heading.split { $0.isWhitespace }.joined(separator: " ")
    }
    assembly.findings.append(
      Finding(.warning, "of the table these columns were left out: \(SpeakerList.listed(names))"))
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
