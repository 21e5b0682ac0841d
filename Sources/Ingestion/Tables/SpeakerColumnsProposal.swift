import QualitativeData

// Tables in which each speaker has a column, and a cell is what that speaker said.
extension TableProposal {
  /// The columns of those who speak, where one is called as those who ask are and holds talk.
  func speakerColumns() -> [Int]? {
    guard headings.rows > 0, free.count <= Self.examined else { return nil }
    let named = free.filter { isSpeaker(headings.texts[$0]) && part($0) == nil }
    let roles = named.filter { role($0) != nil && isTalk($0) }
    let names = named.filter {
      role($0) == nil && profiles[$0].plainValues * 2 < profiles[$0].filled
    }
    let all = isOneARow(roles + names) ? (roles + names).sorted() : roles
    let others = free.filter { !all.contains($0) }.reduce(0) { $0 + profiles[$1].words }
    let words = all.reduce(0) { $0 + profiles[$1].words }
    guard areSpeakers(all), roles.contains(where: { role($0) == .interviewer }),
      words > others * 2
    else { return nil }
    return all
  }

  /// Whether columns are called as speakers are, one of them as those who ask.
  func areSpeakers(_ columns: [Int]) -> Bool {
    guard headings.rows > 0, columns.count > 1,
      columns.allSatisfy({ isSpeaker(headings.texts[$0]) })
    else { return false }
    return columns.contains { role($0) == .interviewer }
      && columns.contains { role($0) != .interviewer }
  }

  mutating func completeSpeakers() {
    let times = free.filter { column in
      !mapping.text.contains(column)
        && (profiles[column].isClock
          || profiles[column].mayBeTime
            && (part(column) == .start || part(column) == .end
              || HeadingWords.isTime(headings.texts[column])))
    }
    mapping.end = mapping.end ?? times.first { part($0) == .end }
    mapping.start = mapping.start ?? times.first { $0 != mapping.end }
    completeTurns()
  }

  private func role(_ column: Int) -> SpeakerKinds.Role? {
    SpeakerKinds.role(of: headings.texts[column])
  }

  /// Whether a heading may be a speaker's label. `Question` and `Answer` head surveys, too.
  private func isSpeaker(_ heading: String) -> Bool {
    guard let name = LabelName.of(heading), name.text.count > 1,
      !SpeakerKinds.asksOrAnswers(heading)
    else { return false }
    return name.mayBeSpeaker && name.traits.words <= 4
  }

  /// Whether a column holds what somebody said, rather than a name that comes again and again.
  private func isTalk(_ column: Int) -> Bool {
    profiles[column].words >= 3 * profiles[column].filled
      && profiles[column].distinct * 2 > profiles[column].filled
  }

  /// Whether nearly all rows have something in only one of the columns.
  private func isOneARow(_ columns: [Int]) -> Bool {
    var filled = 0
    var single = 0
    for row in headings.rows..<table.count {
      let count = columns.count { !table.isEmpty(row, $0) }
      if count > 0 { filled += 1 }
      if count == 1 { single += 1 }
    }
    return filled >= 4 && single * 10 >= filled * 9
  }
}
