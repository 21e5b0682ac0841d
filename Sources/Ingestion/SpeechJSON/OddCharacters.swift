import QualitativeData

/// Characters in a finished text that no recogniser should have written.
enum OddCharacters {
  /// - Complexity: O(length).
  static func findings(in text: String) -> [Finding] {
    var controls = 0
    var broken = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20, scalar != "\n" || scalar.value == 0x7F { controls += 1 }
      if scalar == "\u{FFFD}" { broken += 1 }
    }
    var findings: [Finding] = []
    if broken > 0 {
      findings.append(
        Finding(
          .warning,
          "\(broken) characters are broken in the file and stand as \u{FFFD} in the text; get the file again from where it came from"
        ))
    }
    if controls > 0 {
      findings.append(
        Finding(.warning, "\(controls) control characters stand in the text and were kept"))
    }
    return findings
  }
}
