import QualitativeData

/// The names of the transcripts of one table.
struct TableNames {
  private static let longest = 120

  private let names: [String]
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - values: for each transcript what its rows say.
  ///   - isWhole: whether the table is one transcript, which is called as the file.
  init(_ values: [[String]], file: TranscriptFile, isWhole: Bool) {
    let stem = Transcript.name(forFile: file.name)
    if isWhole {
      names = values.map { _ in stem }
      return
    }
    let bare = values.map { values in
      values.map(Self.plain).filter { !$0.isEmpty }.joined(separator: "_")
    }
    let speak = bare.allSatisfy { $0.contains(where: \.isLetter) }
    var seen: [String: Int] = [:]
    var changed = 0
    names = bare.map { bare in
      var name = speak ? bare : bare.isEmpty ? stem : "\(stem)_\(bare)"
      if name.count > Self.longest {
        name = String(name.prefix(Self.longest))
        changed += 1
      }
      let number = (seen[name] ?? 0) + 1
      seen[name] = number
      guard number > 1 else { return name }
      changed += 1
      var other = "\(name)_\(number)"
      while seen[other] != nil { other += "_" }
      seen[other] = 1
      return other
    }
    if changed > 0 {
      findings.append(
        Finding(
          .warning,
          "\(changed) transcripts would have too long a name or that of another one, and were given a number"
        ))
    }
  }

  func name(_ index: Int) -> String { names[index] }

  /// White space, colons, slashes and what cannot be seen as `_`.
  private static func plain(_ value: String) -> String {
    String(
      value.trimmingWhiteSpace.map { character in
        let isOdd =
          character.isWhitespace || ":/\\".contains(character)
          || character.unicodeScalars.contains { $0.isControl }
        return isOdd ? "_" : character
      })
  }
}
