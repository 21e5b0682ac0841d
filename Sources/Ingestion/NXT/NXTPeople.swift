import DocumentPackaging

/// Who the letters of a recording's speakers stand for, as `meetings.xml` and `participants.xml` say.
struct NXTPeople {
  private struct Entry {
    let name: String?
    let role: String?
  }

  private var entries: [String: Entry] = [:]
  private var facts: [String: [String: String]] = [:]
  private var isThisMeeting = false

  private static let notFacts: Set<String> = [
    "id", "name", "global_name", "tag", "href", "start", "end",
  ]

  mutating func take(_ element: XMLElement, observation: String?) {
    switch element.name {
    case "meeting":
      isThisMeeting = observation == nil || element.nxt("observation") == observation
    case "speaker" where element.nxt("nxt_agent") != nil:
      guard isThisMeeting, let agent = element.nxt("nxt_agent") else { return }
      entries[agent] = Entry(name: element.nxt("global_name"), role: element.nxt("role"))
    default:
      guard let id = element.nxt("global_name", "name", "tag", "id") else { return }
      var known: [String: String] = [:]
      for attribute in element.attributes
      where !Self.notFacts.contains(attribute.name) && !attribute.value.isEmpty {
        known[attribute.name] = attribute.value
      }
      facts[id] = known
    }
  }

  /// The people by their letters. Who has no name of their own is called as their role, where it is theirs alone.
  func cast(of agents: Set<String>) -> Cast {
    var cast = Cast()
    let roles = Dictionary(grouping: entries.values.compactMap(\.role)) { $0 }
    for agent in agents {
      guard let entry = entries[agent] else { continue }
      var person = Cast.Person(role: entry.role)
      if let role = entry.role, !role.isEmpty { person.variables["role"] = role }
      if let name = entry.name, !name.isEmpty {
        person.name = name
        person.variables.merge(facts[name] ?? facts["participant_" + name] ?? [:]) { $1 }
      } else if let role = entry.role, roles[role]?.count == 1 {
        person.name = role
      }
      cast[agent] = person
    }
    return cast
  }
}
