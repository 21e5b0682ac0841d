import QualitativeData

/// Makes stretches of words: one for each run of a speaker, and where nobody is known one between long pauses.
struct WordCues {
  /// The silence in seconds after which words of nobody in particular begin anew.
  static let pause = 2.0
  /// The silence after which a channel's speaker may have been answered on another one.
  private static let channelPause = 0.5

  private(set) var cues: [Cue] = []
  /// Whether a pause parted words that nothing else did.
  private(set) var isPartedByPauses = false
  private let isChannel: Bool
  private var open: Cue?
  private var end: Double?

  private init(isChannel: Bool) { self.isChannel = isChannel }

  /// - Parameter isChannel: whether others speak on other channels at the same time, so that what is said must be
  ///   in short stretches to be put in order.
  /// - Complexity: O(length of the words).
  static func cues(
    of words: some Sequence<RecognisedWord>, isChannel: Bool = false
  ) -> WordCues {
    var result = WordCues(isChannel: isChannel)
    for word in words { result.add(word) }
    result.finish()
    return result
  }

  private mutating func add(_ word: RecognisedWord) {
    guard !word.text.allSatisfy(\.isWhitespace) else {
      open?.text.blank()
      return
    }
    let speaker = word.speaker ?? open?.speaker ?? .nobody
    if open == nil || !continues(speaker, from: word.start) {
      finish()
      open = Cue(speaker: speaker, text: TurnText(), time: Turn.Time(start: word.start))
    }
    write(word)
    end = word.end ?? word.start ?? end
    open!.time = Turn.Time(start: open!.time?.start ?? word.start, end: end)
  }

  private mutating func finish() {
    if let cue = open { cues.append(cue) }
    open = nil
    end = nil
  }

  private mutating func continues(_ speaker: SpeakerReference, from start: Double?) -> Bool {
    guard let open else { return false }
    let silence = start.flatMap { start in end.map { start - $0 } } ?? 0
    guard case .nobody = speaker, case .nobody = open.speaker else {
      return SpeakerList.isSame(open.speaker, speaker)
        && !(isChannel && silence >= Self.channelPause)
    }
    if silence >= Self.pause { isPartedByPauses = true }
    return silence < Self.pause
  }

  private mutating func write(_ word: RecognisedWord) {
    switch word.gap {
    case .none: break
    case .blank: open!.text.blank()
    case .usual:
      if UnspacedScripts.needBlank(after: open!.text.bytes, before: word.text) {
        open!.text.blank()
      }
    }
    if word.isEvent {
      let brackets = word.text.filter { !"()[]<>*".contains($0) }
      open!.text.event(brackets.isEmpty ? word.text : brackets)
    } else {
      RecognisedText.add(word.text, to: &open!.text)
    }
  }
}

extension Speech {
  /// Adds stretches made of words, and says so where only pauses part them.
  mutating func add(_ words: WordCues) {
    cues += words.cues
    guard words.isPartedByPauses else { return }
    let note = Finding(
      .note,
      "the file tells no turns apart, so a new one begins after each silence of \(Int(WordCues.pause)) seconds"
    )
    if !findings.contains(note) { findings.append(note) }
  }
}
