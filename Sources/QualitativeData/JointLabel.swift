/// Labels made of labels: `Interviewee 1 & Interviewee 2`.
package enum JointLabel {
  private static let alternatives: Set<Substring> = [
    "or", "oder", "tai", "ou", "eller", "and/or", "og/eller", "und/oder", "et/ou",
  ]
  private static let joints: Set<Substring> = [
    "and/or", "and", "or", "&", "+", "og", "och", "ja", "und", "et", "y", "en", "oder", "tai",
    "ou",
  ]

  /// The names in a label, as it joins them; the label itself where it joins none.
  package static func parts(of name: String) -> [String] {
    // Most labels are one word.
    if !name.utf8.contains(where: { " /,&+".utf8.contains($0) }) { return [name] }
    var parts: [[Substring]] = [[]]
    for word in name.split(separator: " ") {
      if joints.contains(word) {
        parts.append([])
      } else {
        let pieces = word.split(omittingEmptySubsequences: false) { "/,&+".contains($0) }
        for (index, piece) in pieces.enumerated() {
          if index > 0 { parts.append([]) }
          parts[parts.count - 1].append(piece)
        }
      }
    }
    return parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// Whether a label that joins names leaves open which of them it was: `P1 or P2`.
  static func leavesOpen(_ name: String) -> Bool {
    name.split(separator: " ").contains(where: alternatives.contains)
  }
}
