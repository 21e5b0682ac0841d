import Analysis
import Exports
import QualitativeData

/// Who took part, with what could make them recognisable, and how the sample is made up.
struct ParticipantsReport: StudyReport {
  let name = "participants"
  let abstract = "who took part, with role, place, length and words; who could be recognised"

  /// Fewer people alike than this can be recognised by those who know the field.
  static let smallest = 3

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    let people = facts.participants
    let variables = try ParticipantVariables.choose(manner.variables, facts)
    let kinds = people.map { person in variables.map { facts.value(of: $0, for: person) ?? "" } }
    let alike = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    let few = kinds.count { (alike[$0] ?? 0) < Self.smallest }
    let hasTimes = people.contains { Self.duration(of: $0, facts) != nil }
    let table = Table(
      title: counted(people.count, "participant"), rowHeading: "participant",
      columns: variables + (hasTimes ? ["duration"] : []) + ["words", "alike"],
      rows: zip(people, kinds).map { person, kind in
        let time = Self.duration(of: person, facts).map { Table.Content.text($0.clock) } ?? .empty
        return Table.Row(
          key: person.name, title: person.name,
          cells: (kind.map { $0.isEmpty ? .empty : .text($0) } + (hasTimes ? [time] : [])
            + [.count(person.words), .count(alike[kind] ?? 0)]).map { Table.Cell($0) })
      },
      notes: notes(facts, variables, few: few, of: people.count, hasTimes: hasTimes),
      shape: ParticipantsShape(
        variables: variables, smallest: Self.smallest,
        participants: zip(people, kinds).map { person, kind in
          .init(
            name: person.name,
            transcripts: person.places.map { facts.material.transcripts[$0.transcript].name },
            values: kind.map { Nullable($0.isEmpty ? nil : $0) },
            seconds: Nullable(Self.duration(of: person, facts)), words: person.words,
            alike: alike[kind] ?? 0)
        }))
    var parts: [Report.Part] = [.table(table)]
    if variables.count >= 1 { parts.append(.table(sample(facts, people, variables))) }
    return Report(title: "Participants", parts: parts, shape: table.shape)
  }

  private static func duration(of person: StudyFacts.Participant, _ facts: StudyFacts) -> Double? {
    let times = person.places.compactMap { facts.duration(of: $0.transcript) }
    return times.isEmpty ? nil : times.reduce(0, +)
  }

  private func notes(
    _ facts: StudyFacts, _ variables: [String], few: Int, of count: Int, hasTimes: Bool
  ) -> [String] {
    var notes = [
      "Names are those of the files; put pseudonyms in their place where they are people's own."
    ]
    if few > 0 {
      notes.append(
        "Small cells: \(few) of \(counted(count, "participant")) share their \(listed(variables)) with fewer than "
          + "\(Self.smallest - 1) others (column alike, which counts themselves) and may be recognised. Leave out a variable or "
          + "join its values before you print this.")
    }
    if hasTimes {
      notes.append(
        "duration: from the first to the last time in the transcript, for a group that of the whole group."
      )
    }
    notes.append("words: what the participant said, without the interviewer.")
    if facts.jointWords > 0 {
      notes.append(
        "A label that joins people, as “A and B”, is those people and nobody new; its \(counted(facts.jointWords, "word")) count for none of them alone."
      )
    }
    return notes + facts.turnsOfNobody
  }

  /// The sample by the first two variables.
  private func sample(
    _ facts: StudyFacts, _ people: [StudyFacts.Participant], _ variables: [String]
  ) -> Table {
    func values(_ variable: String) -> [String] {
      let found = Set(people.map { facts.value(of: variable, for: $0) ?? "(none)" })
      let order = Variable(
        name: variable, values: found.subtracting(["(none)"]),
        declared: facts.study.codebook?.variables[variable]
      ).values.filter(found.contains)
      return order + (found.contains("(none)") ? ["(none)"] : [])
    }
    let down = values(variables[0])
    let across = variables.count > 1 ? values(variables[1]) : []
    func count(_ row: String?, _ column: String?) -> Table.Cell {
      Table.Cell(
        .count(
          people.count { person in
            (row == nil || facts.value(of: variables[0], for: person) ?? "(none)" == row)
              && (column == nil || facts.value(of: variables[1], for: person) ?? "(none)" == column)
          }))
    }
    let title = variables.count > 1 ? "\(variables[0]) by \(variables[1])" : variables[0]
    return Table(
      title: "Sample: participants, \(title)", rowHeading: variables[0], columns: across + ["all"],
      roles: across.map { _ in .data } + [.margin],
      rows: (down.map { ($0, Optional($0)) } + [("all", nil)]).map { title, row in
        Table.Row(
          key: title, title: title, isMargin: row == nil,
          cells: across.map { count(row, $0) } + [count(row, nil)])
      },
      notes: ["Unit: participants, interviewers left out."], shape: [String: String]())
  }
}

/// Which variables describe the people of a study.
enum ParticipantVariables {
  /// What papers usually say of participants, in this order.
  static let usual = [
    "level", "role", "position", "sector", "organisation", "municipality", "region", "gender",
    "age",
  ]

  /// - Throws: `AnalysisError` for a variable that is not there.
  static func choose(_ named: [String], _ facts: StudyFacts) throws -> [String] {
    for name in named { _ = try facts.material.values(of: name) }
    guard named.isEmpty else { return named }
    let known = facts.material.variables
    let found = usual.filter(known.contains)
    guard found.isEmpty else { return found }
    // What tells groups apart, rather than every single one.
    let people = facts.participants
    return Array(
      known.filter { name in
        let values = Set(people.compactMap { facts.value(of: name, for: $0) })
        return values.count > 1 && values.count * 2 <= people.count
      }.prefix(4))
  }

  /// What stands behind a quote to say who speaks; `nil` where nothing does.
  static func role(_ named: [String], _ facts: StudyFacts) -> String? {
    let known = facts.material.variables
    return (named + ["role", "level", "position"]).first(where: known.contains)
  }
}

private struct ParticipantsShape: Encodable, Sendable {
  struct Participant: Encodable, Sendable {
    let name: String
    let transcripts: [String]
    let values: [Nullable<String>]
    let seconds: Nullable<Double>
    let words: Int
    let alike: Int
  }

  let variables: [String]
  let smallest: Int
  let participants: [Participant]
}
