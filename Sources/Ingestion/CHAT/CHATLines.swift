import QualitativeData

/// The lines of a CHAT file, those that go on after a tab joined to what they continue.
struct CHATLines {
  enum Kind {
    /// `@Date: …`
    case header
    /// `*CHI: …`, a main tier.
    case speech
    /// `%mor: …`
    case dependent
  }

  struct Line {
    let kind: Kind
    /// Without the sign before it.
    let label: String
    var content: String
    /// From 1.
    let number: Int
  }

  private(set) var all: [Line] = []
  private var strays: [Int] = []

  var findings: [Finding] {
    guard let first = strays.first else { return [] }
    let subject =
      strays.count == 1
      ? "this line begins with none of @, *, % and a tab"
      : "\(strays.count) lines, of which this is the first, begin with none of @, *, % and a tab"
    return [
      Finding(
        .warning, line: first,
        "\(subject); each was read as part of the one before, which is right only where a tab is missing"
      )
    ]
  }

  /// - Complexity: O(length of the text).
  init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let first = line.first else { continue }
      if let kind = Self.kind(of: first) {
        all.append(Self.line(line.dropFirst(), kind, number: index + 1))
      } else if !line.allSatisfy(\.isWhitespace) {
        if !first.isWhitespace { strays.append(index + 1) }
        if !all.isEmpty { all[all.count - 1].content += " " + line }
      }
    }
  }

  private static func kind(of sign: Character) -> Kind? {
    switch sign {
    case "@": .header
    case "*": .speech
    case "%": .dependent
    default: nil
    }
  }

  private static func line(_ rest: Substring, _ kind: Kind, number: Int) -> Line {
    let colon = rest.firstIndex(of: ":")
    let label = rest[..<(colon ?? rest.endIndex)].whiteSpaceFolded
    let content = colon.map { rest[rest.index(after: $0)...] } ?? ""
    return Line(kind: kind, label: label, content: String(content), number: number)
  }
}
