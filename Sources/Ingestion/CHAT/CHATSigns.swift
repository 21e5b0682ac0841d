import QualitativeData

/// What CHAT writes between the words for what is heard without being said.
enum CHATSigns {
  /// `&=laughs`, `&*MOT:mhm`, `&{l=singing`.
  ///
  /// - Returns: Whether it was one; fillers and fragments (`&-uh`, `&+fr`) are words.
  static func event(_ token: String, to said: inout TalkBankText) -> Bool {
    let rest = token.dropFirst()
    switch rest.first {
    case "=": said.event(String(rest.dropFirst()).replacing(":", with: " "))
    case "*":
      let parts = rest.dropFirst().split(separator: ":", maxSplits: 1)
      let words = parts.count > 1 ? CHATWord.plain(parts[1]) : ""
      said.event("\(parts.first ?? "somebody"): \(words)", .note)
    case "{", "}":
      let name = rest.split(separator: "=", maxSplits: 1).last ?? rest
      let isWhole = name.hasSuffix("}")
      let plain = name.filter { $0 != "}" }.replacing(":", with: " ")
      said.event(isWhole ? plain : "\(plain) \(rest.first == "{" ? "begins" : "ends")")
    default: return false
    }
    return true
  }

  /// `(.)`, `(..)`, `(1.5)`, `(1:02.5)`, and the older `#`, `##`, `#1_5`.
  ///
  /// - Returns: Whether it was one.
  static func pause(_ token: String, to said: inout TalkBankText) -> Bool {
    let inner: Substring
    if token.hasPrefix("(") {
      guard let close = token.firstIndex(of: ")"),
        token[token.index(after: close)...].allSatisfy({
          ".,?!".contains($0)
        })
      else { return false }
      inner = token[..<close].dropFirst()
    } else {
      let hashes = token.prefix { $0 == "#" }
      guard hashes.count < token.count else {
        said.pause(points: hashes.count)
        return true
      }
      inner = token.dropFirst()
    }
    guard !inner.isEmpty, inner.count <= 12,
      inner.allSatisfy({ $0 == "." || $0 == ":" || $0 == "_" || ($0.isASCII && $0.isNumber) })
    else { return false }
    if inner.allSatisfy({ $0 == "." }) {
      said.pause(points: inner.count)
    } else {
      said.pause(length: String(inner).replacing("_", with: "."))
    }
    if let mark = TalkBankText.terminators[String(token.suffix(1))], !token.hasSuffix(")") {
      said.terminator(mark)
    }
    return true
  }
}
