import QualitativeData

/// The people a file lists, by the identifiers its turns use.
package struct Cast: Sendable {
  package struct Person: Sendable {
    /// Empty where the file gives none.
    package var name = ""
    /// What the file says this person is there for, as in `interviewer`.
    package var role: String?
    package var variables: [String: String] = [:]
  }

  package var people: [String: Person] = [:]

  package init() {}

  package subscript(id: String) -> Person? {
    get { people[id] }
    set { people[id] = newValue }
  }

  /// The name for an identifier: the person's own, else the identifier.
  func name(for id: String) -> String {
    guard let name = people[id]?.name, !name.isEmpty else { return id }
    return name
  }

  /// Adds the people of another list whom this one does not have.
  package mutating func add(_ other: Cast) {
    people.merge(other.people) { mine, _ in mine }
  }

  /// Takes whom this list lacks from another one, and says so.
  mutating func complete(_ ids: some Sequence<String>, from other: Cast) -> [Finding] {
    var taken = 0
    for id in ids where people[id]?.name.isEmpty ?? true {
      guard var person = other.people[id] else { continue }
      if let mine = people[id] {
        person.role = mine.role ?? person.role
        person.variables.merge(mine.variables) { $1 }
      }
      people[id] = person
      taken += 1
    }
    guard taken > 0 else { return [] }
    let who = taken == 1 ? "one speaker" : "\(taken) speakers"
    return [
      Finding(
        .note, "the names and attributes of \(who) come from a list of persons in another file")
    ]
  }
}
