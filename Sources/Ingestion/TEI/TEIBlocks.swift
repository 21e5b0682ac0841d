import DocumentPackaging

/// The blocks around utterances in ISO 24624: who speaks and when, with layers of annotation beside the words.
///
/// Their annotations are no speech. Those of a type such as `speaker:Sex` say something of who speaks.
struct TEIBlocks {
  /// The block that is open.
  private(set) var open: XMLElement?

  private static let prefix = "speaker:"
  private var fact: String?
  private var value = ""
  /// For each speaker, what all the blocks say alike; `nil` for what they say differently.
  private var facts: [String: [String: String?]] = [:]

  mutating func start(_ element: XMLElement) {
    switch element.name {
    case "annotationBlock", "annotationGrp": open = element
    case "spanGrp":
      guard let type = element["type"], type.hasPrefix(Self.prefix) else { return }
      fact = String(type.dropFirst(Self.prefix.count))
      value = ""
    default: break
    }
  }

  mutating func characters(_ text: String) {
    if fact != nil, value.utf8.count < 10_000 { value += text }
  }

  mutating func end(_ name: String) {
    switch name {
    case "annotationBlock", "annotationGrp": open = nil
    case "spanGrp":
      take()
      fact = nil
    default: break
    }
  }

  private mutating func take() {
    guard let fact, !fact.isEmpty, let who = open?["who"] else { return }
    let said = value.xmlWhiteSpaceFolded
    guard !said.isEmpty else { return }
    let id = TEITimeline.target(who)
    if let known = facts[id]?[fact] {
      if known != said { facts[id]?[fact] = .some(nil) }
    } else {
      facts[id, default: [:]][fact] = said
    }
  }

  /// The people with what the blocks say of them; what a list of persons says comes first.
  func completed(_ cast: Cast) -> Cast {
    var cast = cast
    for (id, facts) in facts {
      var person = cast[id] ?? Cast.Person()
      for (name, value) in facts where person.variables[name] == nil {
        person.variables[name] = value
      }
      cast[id] = person
    }
    return cast
  }
}
