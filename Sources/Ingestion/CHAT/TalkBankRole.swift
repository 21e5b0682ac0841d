/// What CHAT and its XML say of people and days, in words other files use too.
enum TalkBankRole {
  static func set(_ role: String, of person: inout Cast.Person) {
    let plain = role.whiteSpaceFolded
    guard !plain.isEmpty else { return }
    person.role = plain.replacing("_", with: " ")
    person.variables["role"] = plain
  }
}
