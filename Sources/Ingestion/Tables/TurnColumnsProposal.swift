import QualitativeData

// Columns of tables in which a row is a turn.
extension TableProposal {
  /// The column of talk that is called so.
  func turnText() -> Int? {
    let named = free.filter {
      part($0) == .text && profiles[$0].plainValues * 2 < profiles[$0].filled
        && !(HeadingWords.isTranscript(headings.texts[$0]) && profiles[$0].prose == 0)
    }
    return named.max { profiles[$0].words < profiles[$1].words }
  }

  /// The column with the most words, where it has most of them.
  func longest() -> Int? {
    free.max { profiles[$0].words < profiles[$1].words }
  }

  /// Who speaks and when, where it is certain that the rows are turns.
  func turnColumns(beside text: Int) -> (speaker: Int?, start: Int?, end: Int?)? {
    let others = free.filter { $0 != text }
    let times = others.filter { column in
      profiles[column].isClock
        || (profiles[column].mayBeTime
          && (part(column) == .start || part(column) == .end
            || HeadingWords.isTime(headings.texts[column])))
    }
    let end = times.first { part($0) == .end }
    let start = times.first { $0 != end }
    // A second time that is not called the end is more often how long something takes.
    let second =
      end ?? (headings.rows == 0 ? times.first { $0 != start && profiles[$0].isClock } : nil)
    let speakers = others.filter { column in
      !times.contains(column)
        && (profiles[column].isSpeaker
          || (profiles[column].areNames && HeadingWords.isSurelySpeaker(headings.texts[column])))
    }
    let speaker =
      speakers.first { part($0) == .speaker && HeadingWords.isSurelySpeaker(headings.texts[$0]) }
      ?? speakers.first { part($0) == .speaker }
      ?? (headings.rows == 0 ? speakers.first : nil)
    let isNamedText = mapping.text == [text] || part(text) == .text || headings.rows == 0
    let isSurelySpeaker =
      speaker.map { HeadingWords.isSurelySpeaker(headings.texts[$0]) } ?? false
    if isNamedText { return speaker == nil && start == nil ? nil : (speaker, start, second) }
    // Surveys have times, too, and columns with names in them.
    let questions = others.filter {
      profiles[$0].isOpen(isQuestion: isQuestion($0))
    }
    let isTalk = profiles[text].words > profiles[text].filled
    guard isTalk, isSurelySpeaker || (start != nil && questions.isEmpty && !isQuestion(text)) else {
      return nil
    }
    return (speaker, start, second)
  }

  mutating func completeTurns() {
    mapping.rows = .turns
    let groups = TableGroups(table, headings)
    if mapping.transcript.isEmpty { proposeTranscripts(groups) }
    let rows = mapping.transcript.isEmpty ? nil : groups.rows(by: mapping.transcript)
    for column in free.prefix(Self.examined)
    where !mapping.text.contains(column) && !mapping.variables.contains(column) {
      guard headings.texts[column] != "" else { continue }
      if groups.isConstant(column, in: rows?.map(\.rows), by: mapping.speaker) {
        mapping.variables.append(column)
      }
    }
  }

  /// Columns that cut the rows into interviews, one after the other.
  private mutating func proposeTranscripts(_ groups: TableGroups) {
    let named = free.filter {
      HeadingWords.isTranscript(headings.texts[$0]) && !mapping.text.contains($0)
        && profiles[$0].prose * 10 <= profiles[$0].filled
    }
    for column in named.prefix(Self.examined) where groups.areContiguous([column]) {
      mapping.transcript = [column]
      return
    }
    for column in named.prefix(3) {
      // Interviews that are numbered anew in each part of a study.
      for other in free.prefix(Self.examined) where other != column && !mapping.text.contains(other)
      {
        guard profiles[other].distinct > 1, groups.areContiguous([other, column]),
          groups.isConstant(other, in: groups.rows(by: [other, column]).map(\.rows), by: nil),
          profiles[other].distinct < groups.rows(by: [other, column]).count
        else { continue }
        mapping.transcript = [other, column]
        mapping.variables.append(other)
        return
      }
    }
  }

  func isRepeated(_ columns: [Int]) -> Bool {
    TableGroups(table, headings).rows(by: columns).count * 2 <= table.count - headings.rows
  }
}
