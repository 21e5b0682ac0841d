/// Texts that a spreadsheet would take for a formula, kept apart by an apostrophe before them.
package enum TextBesideFormulas {
  /// For a text file, which a spreadsheet may open.
  package static func inTextFile(_ text: String) -> String {
    let rest = text.drop { $0 == "'" }
    return beginsFormula(rest) ? "'" + text : text
  }

  /// For a spreadsheet, whose cells say themselves that they are text.
  package static func inSheet(_ text: String) -> String { isMarked(text) ? "'" + text : text }

  /// Whether apostrophes stand before what looks like a formula.
  package static func isMarked(_ text: String) -> Bool {
    text.first == "'" && beginsFormula(text.drop { $0 == "'" })
  }

  /// Whether a spreadsheet would take a text for a formula.
  package static func beginsFormula(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r".unicodeScalars.contains(first) && Double(text) == nil
  }
}

extension TextBesideFormulas {
  /// A text as it was before an apostrophe kept it from being taken for a formula.
  package static func withoutMark(_ text: String) -> String {
    isMarked(text) ? String(text.dropFirst()) : text
  }
}
