import QualitativeData

/// The transcript of older OHMS files: one text of wrapped lines with a blank line between turns.
struct OHMSLegacyTranscript {
  private let lines: TextLines
  private let firstLine: Int
  private let marks: OHMSMarks
  private let notes: [Int]
  private let references: Int

  /// - Complexity: O(bytes).
  init(_ text: OHMSRecord.Text, marks: OHMSMarks) {
    self.marks = marks
    firstLine = text.line
    // Lines above, so that those of the text have the numbers they have in the file.
    var footnotes = OHMSFootnotes()
    let bytes = LineEnds.unified(Array(text.content.utf8))
    let said = footnotes.removed(from: bytes, firstLine: text.line)
    lines = TextLines([UInt8](repeating: 0x0A, count: max(0, text.line - 1)) + said)
    notes = footnotes.notes
    references = footnotes.references
  }

  func add(to assembly: inout TranscriptAssembly) {
    let reading = LabelReading(lines)
    assembly.variables.merge(reading.header.variables) { old, _ in old }
    let turns = reading.turns()
    var dated = 0
    for turn in turns.turns {
      let place = place(of: turn.range.start)
      var time = turn.time
      if time == nil,
        let seconds = marks.seconds(line: place.line - firstLine + 1, word: place.word)
      {
        time = Turn.Time(start: seconds)
        dated += 1
      }
      assembly.add(
        text(of: turn.range),
        speaker: turn.speaker.map { .label(turns.speakers.names[$0]) } ?? .nobody,
        time: time, line: place.line)
    }
    assembly.findings += turns.findings + reading.header.findings(in: lines)
    note(dated, &assembly)
  }

  private func note(_ dated: Int, _ assembly: inout TranscriptAssembly) {
    if marks.count > 0 {
      assembly.findings.append(
        Finding(
          .note,
          "of \(marks.count) marks of time in the text, \(dated) stand at the beginning of a turn and give it its time; the others fall inside turns"
        ))
    }
    if let first = notes.first {
      assembly.findings.append(
        Finding(
          .note, line: first,
          "\(notes.count == 1 ? "a footnote is" : "\(notes.count) footnotes are") not part of the text, nor \(references == 1 ? "is the reference" : "are the references") to \(notes.count == 1 ? "it" : "them")"
        ))
    }
  }

  /// The line an offset stands on, from 1, and the number of its word there.
  private func place(of offset: Int) -> (line: Int, word: Int) {
    let index = lines.lines.partitioningIndex { $0.range.upperBound >= offset }
    guard index < lines.lines.count else { return (index, 1) }
    let start = lines.lines[index].range.lowerBound
    let words = lines.bytes[start..<max(start, offset)].split { $0 == 0x20 || $0 == 0x09 }
    return (index + 1, words.count + 1)
  }

  /// Wrapped lines are joined by a blank; a blank line begins a paragraph.
  private func text(of range: TextRange) -> TurnText {
    var result = TurnText()
    var start = range.start
    var offset = range.start
    while offset < range.end {
      guard lines.bytes[offset] == 0x0A else {
        offset += 1
        continue
      }
      let line = offset
      while offset < range.end, lines.bytes[offset] <= 0x20 { offset += 1 }
      result.add(bytes: lines.bytes[start..<line])
      let breaks = lines.bytes[line..<offset].count { $0 == 0x0A }
      if breaks > 1 { result.paragraph() } else { result.blank() }
      start = offset
    }
    result.add(bytes: lines.bytes[start..<range.end])
    return result
  }
}
