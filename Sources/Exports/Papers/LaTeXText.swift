/// Text that LaTeX sets as it stands: no character of it is a command, an argument or a ligature.
enum LaTeXText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var before: Unicode.Scalar?
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == before, "-'`,<>".unicodeScalars.contains(scalar) { escaped += "{}" }
      let isInWord =
        before.map(isGreek) ?? false || index + 1 < scalars.count && isGreek(scalars[index + 1])
      if let symbol = symbols[scalar], !(isGreek(scalar) && isInWord) {
        escaped += "\\(\(symbol)\\)"
      } else {
        escaped += self.escaped(scalar)
      }
      before = scalar
    }
    return escaped
  }

  /// With its statistical symbols in italics.
  static func statistical(_ text: String) -> String {
    StatisticalText.runs(in: text).map {
      $0.isSymbol ? "\\textit{\(escaped($0.text))}" : escaped($0.text)
    }.joined()
  }

  /// Signs that pdfLaTeX has in formulas only. A Greek letter that stands in a word is a letter of the language.
  private static let symbols: [Unicode.Scalar: String] = [
    "−": "-", "×": "\\times", "≥": "\\geq", "≤": "\\leq", "≠": "\\neq", "≈": "\\approx",
    "±": "\\pm", "÷": "\\div", "√": "\\surd", "∞": "\\infty", "→": "\\rightarrow",
    "←": "\\leftarrow", "↔": "\\leftrightarrow", "⇒": "\\Rightarrow", "⇐": "\\Leftarrow",
    "⇔": "\\Leftrightarrow", "·": "\\cdot", "∙": "\\bullet", "•": "\\bullet", "′": "'",
    "█": "\\rule{.5em}{1.5ex}", "₀": "_0", "₁": "_1", "₂": "_2", "₃": "_3", "⁻": "^-",
    "²": "^2", "³": "^3",
    "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon",
    "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta", "ι": "\\iota", "κ": "\\kappa",
    "λ": "\\lambda", "μ": "\\mu", "ν": "\\nu", "ξ": "\\xi", "π": "\\pi", "ρ": "\\rho",
    "σ": "\\sigma", "ς": "\\varsigma", "τ": "\\tau", "υ": "\\upsilon", "φ": "\\varphi",
    "χ": "\\chi", "ψ": "\\psi", "ω": "\\omega", "Γ": "\\Gamma", "Δ": "\\Delta",
    "Θ": "\\Theta", "Λ": "\\Lambda", "Ξ": "\\Xi", "Π": "\\Pi", "Σ": "\\Sigma",
    "Υ": "\\Upsilon", "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega",
  ]

  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x3FF).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value)
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
