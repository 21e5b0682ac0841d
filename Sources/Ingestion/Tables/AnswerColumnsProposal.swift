import QualitativeData

// Columns of tables in which a row holds all answers of one respondent.
extension TableProposal {
  mutating func completeRespondents() throws {
    mapping.rows = .respondents
    let groups = TableGroups(table, headings)
    if mapping.transcript.isEmpty, let column = respondentColumn(groups) {
      mapping.transcript = [column]
    }
    if mapping.text.isEmpty {
      if mapping.transcript.isEmpty, let text = turnText(), profiles[text].prose > 0,
        free.count == 1
      {
        mapping.text = [text]
        return completeTurns()
      }
      mapping.text = free.filter { column in
        profiles[column].isOpen(isQuestion: isQuestion(column))
      }
      guard !mapping.text.isEmpty, headings.rows > 0, !isDialogue, !hasRepeatedRespondents else {
        throw cannotTell()
      }
    }
    mapping.variables += free.filter { !mapping.text.contains($0) && headings.texts[$0] != "" }
  }

  /// The column that tells the respondents apart.
  private func respondentColumn(_ groups: TableGroups) -> Int? {
    let ranked = free.filter { !mapping.text.contains($0) && profiles[$0].longest <= 4 }.map {
      column in
      (column, headings.texts[column].isEmpty ? 1 : HeadingWords.respondent(headings.texts[column]))
    }
    for rank in [3, 2, 1] {
      for (column, found) in ranked.prefix(Self.examined)
      where found == rank && groups.areDistinct(column) {
        return column
      }
    }
    return nil
  }

  /// Somebody who has several rows: then a row is an answer, and which question it answers is not known.
  private var hasRepeatedRespondents: Bool {
    mapping.transcript.isEmpty
      && free.contains { column in
        !mapping.text.contains(column) && profiles[column].isSpeaker
          && profiles[column].distinct * 2 <= profiles[column].filled
          && profiles[column].distinct > 2
          && (HeadingWords.respondent(headings.texts[column]) > 1
            || part(column) == .speaker && mapping.text.count == 1)
      }
  }

  /// A question in one column and its answer in another is talk of two people.
  private var isDialogue: Bool {
    let talk = free.filter { profiles[$0].words >= 3 * profiles[$0].filled }
    let roles = talk.map { SpeakerKinds.role(of: headings.texts[$0]) }
    return roles.contains(.interviewer) && roles.contains(.respondent)
  }
}
