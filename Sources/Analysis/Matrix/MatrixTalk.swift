import QualitativeData

/// Distinct people: speakers of one transcript each, and those who are one person in every transcript.
struct People: Sendable {
  private var single = 0
  private var told: Set<PersonOfStudy> = []

  var count: Int { single + told.count }

  /// - Precondition: A speaker of one transcript alone was not added before.
  mutating func add(_ speaker: Int, of transcript: Int, _ profile: CodedMaterial.Profile) {
    if profile.people.areSpeakers, !profile.speakers[speaker].isSamePersonEverywhere {
      single += 1
    } else {
      told.formUnion(profile.peopleOfStudy(speaker, transcript))
    }
  }
}

/// A person by name: of one transcript, or of all where the study says so.
struct PersonOfStudy: Hashable {
  let name: String
  /// -1 for somebody who is the same person everywhere.
  let transcript: Int
}

extension CodedMaterial.Profile {
  /// Who a speaker is: a joint speaker its members, an unknown one nobody.
  func peopleOfStudy(_ speaker: Int, _ transcript: Int) -> [PersonOfStudy] {
    people[speaker].map { person in
      let isSame = person.hasOwnLabel && speakers[person.speaker].isSamePersonEverywhere
      return PersonOfStudy(name: person.name, transcript: isSame ? -1 : transcript)
    }
  }
}

/// Who belongs to a case, whatever is coded.
struct Talk: Sendable {
  private(set) var transcripts: [Int] = []
  private(set) var people = People()
  /// The respondents'.
  private(set) var words = 0
  /// Everybody's in those transcripts.
  private(set) var allWords = 0

  mutating func add(_ speaker: Int, of transcript: Int, _ profile: CodedMaterial.Profile) {
    if transcripts.last != transcript {
      transcripts.append(transcript)
      allWords += profile.words.reduce(0, +)
    }
    guard profile.speakers[speaker].countsAsRespondent else { return }
    people.add(speaker, of: transcript, profile)
    words += profile.words[speaker]
  }
}

/// The talk of every row, every column and every cell of two cases.
struct MatrixTalk: Sendable {
  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  private(set) var all = Talk()
  private var rows: [Talk] = []
  private var columns: [Talk] = []
  private var cells: [Place: Talk] = [:]
  private let rowsAreCases: Bool
  private let columnsAreCases: Bool
  private static let none = Talk()

  init(rowsAreCases: Bool, columnsAreCases: Bool) {
    self.rowsAreCases = rowsAreCases
    self.columnsAreCases = columnsAreCases
  }

  /// Adds a speaker, who stands in a row and a column where these are cases.
  mutating func add(
    _ speaker: Int, of transcript: Int, _ profile: CodedMaterial.Profile, row: Int?, column: Int?
  ) {
    all.add(speaker, of: transcript, profile)
    if let row { Self.at(row, of: &rows) { $0.add(speaker, of: transcript, profile) } }
    if let column { Self.at(column, of: &columns) { $0.add(speaker, of: transcript, profile) } }
    if let row, let column {
      cells[Place(row: row, column: column), default: Talk()].add(speaker, of: transcript, profile)
    }
  }

  /// Whose talk a cell is: everybody's who is in its row and its column, where these are cases.
  ///
  /// - Parameters:
  ///   - row: `nil` for all rows together.
  ///   - column: `nil` for all columns together.
  func of(row: Int?, column: Int?) -> Talk {
    let row = rowsAreCases ? row : nil
    let column = columnsAreCases ? column : nil
    switch (row, column) {
    case (nil, nil): return all
    case (let row?, nil): return row < rows.count ? rows[row] : Self.none
    case (nil, let column?): return column < columns.count ? columns[column] : Self.none
    case (let row?, let column?):
      return cells[Place(row: row, column: column)] ?? Self.none
    }
  }

  private static func at(_ position: Int, of talk: inout [Talk], _ change: (inout Talk) -> Void) {
    while talk.count <= position { talk.append(Talk()) }
    change(&talk[position])
  }
}
