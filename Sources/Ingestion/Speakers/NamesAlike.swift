import QualitativeData

/// Names of one file that may be one person's.
enum NamesAlike {
  /// `Anna Berg` at first, `AB`, `Anna` or `Berg` later: worth a look, never merged.
  ///
  /// - Complexity: O(names).
  static func findings(_ names: [String]) -> [Finding] {
    var short: [String: [String]] = [:]
    for name in names where name.utf8.contains(where: mayPart) {
      let plain = name.prefix { $0 != "(" }.whiteSpaceFolded
      if plain != name { short[plain.lowercased(), default: []].append(name) }
      let words = name.split { $0 == " " || $0 == "-" }
      guard words.count > 1, SpeakerKinds.role(of: name) == nil else { continue }
      let parts = [words[0], words[words.count - 1]].map { String($0).lowercased() }
      let initials = String(words.compactMap(\.first)).lowercased()
      for part in Set(parts + [initials]) { short[part, default: []].append(name) }
    }
    if short.isEmpty { return [] }
    return names.compactMap { name in
      guard let long = short[name.lowercased()], long.count == 1 else { return nil }
      return Finding(.note, "'\(name)' and '\(long[0])' may be one person; they were kept apart")
    }
  }

  /// Whether a name that holds this byte may be shortened: most names of a transcript are one word or letter.
  private static func mayPart(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x80 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "-")
  }
}
