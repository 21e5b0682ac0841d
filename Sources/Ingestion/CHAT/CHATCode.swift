import QualitativeData

/// What CHAT writes in square brackets after a word or a stretch of words.
enum CHATCode {
  /// Adds what the code says was heard; most codes only say how the words are to be counted.
  ///
  /// - Parameter content: what stands between the brackets, white space folded.
  /// - Returns: What is left out and should be told.
  static func apply(_ content: String, to said: inout TalkBankText) -> CHATSpeech.LeftOut? {
    if silent.contains(content) { return nil }
    let head = content.prefix { !$0.isWhitespace }
    let rest = content[head.endIndex...].whiteSpaceFolded
    switch head {
    case "=!": said.event(rest, EventWords.kind(of: rest) ?? .sound)
    case "=", "%", "^", "%act:", "%com:": said.event(rest, EventWords.kind(of: rest) ?? .note)
    case "x" where Int(rest) != nil: said.event("times \(rest)", .note)
    case "#": said.pause(length: rest)
    case "=?": return .reading
    // The form that was meant; the form that was said stands before it.
    case ":", "::", "+", "-", "*", "/", "//", "///", "/-", "/?", "?", "!", "!!", ">", "<", "$", "e":
      return nil
    default: return other(content, head: head, to: &said)
    }
    return nil
  }

  private static func other(
    _ content: String, head: Substring, to said: inout TalkBankText
  ) -> CHATSpeech.LeftOut? {
    // Numbered overlaps, codes of errors, codes of grammar written without a blank.
    if let sign = head.first, "<>*+-$:".contains(sign) { return nil }
    for (sign, kind) in [("=!", Event.Kind.sound), ("%", .note), ("=", .note), ("^", .note)]
    where content.hasPrefix(sign) && !content.hasPrefix("=?") {
      let words = String(content.dropFirst(sign.count))
      said.event(words, EventWords.kind(of: words) ?? kind)
      return nil
    }
    return content.hasPrefix("=?") ? .reading : .unknown
  }

  /// Clause marks, quotation marks and the like.
  private static let silent: Set<String> = ["\"", "^c", "c", "\\", "", "'"]
}
