import QualitativeData

// Tables in which a row is a turn.
extension TableTranscripts {
  mutating func turns() throws -> [Transcript] {
    let groups = self.groups()
    guard !mapping.text.isEmpty else { throw IngestionError(file.path, .noTurns) }
    var words = 0
    for row in headings.rows..<table.count {
      for column in mapping.text where !table.isEmpty(row, column) {
        words += ColumnProfile.words(in: table.cell(row, column))
      }
    }
    let times = TableTimes(
      table, headings, start: mapping.start, end: mapping.end, groups: groups.map(\.rows),
      words: words)
    findings += times.findings
    let names = TableNames(
      groups.map(\.values), file: file, isWhole: mapping.transcript.isEmpty)
    let goingOn = RowsGoingOn(table, mapping, groups: groups.map(\.rows))
    findings += goingOn.findings
    var transcripts: [Transcript] = []
    var silent = 0
    var repeated = 0
    for (index, group) in groups.enumerated() {
      var assembly = TranscriptAssembly()
      var spoken: [Int] = []
      assembly.reserve(bytes: length(of: group.rows), turns: group.rows.count)
      for row in group.rows {
        if repeatsHeadings(row) {
          repeated += 1
          continue
        }
        spoken += add(row, at: times.time(of: row, in: table), goingOn, to: &assembly)
      }
      guard !spoken.isEmpty else {
        silent += 1
        continue
      }
      var transcript = try assembly.transcript(
        of: file, format: format, name: names.name(index), digest: digest)
      addVariables(of: group.rows, spoken: spoken, to: &transcript)
      transcripts.append(transcript)
    }
    guard !transcripts.isEmpty else { throw IngestionError(file.path, .noTurns) }
    if silent > 0 {
      findings.append(
        Finding(.warning, "in \(silent) of the interviews nobody says anything; they were left out")
      )
    }
    if repeated > 0 {
      findings.append(Finding(.note, "\(repeated) rows repeat the headings and are no turns"))
    }
    findings += names.findings
    return transcripts
  }

  private func length(of rows: [Int]) -> Int {
    rows.reduce(0) { sum, row in
      mapping.text.reduce(sum) { $0 + table.length(row, $1) + 2 }
    }
  }

  /// Adds what is said in a row: one turn, or one for each speaker who has something in it.
  ///
  /// - Returns: the row, as often as there are turns.
  private mutating func add(
    _ row: Int, at time: Turn.Time?, _ goingOn: RowsGoingOn, to assembly: inout TranscriptAssembly
  ) -> [Int] {
    let isShared = mapping.text.count > 1
    let filled = isShared ? mapping.text.filter { !table.isEmpty(row, $0) } : mapping.text
    var spoken: [Int] = []
    for column in filled {
      var turn = TurnText()
      if !table.continues(row, column) { turn.add(verbatim: cells.text(row, column)) }
      if !turn.isEmpty { spoken.append(row) }
      let label =
        isShared
        ? headings.texts[column]
        : mapping.speaker.map { cells.text(goingOn.speakerRow(of: row), $0) }
      assembly.add(turn, speaker: .labelled(label), time: time, line: table.line(ofRow: row))
    }
    return spoken
  }

  /// Whether a row is the headings again, as at the top of each page.
  private func repeatsHeadings(_ row: Int) -> Bool {
    guard headings.rows > 0, let text = mapping.text.first else { return false }
    let columns = mapping.text + [mapping.speaker ?? text]
    return columns.allSatisfy { table.cell(row, $0) == table.cell(headings.titleRows, $0) }
  }

  /// What all rows of a transcript say is its own; what all rows of a speaker say is the speaker's.
  private mutating func addVariables(
    of rows: [Int], spoken: [Int], to transcript: inout Transcript
  ) {
    for column in mapping.variables {
      let name = variableName(column)
      let filled = rows.filter { !table.isEmpty($0, column) }
      guard let first = filled.first else { continue }
      let value = table.cell(first, column)
      // What some rows leave empty is not said of all of them.
      let isOfAll = mapping.speaker == nil || filled.count == rows.count
      if isOfAll, filled.dropFirst().allSatisfy({ table.cell($0, column) == value }) {
        transcript.variables[name] = cells.text(first, column)
        continue
      }
      var changing: Set<Int> = []
      for (row, turn) in zip(spoken, transcript.turns) where !table.isEmpty(row, column) {
        guard let speaker = turn.speaker else { continue }
        let value = cells.text(row, column)
        let known = transcript.speakers[speaker].variables[name]
        if known == nil { transcript.speakers[speaker].variables[name] = value }
        if let known, known != value { changing.insert(speaker) }
      }
      if !changing.isEmpty {
        transcript.findings.append(
          Finding(
            .warning,
            "\(headings.shown(column)) changes from row to row for \(changing.count) of the speakers; the first value counts"
          ))
      }
    }
  }
}
