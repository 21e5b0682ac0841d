import QualitativeData

/// Who asks and who answers according to a file's head, as in `Interviewer: Jane Smith`.
struct HeaderRoles {
  private let people: [(kind: Speaker.Kind, name: String, words: Set<Substring>, initials: String)]

  init(_ header: [String: String]) {
    people = header.sorted { $0.key < $1.key }.compactMap { key, value in
      guard let role = LabelName.of(key)?.role, role != .someone else { return nil }
      let value = value.lowercased()
      let words = value.split { " .,-".contains($0) }
      return (role.kind, value, Set(words), String(words.compactMap(\.first)))
    }
  }

  /// The role the header gives a person of this name; a part of the name or initials count where they fit one role only.
  func role(of name: String) -> Speaker.Kind? {
    guard !people.isEmpty else { return nil }
    let name = name.lowercased()
    var partly: Set<Speaker.Kind> = []
    for person in people {
      if person.name == name { return person.kind }
      if person.words.contains(name[...]) || person.initials == name { partly.insert(person.kind) }
    }
    return partly.count == 1 ? partly.first : nil
  }
}
