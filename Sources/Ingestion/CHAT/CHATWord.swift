/// A word of CHAT without the codes in it.
enum CHATWord {
  /// What was said or meant to be said: `(be)cause` is *because*, `no:` is *no*, `New_York` is two words.
  ///
  /// - Returns: Empty where only codes remain.
  /// - Complexity: O(length).
  static func plain(_ word: some StringProtocol) -> String {
    // Most words have no codes.
    if word.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == 0x27 }) {
      return String(word)
    }
    var scalars = Array(word.unicodeScalars)
    // Fillers, fragments and nonwords were said; only the sign goes.
    if scalars.first == "&" {
      scalars.removeFirst()
      if let sign = scalars.first, "-~+".unicodeScalars.contains(sign) { scalars.removeFirst() }
    }
    if let end = scalars.dropFirst().firstIndex(where: { $0 == "@" || $0 == "$" }) {
      scalars.removeSubrange(end...)
    }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if codes.contains(scalar) { continue }
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "_", "+": if before != nil, after != nil { result.append(" ") }
      case ":":
        // Between digits it is a time, elsewhere a lengthened sound.
        if let before, let after, isDigit(before), isDigit(after) { result.append(scalar) }
      case let digit where isDigit(digit):
        // The number of an overlap.
        if let before, overlaps.contains(before) { continue }
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result).whiteSpaceFolded
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let overlaps = Set("⌈⌉⌊⌋".unicodeScalars)

  /// Signs for how a word sounds: shortenings, overlaps, stress, blocking, speed, loudness, pitch, latching.
  private static let codes = Set(
    "()^≠#~⌈⌉⌊⌋ˈˌ∆∇°▁▔☺♋⁇∬Ϋ∮↫⁎◉↑↓∾⁑⤆⤇∙Ἡ⇗↗→↘⇘∞≡≋≈‹›〔〕⁅⁆§\u{1}\u{2}\u{3}\u{4}\u{7}\u{8}<>"
      .unicodeScalars)
}
