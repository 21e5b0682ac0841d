import QualitativeData

/// The text of an utterance, put together from what CHAT and its XML have in common.
struct TalkBankText {
  private(set) var text = TurnText()
  /// Whether anything is said.
  private(set) var hasWords = false
  private var attachesNext = true
  private var closing = ""

  /// - Parameter word: without codes; an empty one is none.
  mutating func word(_ word: String) {
    guard !word.isEmpty else { return }
    if let event = Self.unintelligible[word] { return self.event(event.words, event.kind) }
    if !attachesNext { text.blank() }
    text.add(word)
    hasWords = true
    attachesNext = false
  }

  /// Punctuation right after the word before it.
  mutating func punctuation(_ mark: String) {
    guard hasWords, !attachesNext else { return }
    text.add(mark)
  }

  mutating func openQuotation() {
    if !attachesNext { text.blank() }
    text.add("“")
    attachesNext = true
  }

  mutating func closeQuotation() {
    text.add("”")
    attachesNext = false
  }

  mutating func event(_ words: String, _ kind: Event.Kind? = nil) {
    let plain = words.replacing("_", with: " ").whiteSpaceFolded
    guard !plain.isEmpty else { return }
    if !attachesNext { text.blank() }
    text.event(plain, kind)
    attachesNext = false
  }

  /// - Parameters:
  ///   - points: how many points stand for an unmeasured pause.
  ///   - length: in seconds, as written.
  mutating func pause(points: Int = 1, length: String? = nil) {
    if let length, !length.isEmpty {
      let number = length.hasSuffix(".") ? String(length.dropLast()) : length
      return event("pause \(number) s", .pause)
    }
    event(["pause", "long pause", "very long pause"][max(0, min(points, 3) - 1)], .pause)
  }

  /// How the utterance ends; nothing ends where nothing was said.
  mutating func terminator(_ mark: String) {
    if hasWords { text.add(mark) }
  }

  /// For utterances that hold no more than an action.
  mutating func action() { event("action", .note) }

  private static let unintelligible: [String: (words: String, kind: Event.Kind)] = [
    "xxx": ("unintelligible", .inaudible), "xx": ("unintelligible", .inaudible),
    "yyy": ("unintelligible", .inaudible), "yy": ("unintelligible", .inaudible),
    "www": ("not transcribed", .note),
  ]

  /// The ends of utterances, by their signs in CHAT.
  static let terminators = [
    ".": ".", "?": "?", "!": "!", "+...": "…", "+..?": "…?", "+!?": "!?", "+/.": "–", "+/?": "–?",
    "+//.": "–", "+//?": "–?", "+\"/.": ":", "+\".": ".", "+.": "–", "+…": "…", "...": "…",
    "…": "…", "+/!?": "–!?",
  ]

  /// The same by their names in the XML.
  static let terminatorNames = [
    "p": ".", "q": "?", "e": "!", "trail off": "…", "trail off question": "…?",
    "question exclamation": "!?", "interruption": "–", "interruption question": "–?",
    "self interruption": "–", "self interruption question": "–?", "quotation next line": ":",
    "quotation precedes": ".", "broken for coding": "–",
  ]
}
