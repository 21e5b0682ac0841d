import QualitativeData

/// Who asks and who answers according to a file's head, as in `Interviewer: Jane Smith`.
enum HeaderRoles {
  /// The role the header gives a person of this name; a part of the name or initials count where they fit one role only.
  static func role(of name: String, in header: [String: String]) -> Speaker.Kind? {
    let name = name.lowercased()
    var partly: Set<Speaker.Kind> = []
    for (key, value) in header.sorted(by: { $0.key < $1.key }) {
      guard let role = LabelName(key)?.role, role != .someone else { continue }
      let value = value.lowercased()
      if value == name { return role.kind }
      let words = value.split { " .,-".contains($0) }
      if words.contains(where: { $0 == name }) || String(words.compactMap(\.first)) == name {
        partly.insert(role.kind)
      }
    }
    return partly.count == 1 ? partly.first : nil
  }
}
