import QualitativeData

/// The people a file lists, by the identifiers its turns use.
struct Cast: Sendable {
  struct Person: Sendable {
    /// Empty where the file gives none.
    var name = ""
    /// What the file says this person is there for, as in `interviewer`.
    var role: String?
    var variables: [String: String] = [:]
  }

  var people: [String: Person] = [:]

  subscript(id: String) -> Person? {
    get { people[id] }
    set { people[id] = newValue }
  }

  /// The name for an identifier: the person's own, else the identifier.
  func name(for id: String) -> String {
    guard let name = people[id]?.name, !name.isEmpty else { return id }
    return name
  }
}

/// How a format says who speaks.
enum SpeakerReference: Sendable {
  case nobody
  /// A label or a name in a field of its own, as written.
  case label(String)
  /// Identifiers that may lead to the file's list of people; several speak together.
  case identifiers([String])

  /// One identifier, or nobody where it is missing or empty.
  static func identifier(_ id: String?) -> SpeakerReference {
    guard let id, !id.isEmpty else { return .nobody }
    return .identifiers([id])
  }

  /// A label, or nobody where it is missing or blank.
  static func labelled(_ label: String?) -> SpeakerReference {
    guard let label, !label.allSatisfy(\.isWhitespace) else { return .nobody }
    return .label(label)
  }
}
