/// Characters that Word takes from a picture font, as the Unicode characters that look like them.
enum WordSymbols {
  /// - Parameter code: the character's number in the font, with or without the F000 Word adds.
  /// - Returns: `nil` for what has no likeness here.
  static func character(_ code: UInt32, font: String) -> Character? {
    let place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    switch font.lowercased() {
    case "wingdings": return wingdings[place]
    case "symbol": return symbol[place]
    default: return nil
    }
  }

  /// What Word puts in for `:)` and arrows while one types, and the usual marks.
  private static let wingdings: [UInt32: Character] = [
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "⇐", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨",
    0xF3: "⇔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let symbol: [UInt32: Character] = [
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ",
    0x57: "Ω", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
  ]
}
