/// One person's name: in parts that are put in order, or as it stands.
struct TEIName {
  private var text = ""
  private var parts: [String: [String]] = [:]
  private var part = ""
  private var depth = 0
  /// Whether anything is said outside the parts.
  private var isMixed = false

  mutating func start() {
    depth += 1
    text += " "
    part = ""
  }

  mutating func characters(_ piece: String) {
    text += piece
    part += piece
    if depth == 0, !piece.allSatisfy(\.isWhitespace) { isMixed = true }
  }

  mutating func end(_ name: String) {
    let value = part.xmlWhiteSpaceFolded
    if !value.isEmpty { parts[name, default: []].append(value) }
    part = ""
    depth -= 1
    text += " "
  }

  /// Forenames, links and surnames in that order; without them, or with text beside them, as it stands.
  var whole: String {
    let ordered = ["forename", "nameLink", "surname"].flatMap { parts[$0] ?? [] }
    return ordered.isEmpty || isMixed ? text.xmlWhiteSpaceFolded : ordered.joined(separator: " ")
  }
}
