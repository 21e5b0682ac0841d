import DocumentPackaging

/// One `<speech>`, `<question>` or `<answer>`: who speaks, in which role, when, and what is said.
struct AkomaNtosoSpeech {
  let line: Int
  /// The person's identifier: who speaks, else what the speech refers to.
  let speaker: String?
  /// The identifier of the role somebody speaks in.
  let role: String?
  let start: String?
  let end: String?
  /// What introduces the speech, as in `Mr. Alfa`.
  var label: String?
  var text = TurnText()

  init(_ element: XMLElement) {
    line = element.line
    speaker = Self.identifier(element["by"]) ?? Self.identifier(element["refersTo"])
    role = Self.identifier(element["as"])
    start = element["startTime"]
    end = element["endTime"]
  }

  /// The same person going on after somebody else.
  func continued() -> AkomaNtosoSpeech {
    var speech = self
    speech.text = TurnText()
    return speech
  }

  /// `alfa` for `#alfa`; `nil` for nothing.
  static func identifier(_ pointer: String?) -> String? {
    let first = pointer?.split { $0.isWhitespace }.first.map(String.init) ?? ""
    let name = first.hasPrefix("#") ? String(first.dropFirst()) : first
    return name.isEmpty ? nil : name
  }
}
