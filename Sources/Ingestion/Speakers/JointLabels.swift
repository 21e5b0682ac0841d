/// Labels made of labels: `Interviewee 1 & Interviewee 2`.
enum JointLabels {
  /// The names in a label, as it joins them; the label itself where it joins none.
  static func parts(of name: String) -> [String] {
    let joints: Set<Substring> = [
      "and/or", "and", "or", "&", "+", "og", "och", "ja", "und", "et", "y", "en", "oder", "tai",
      "ou",
    ]
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
}
