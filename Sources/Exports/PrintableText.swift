import QualitativeData

/// Text as a terminal can show it.
package enum PrintableText {
  /// On one line, and without what a terminal would take for a command.
  package static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isControl }) else {
      return text
    }
    let line = text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
    var shown = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      shown.append(scalar.isControl ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}
