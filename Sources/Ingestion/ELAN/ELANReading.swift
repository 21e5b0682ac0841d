/// A tier that is read, and who speaks in it.
struct ELANReading: Equatable, Sendable {
  let tier: Int
  /// The tier on which it depends in the end, which has the times.
  let root: Int
  /// Empty where neither tier names one.
  let participant: String
  let name: String
  /// Whether the annotations are words, to be joined to one turn for each annotation of the root.
  let joins: Bool

  /// The participant, else what follows an `@` in the tier's name, else that name.
  var speaker: String {
    if !participant.isEmpty { return participant }
    let parts = name.split(separator: "@")
    return parts.count == 2 ? String(parts[1]) : name
  }
}
