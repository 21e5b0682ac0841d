/// An interviewer whose words stand in the narrator's tier, marked by `[INTERVIEWER]` before them.
struct ELANInlineSpeaker {
  let label: String
  let rest: Substring

  /// - Returns: `nil` unless the text begins with the name of a role in square brackets, and goes on.
  init?(_ text: String) {
    let text = text[...].drop(while: \.isWhitespace)
    guard text.first == "[", let close = text.prefix(40).firstIndex(of: "]") else { return nil }
    let label = text[text.index(after: text.startIndex)..<close]
    let rest = text[text.index(after: close)...].drop { $0.isWhitespace || $0 == ":" }
    guard !rest.isEmpty, let role = SpeakerKinds.role(of: String(label)), role != .someone else {
      return nil
    }
    self.label = String(label)
    self.rest = rest
  }
}
