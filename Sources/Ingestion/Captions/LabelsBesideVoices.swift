import QualitativeData

/// The labels of cues without a tag in captions whose other cues have one: `Anna: Yes.` beside `<v Per> No.`
struct LabelsBesideVoices {
  /// The captions, with labels that were found as voices.
  private(set) var texts: [CaptionText]
  private(set) var findings: [Finding] = []

  private struct Label {
    let cue: Int
    let name: LabelName
    /// How many bytes of the first line it takes, its colon included.
    let length: Int
  }

  /// - Complexity: O(length of the captions).
  init(_ texts: [CaptionText]) {
    self.texts = texts
    var counts: [String: Int] = [:]
    for text in texts {
      for span in text.spans where span.beginsVoice {
        guard case .named(let voice) = span.voice, let key = LabelName.of(voice)?.key else {
          continue
        }
        counts[key, default: 0] += 1
      }
    }
    var labels: [Label] = []
    for (cue, text) in texts.enumerated() where text.spans.allSatisfy({ $0.voice == .untold }) {
      guard let label = Self.label(of: text, cue: cue) else { continue }
      labels.append(label)
      counts[label.name.key, default: 0] += 1
    }
    // What stands once may be the beginning of a sentence.
    let taken = labels.filter { $0.name.role != nil || counts[$0.name.key, default: 0] > 1 }
    for label in taken { take(label) }
    note(taken, of: labels)
  }

  private static func label(of text: CaptionText, cue: Int) -> Label? {
    guard let line = text.spans.first?.text,
      let colon = line.prefix(60).firstIndex(of: UInt8(ascii: ":")),
      colon + 1 < line.count ? line[colon + 1] == 0x20 : text.spans.count > 1,
      let name = LabelName(bytes: Array(line[..<colon])),
      name.mayBeSpeaker
    else { return nil }
    return Label(cue: cue, name: name, length: colon + 1)
  }

  private mutating func take(_ label: Label) {
    let voice = CaptionVoice.named(label.name.text)
    texts[label.cue].spans = texts[label.cue].spans.enumerated().map { index, span in
      CaptionSpan(
        voice: voice, beginsVoice: index == 0,
        text: index == 0 ? Array(span.text.dropFirst(label.length)) : span.text, line: span.line)
    }
  }

  private mutating func note(_ taken: [Label], of labels: [Label]) {
    func line(_ label: Label) -> Int { texts[label.cue].spans[0].line }
    if let first = taken.first {
      let names = Array(Set(taken.map(\.name.text))).sorted()
      findings.append(
        Finding(
          .note, line: line(first),
          "in \(counted(taken.count, "cue")) without a voice, the name before the text says who speaks: \(SpeakerList.listed(names))"
        ))
    }
    let kept = Set(taken.map(\.cue))
    let doubtful = labels.filter { !kept.contains($0.cue) }.map(line)
    if let first = doubtful.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(LineList.of(doubtful.map { $0 - 1 })) may look like a label and was not taken as one"))
    }
  }
}
