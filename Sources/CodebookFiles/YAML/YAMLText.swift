/// A text as a YAML value, in the plainest style that gives the same text back.
enum YAMLText {
  /// How wide lines are.
  static let width = 110

  /// On one line: plain, in quotation marks, or in apostrophes.
  ///
  /// - Parameter inList: Whether it stands in a list on one line, where commas and brackets have a meaning.
  static func inline(_ text: String, inList: Bool = true) -> String {
    if isPlain(text, inList: inList) { return text }
    if text.unicodeScalars.contains(where: mustBeEscaped) { return escaped(text) }
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    return "'\(text.replacing("'", with: "''"))'"
  }

  /// After a key or a dash at this depth of blanks: on the line, or as a block below it.
  static func value(_ text: String, after start: Int, indent: Int) -> String {
    let inline = inline(text, inList: false)
    let isLong = start + inline.count > width
    if !text.contains("\n"), !isLong { return inline }
    if let block = folded(text, indent: indent) ?? literal(text, indent: indent) { return block }
    return escaped(text)
  }

  // MARK: Blocks

  /// `>-`, where the text is one paragraph that can be cut at its blanks.
  private static func folded(_ text: String, indent: Int) -> String? {
    guard !text.unicodeScalars.contains(where: mustBeEscaped), !text.contains("  "),
      text.first != " ", text.last != " "
    else { return nil }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    return block(">-", lines, indent)
  }

  /// `|`, where the text has line ends of its own.
  private static func literal(_ text: String, indent: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let last = lines.last, !first.isEmpty, first.first != " ",
      lines.allSatisfy({ $0.last != " " && !$0.unicodeScalars.contains(where: mustBeEscaped) })
    else { return nil }
    if !last.isEmpty { return block("|-", lines.map(String.init), indent) }
    guard lines.count > 2, !lines[lines.count - 2].isEmpty else { return nil }
    return block("|", lines.dropLast().map(String.init), indent)
  }

  private static func block(_ sign: String, _ lines: [String], _ indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    return ([sign] + lines.map { $0.isEmpty ? "" : blanks + $0 }).joined(separator: "\n")
  }

  // MARK: What a line may hold

  /// Letters, digits and what cannot be taken for a sign of YAML.
  private static func isPlain(_ text: String, inList: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || first == "~" && text.unicodeScalars.count > 1,
      last != " ", last != ":", !meansSomethingElse(text)
    else { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == " " && before == ":" || scalar == "#" && before == " " { return false }
      if inList && "[]{},:?".unicodeScalars.contains(scalar) || mustBeEscaped(scalar) {
        return false
      }
      before = scalar
    }
    return !(first == "~" && text.dropFirst().first == " ")
  }

  /// What programs take for a truth value, a number or nothing.
  private static func meansSomethingElse(_ text: String) -> Bool {
    let words: Set<String> = [
      "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
    ]
    return words.contains(text.lowercased()) || Double(text) != nil
  }

  /// Control characters, and all that YAML takes for a line end or does not allow.
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      return scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{AD}"
        || (0x200B...0x200F).contains(scalar.value)
    default: return true
    }
  }

  /// In quotation marks, on one line, whatever it holds.
  private static func escaped(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": line += "\\\(scalar)"
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case "\r": line += "\\r"
      default:
        if mustBeEscaped(scalar) {
          let digits = String(scalar.value, radix: 16)
          line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          line.unicodeScalars.append(scalar)
        }
      }
    }
    return "\"\(line)\""
  }
}
