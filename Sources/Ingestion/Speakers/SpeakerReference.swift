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
