import QualitativeData

/// Makes a transcript's turns of a file of captions, whatever dialect it is in.
struct CaptionTranscript {
  let findings: [Finding]
  private let cues: [Cue]

  /// - Complexity: O(bytes).
  init(_ file: CaptionFile, _ lines: TextLines) {
    var markup = CaptionMarkup(lines.bytes)
    let identifiers = CueIdentifiers(file.cues, lines.bytes)
    let all = file.cues.enumerated().map { index, cue in
      CaptionText(
        time: cue.time, line: cue.line, utterance: identifiers.utterance(of: cue),
        spans: markup.spans(of: cue, voice: identifiers.voice(of: cue)))
    }
    self.init(
      all, hasWordTimes: markup.hasWordTimes,
      areEnded: markup.endedVoices * 2 > markup.namedVoices || identifiers.nameSpeakers,
      findings: file.findings)
  }

  /// - Parameters:
  ///   - hasWordTimes: whether words have times of their own.
  ///   - areEnded: whether each cue names its own voice.
  init(_ all: [CaptionText], hasWordTimes: Bool, areEnded: Bool, findings before: [Finding] = []) {
    let spoken = all.filter { !$0.spans.isEmpty }
    let rolling = RollingCaptions(spoken, hasWordTimes: hasWordTimes)
    var findings = before
    if spoken.count < all.count, let first = all.first(where: \.spans.isEmpty) {
      let count = all.count - spoken.count
      findings.append(
        Finding(
          .note, line: first.line,
          count == 1 ? "a cue has no text" : "\(count) cues have no text"))
    }
    if rolling.repeated > 0 {
      findings.append(
        Finding(.note, "the captions scroll: \(rolling.repeated) lines shown again were read once"))
    }
    findings += Self.disorder(all)
    if spoken.contains(where: { $0.spans.contains { $0.voice != .untold } }) {
      let labelled = LabelsBesideVoices(rolling.texts)
      let voiced = VoicedCaptions(labelled.texts, areEnded: areEnded)
      cues = voiced.cues
      findings += labelled.findings + voiced.findings
    } else if case let bracketed = BracketedNames(rolling.texts), bracketed.areFound {
      let voiced = VoicedCaptions(bracketed.texts, areEnded: false)
      cues = voiced.cues
      findings += voiced.findings
    } else {
      let labelled = LabelledCaptions(rolling.texts)
      cues = labelled.cues
      findings += labelled.findings
    }
    self.findings = findings
  }

  /// The transcript of a file of captions that has no header.
  static func transcript(
    of file: TranscriptFile, _ dialect: CaptionFile.Dialect, format: String, options: ReadingOptions
  ) throws -> Transcript {
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let lines = TextLines(decoded.bytes)
    var assembly = TranscriptAssembly()
    assembly.findings = decoded.findings
    CaptionTranscript(CaptionFile(lines, dialect), lines).add(to: &assembly)
    return try assembly.transcript(of: file, format: format)
  }

  func add(to assembly: inout TranscriptAssembly) {
    assembly.findings += findings
    CueTurns.add(cues, to: &assembly)
  }

  private static func disorder(_ texts: [CaptionText]) -> [Finding] {
    var latest = 0.0
    var first: Int?
    var count = 0
    for text in texts {
      guard let start = text.time?.start else { continue }
      if start < latest {
        count += 1
        first = first ?? text.line
      }
      latest = max(latest, start)
    }
    guard let first else { return [] }
    return [
      Finding(
        .note, line: first,
        "\(count) \(count == 1 ? "cue begins" : "cues begin") before one above; the order of the file was kept"
      )
    ]
  }
}
