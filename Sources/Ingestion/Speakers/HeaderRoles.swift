import Foundation
import QualitativeData

/// Who asks and who answers according to a file's head, as in `Interviewer: Jane Smith`.
struct HeaderRoles {
  private struct Person {
    let kind: Speaker.Kind
    let name: String
    let words: Set<Substring>
    /// Of all words, and of the first and the last name alone.
    let initials: Set<String>

    init?(_ kind: Speaker.Kind, _ name: Substring) {
      let all = name.split { " .,-\t".contains($0) }
      guard !all.isEmpty else { return nil }
      self.kind = kind
      self.name = String(name)
      words = Set(all)
      let own = all.filter { !HeaderRoles.besideNames.contains(String($0)) }
      var initials: Set<String> = []
      for words in [all, own] { initials.insert(String(words.compactMap(\.first))) }
      if let first = own.first?.first, let last = own.last?.first, own.count > 2 {
        initials.insert("\(first)\(last)")
      }
      self.initials = initials
    }
  }

  private let people: [Person]

  /// What stands before or after a name and has no part in its initials.
  private static let besideNames: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "prof", "professor", "mr", "mrs", "ms", "rev",
  ]

  init(_ header: [String: String]) {
    people = header.sorted { $0.key < $1.key }.flatMap { key, value -> [Person] in
      guard let role = LabelName.of(key)?.role, role != .someone else { return [] }
      return Self.names(in: value.lowercased()).compactMap { Person(role.kind, $0) }
    }
  }

  /// The names that one line gives: the whole line, and what semicolons, `and` or `&` part, or commas between whole
  /// names.
  private static func names(in value: String) -> [Substring] {
    let value = value.replacingOccurrences(of: " and ", with: ";")
    var parts = value.split { ";&".contains($0) }
    let listed = parts.flatMap { $0.split(separator: ",") }
    if listed.allSatisfy({ $0.split(separator: " ").count > 1 }) { parts = listed }
    return [value[...]]
      + (parts.count > 1 ? parts.map { $0.trimmingPrefix(while: \.isWhitespace) } : [])
  }

  /// The role the header gives a person of this name; a part of the name or initials count where they fit one role only.
  func role(of name: String) -> Speaker.Kind? {
    guard !people.isEmpty else { return nil }
    let name = name.lowercased()
    var partly: Set<Speaker.Kind> = []
    for person in people {
      if person.name == name { return person.kind }
      if person.words.contains(name[...]) || person.initials.contains(name) {
        partly.insert(person.kind)
      }
    }
    return partly.count == 1 ? partly.first : nil
  }
}
