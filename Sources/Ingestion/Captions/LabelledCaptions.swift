import QualitativeData

/// Captions without voices: who speaks is said by names in the text, by marks, or not at all.
struct LabelledCaptions {
  private(set) var cues: [Cue] = []
  private(set) var findings: [Finding] = []

  private let lines: CaptionLines
  private let labels: CaptionLabels
  private let convention: Convention
  private var goingOn: [Int] = []
  private var nameless: [Int] = []
  private var hasBegun = false

  private enum Convention {
    /// Every cue has a name, as in recordings of meetings.
    case everyCue
    /// A name or a mark begins a turn, and what has none goes on with it.
    case everyTurn
    /// There are none, or only marks inside cues.
    case none
  }

  /// - Complexity: O(length of the captions).
  init(_ texts: [CaptionText]) {
    lines = CaptionLines(texts)
    labels = CaptionLabels(lines.lines, cues: texts.count)
    if !labels.labels.isEmpty {
      convention = labels.stand == .everyCue ? .everyCue : .everyTurn
    } else {
      convention = lines.marksEveryTurn ? .everyTurn : .none
    }
    for (index, line) in lines.lines.enumerated() {
      add(line, labels.labels[index], time: texts[line.cue].time)
    }
    note()
  }

  private mutating func add(
    _ line: CaptionLines.Line, _ label: CaptionLabels.Label?, time: Turn.Time?
  ) {
    var text = TurnText()
    text.add(bytes: label.map { line.text.dropFirst($0.length) } ?? line.text)
    if label == nil, line.mark == nil, !cues.isEmpty {
      if !line.isFirst { return cues[cues.count - 1].append(text, time: time) }
      if convention == .everyTurn, hasBegun {
        goingOn.append(line.number)
        return cues[cues.count - 1].append(text, time: time)
      }
    }
    if label == nil, line.isFirst, convention == .everyCue { nameless.append(line.number) }
    if label != nil || (line.mark != nil && lines.marksEveryTurn) { hasBegun = true }
    cues.append(
      Cue(
        speaker: label.map { .label($0.name.text) } ?? .nobody, text: text, time: time,
        line: line.number, beginsTurn: convention == .everyTurn))
  }

  private mutating func note() {
    findings += labels.findings
    if let first = goingOn.first, !labels.labels.isEmpty {
      findings.append(
        CaptionFindings.goingOn(
          goingOn.count, first: first, isUsual: labels.labels.count * 10 >= goingOn.count))
    }
    if let first = nameless.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(nameless.count) \(nameless.count == 1 ? "cue has" : "cues have") no name and \(nameless.count == 1 ? "is a turn" : "are turns") of nobody known"
        ))
    }
    guard labels.labels.isEmpty else { return }
    findings.append(
      Finding(
        .note,
        convention == .everyTurn
          ? "no speaker is named; each dash or arrow begins a turn of nobody known"
          : "no speaker is named; each cue is a turn of nobody known"))
  }
}
