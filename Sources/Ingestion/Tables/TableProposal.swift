import QualitativeData

/// Finds out what the columns of a table are, from their headings and from what stands in them.
///
/// What the researcher says comes first and is never changed; it is completed where that is certain.
struct TableProposal {
  let table: TextTable
  let headings: TableHeadings
  let place: String
  let profiles: [ColumnProfile]
  var mapping: TableMapping
  private let isGiven: Bool

  /// No person's table has so many columns of which one might be the right one.
  static let examined = 300

  /// - Throws: `IngestionError` where it cannot be told which columns hold what was said.
  /// - Complexity: O(rows), and O(bytes) of some thousand of them.
  static func mapping(
    of table: TextTable, _ headings: TableHeadings, given: TableMapping, place: String
  ) throws -> TableMapping {
    var proposal = TableProposal(table, headings, given, place)
    try proposal.complete()
    proposal.mapping.text.sort()
    proposal.mapping.variables.sort()
    return proposal.mapping
  }

  private init(
    _ table: TextTable, _ headings: TableHeadings, _ given: TableMapping, _ place: String
  ) {
    self.table = table
    self.headings = headings
    self.place = place
    mapping = given
    isGiven = given != TableMapping()
    profiles = table.filledColumns(from: headings.rows).enumerated().map { column, isFilled in
      isFilled ? ColumnProfile(table, column, from: headings.rows) : ColumnProfile()
    }
  }

  private mutating func complete() throws {
    if !isGiven { try checkIsNoOtherTable() }
    let text = mapping.text.first ?? turnText() ?? longest()
    let isTurns = mapping.speaker != nil || mapping.start != nil || mapping.end != nil
    if !isGiven, let columns = speakerColumns() { mapping.text = columns }
    if mapping.text.count > 1, mapping.speaker == nil, areSpeakers(mapping.text) {
      return completeSpeakers()
    } else if mapping.text.count > 1 {
      mapping.rows = .respondents
    } else if isTurns {
      guard let text else { throw cannotTell() }
      mapping.text = [text]
      return completeTurns()
    } else if let text, let columns = turnColumns(beside: text) {
      mapping.text = [text]
      (mapping.speaker, mapping.start, mapping.end) = columns
      return completeTurns()
    } else if mapping.text.count == 1, !mapping.transcript.isEmpty, isRepeated(mapping.transcript) {
      return completeTurns()
    }
    try completeRespondents()
  }

  func isFree(_ column: Int) -> Bool {
    !profiles[column].isEmpty && !mapping.nothing.contains(column)
      && !mapping.variables.contains(column) && !mapping.transcript.contains(column)
      && mapping.speaker != column && mapping.start != column && mapping.end != column
  }

  var free: [Int] { profiles.indices.filter(isFree) }

  func part(_ column: Int) -> MappingEntry.Part? {
    TurnColumns.part(named: headings.texts[column])
  }

  func isQuestion(_ column: Int) -> Bool {
    HeadingWords.isQuestion(headings.texts[column])
  }
}
