/// Text that LaTeX sets as it stands: no character of it is a command, an argument or a ligature.
enum LaTeXText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == before, "-'`,<>".unicodeScalars.contains(scalar) { escaped += "{}" }
      escaped += self.escaped(scalar)
      before = scalar
    }
    return escaped
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\textbackslash{}"
    case "{", "}", "$", "&", "#", "%", "_": "\\\(scalar)"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "<": "\\textless{}"
    case ">": "\\textgreater{}"
    case "|": "\\textbar{}"
    case "`": "\\textasciigrave{}"
    case "\"": "{\\char34}"
    // Behind the end of a row these would be its options.
    case "[", "]", "*": "{\(scalar)}"
    case "\u{A0}": "~"
    case "−": "\\(-\\)"
    case "×": "\\(\\times\\)"
    case "≥": "\\(\\geq\\)"
    case "≤": "\\(\\leq\\)"
    case "…": "\\ldots{}"
    case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}": ""
    default:
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        scalar == "\n" || scalar == "\t" ? " " : ""
      default: String(scalar)
      }
    }
  }
}
