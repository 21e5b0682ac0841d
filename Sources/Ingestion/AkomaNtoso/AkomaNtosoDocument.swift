import DocumentPackaging

/// Walks a record of a debate once and collects its speeches.
///
/// A class, since the parser's callback has to change it.
final class AkomaNtosoDocument {
  private(set) var header = AkomaNtosoHeader()
  private(set) var leftOut = AkomaNtosoLeftOut()
  /// In the order of the text.
  private(set) var speeches: [AkomaNtosoSpeech] = []

  private var depth = 0
  /// The speeches that are open, one inside another.
  private var open: [(speech: AkomaNtosoSpeech, depth: Int)] = []
  /// What is collected apart from what is said.
  private var apart: (part: AkomaNtosoElements.Part, depth: Int, line: Int, text: String)?
  /// A paragraph outside every speech.
  private var paragraph: (depth: Int, line: Int, isEmpty: Bool)?

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(_, let name): end(name)
    case .characters(let text, _): characters(text)
    }
  }

  private func start(_ element: XMLElement) {
    depth += 1
    header.start(element, depth: depth)
    let part = AkomaNtosoElements.part(for: element.name)
    if apart != nil {
      // Somebody may speak inside what is noted, as in a roll call.
      guard case .speech = part, case .noted = apart!.part else { return }
      finish()
    }
    switch part {
    case .speech: begin(element)
    case .label where !open.isEmpty, .silent: apart = (part, depth, element.line, "")
    case .noted:
      if open.isEmpty {
        if !isTimeOnly(element) { leftOut.noted(line: element.line) }
      } else {
        apart = (part, depth, element.line, "")
      }
    case .paragraph, .label: startParagraph(element)
    case .lineBreak: withSpeech { $0.blank() }
    case .text: break
    }
  }

  /// A time of its own is no scene.
  private func isTimeOnly(_ element: XMLElement) -> Bool { element.name == "recordedTime" }

  private func begin(_ element: XMLElement) {
    if let outer = open.last, !outer.speech.text.isEmpty {
      speeches.append(outer.speech)
      open[open.count - 1].speech = outer.speech.continued()
    }
    paragraph = nil
    open.append((AkomaNtosoSpeech(element), depth))
  }

  private func startParagraph(_ element: XMLElement) {
    if open.isEmpty {
      if paragraph == nil { paragraph = (depth, element.line, true) }
    } else {
      withSpeech { $0.paragraph() }
    }
  }

  private func characters(_ text: String) {
    header.characters(text)
    if apart != nil {
      if apart!.text.utf8.count < 1_000_000 { apart!.text += text }
    } else if !open.isEmpty {
      withSpeech { $0.add(text) }
    } else if paragraph?.isEmpty == true, !text.utf8.allSatisfy({ $0 <= 0x20 }) {
      paragraph!.isEmpty = false
      leftOut.paragraph(line: paragraph!.line)
    }
  }

  private func end(_ name: String) {
    defer { depth -= 1 }
    header.end(depth: depth)
    if let apart {
      if apart.depth == depth { finish() }
      return
    }
    if let last = open.last, last.depth == depth {
      // A speech without a word is still one that the record counts.
      speeches.append(last.speech)
      open.removeLast()
    } else if paragraph?.depth == depth {
      paragraph = nil
    } else if case .paragraph = AkomaNtosoElements.part(for: name) {
      withSpeech { $0.paragraph() }
    }
  }

  private func finish() {
    guard let apart else { return }
    self.apart = nil
    let text = apart.text.xmlWhiteSpaceFolded
    guard !text.isEmpty, !open.isEmpty else { return }
    switch apart.part {
    case .label: finishLabel(text, line: apart.line)
    case .noted: withSpeech { $0.event(TEIElements.bare(text)) }
    case .silent: leftOut.note(line: apart.line)
    default: break
    }
  }

  private func finishLabel(_ text: String, line: Int) {
    let label = AkomaNtosoLabel(text)
    let last = open.count - 1
    if let words = label.label { open[last].speech.label = open[last].speech.label ?? words }
    guard !label.speech.isEmpty else { return }
    leftOut.spokenLabel(line: line)
    withSpeech {
      $0.paragraph()
      $0.add(label.speech)
      $0.paragraph()
    }
  }

  private func withSpeech(_ change: (inout TurnText) -> Void) {
    guard !open.isEmpty else { return }
    change(&open[open.count - 1].speech.text)
  }
}
