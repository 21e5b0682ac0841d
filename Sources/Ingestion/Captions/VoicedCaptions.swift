import QualitativeData

/// Captions whose tags say who speaks: `<v Anna>`.
struct VoicedCaptions {
  /// What a voice's tag stands for.
  enum Convention {
    /// Each cue names its own voice; one without is nobody's.
    case everyCue
    /// A tag begins a turn, and cues without one go on with it.
    case everyTurn
  }

  private(set) var cues: [Cue] = []
  private var goingOn: [Int] = []
  private var untold: [Int] = []
  private var voices = 0

  /// - Parameter areEnded: whether voices have end tags, so that each cue must have its own.
  /// - Complexity: O(length of the captions).
  init(_ texts: [CaptionText], areEnded: Bool) {
    let convention = areEnded ? .everyCue : Self.convention(of: texts)
    var utterance: ArraySlice<UInt8>?
    for text in texts {
      let isNewUtterance = text.utterance != nil && text.utterance != utterance
      utterance = text.utterance
      var isFirst = true
      for span in text.spans {
        add(span, of: text, convention, isFirst: isFirst, isNewUtterance: isNewUtterance)
        isFirst = false
      }
    }
  }

  /// Names that come again and again without a change of speaker stand on every cue.
  private static func convention(of texts: [CaptionText]) -> Convention {
    var last = CaptionVoice.untold
    var repeats = 0
    var named = 0
    for text in texts {
      let voice = text.spans.first?.voice ?? .untold
      if voice != .untold { named += 1 }
      if voice != .untold, voice == last { repeats += 1 }
      last = text.spans.last?.voice ?? .untold
    }
    return named * 10 >= texts.count * 9 && repeats * 4 >= named ? .everyCue : .everyTurn
  }

  private var before = CaptionVoice.untold

  private mutating func add(
    _ span: CaptionSpan, of text: CaptionText, _ convention: Convention, isFirst: Bool,
    isNewUtterance: Bool
  ) {
    defer { before = span.voice }
    var words = TurnText()
    words.add(bytes: Self.withoutName(Self.withoutArrow(span.text), of: span))
    let isSame = !isFirst && !span.beginsVoice && span.voice == before
    let goesOn = convention == .everyTurn && span.voice == .untold && voices > 0
    if isFirst, span.voice == .untold {
      goesOn ? goingOn.append(text.line) : untold.append(text.line)
    }
    if isSame || goesOn { return cues[cues.count - 1].append(words, time: text.time) }
    if span.beginsVoice { voices += 1 }
    var speaker = SpeakerReference.nobody
    if case .named(let name) = span.voice { speaker = .label(name) }
    cues.append(
      Cue(
        speaker: speaker, text: words, time: text.time, line: span.line,
        beginsTurn: convention == .everyTurn ? span.beginsVoice : isFirst && isNewUtterance))
  }

  /// Some programs name the speaker in the tag and before what is said, as in `<v Anna>Anna: Yes.`
  private static func withoutName(
    _ text: ArraySlice<UInt8>, of span: CaptionSpan
  ) -> ArraySlice<UInt8> {
    guard span.beginsVoice, case .named(let name) = span.voice, !name.isEmpty else { return text }
    let rest = text.drop { $0 == 0x20 }
    guard rest.starts(with: name.utf8) else { return text }
    let after = rest.dropFirst(name.utf8.count).drop { $0 == 0x20 }
    return after.first == UInt8(ascii: ":") ? after.dropFirst() : text
  }

  /// Live captions have an arrow besides the voice.
  private static func withoutArrow(_ text: [UInt8]) -> ArraySlice<UInt8> {
    guard let found = SpeakerMark.at(text[...]), found.mark == .arrow else { return text[...] }
    return text[found.content...]
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if let first = goingOn.first {
      findings.append(
        CaptionFindings.goingOn(goingOn.count, first: first, isUsual: voices * 10 >= goingOn.count))
    }
    if let first = untold.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(untold.count) \(untold.count == 1 ? "cue has" : "cues have") no voice and \(untold.count == 1 ? "is a turn" : "are turns") of nobody known"
        ))
    }
    return findings
  }
}
