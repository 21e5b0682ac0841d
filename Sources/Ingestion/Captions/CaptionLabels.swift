import QualitativeData

/// The names that stand before what is said in captions, as in `Anna: Yes.`, found by what the whole file shows.
struct CaptionLabels {
  struct Label {
    let name: LabelName
    /// How many bytes of the line come before what is said.
    let length: Int
  }

  /// Where names stand.
  enum Stand {
    /// On every cue, as in recordings of meetings.
    case everyCue
    /// Where a turn begins.
    case everyTurn
  }

  private(set) var stand = Stand.everyTurn
  /// By the index of the line.
  private(set) var labels: [Int: Label] = [:]
  private(set) var findings: [Finding] = []

  /// - Complexity: O(length of the captions).
  init(_ lines: [CaptionLines.Line], cues: Int) {
    var bytes: [UInt8] = []
    var madeLines: [Int] = []
    var starts: [(offset: Int, shift: Int)] = []
    var lineCount = 0
    for line in lines {
      // A cue, and what follows a mark, is a paragraph.
      if !madeLines.isEmpty {
        let isParagraph = line.isFirst || line.mark != nil
        bytes += isParagraph ? [0x0A, 0x0A] : [0x0A]
        lineCount += isParagraph ? 2 : 1
      }
      madeLines.append(lineCount)
      if let bracketed = BracketedLabel(line.text, isMarked: line.mark != nil) {
        starts.append((bytes.count, bracketed.shift))
        bytes += bracketed.line
      } else {
        starts.append((bytes.count, 0))
        bytes += line.text
      }
    }
    let text = TextLines(bytes)
    let forms: Set<LabelCandidate.Form> = [.colon, .dash, .tab, .timed, .stop]
    let candidates = LabelScanner(text).candidates.filter {
      forms.contains($0.form) && $0.name != nil
    }
    let found = SpeakerLabels(text, candidates)
    let isEnough = found.labels.count >= 3 || found.labels.count * 5 >= cues
    let indices = Dictionary(madeLines.enumerated().map { ($1, $0) }) { $1 }
    func take(_ label: LabelCandidate) {
      guard let name = candidates.name(of: label), let index = indices[label.line] else { return }
      labels[index] = Label(
        name: name, length: label.content - starts[index].offset + starts[index].shift)
    }
    for label in found.labels where isEnough { take(label) }
    // A mark says that somebody else speaks, and a name after it who; dashes stand before lists, too.
    for label in candidates.all where label.form == .colon {
      guard let index = indices[label.line], lines[index].mark != nil,
        let name = candidates.name(of: label),
        name.isNamelike, !name.isOrdinaryWord,
        lines[index].mark == .arrow || name.text == name.text.uppercased()
      else { continue }
      take(label)
    }
    guard !labels.isEmpty else { return }
    // Where every cue has a name, what stands there in small letters is one, too.
    let others = candidates.all.filter {
      $0.form == .colon && indices[$0.line].map { lines[$0].isFirst && labels[$0] == nil } == true
    }
    stand = Self.stand(labels, lines, cues: cues, likely: others.count)
    if stand == .everyCue, found.form == .colon {
      for label in others { take(label) }
      note(found, others) { indices[$0].map { lines[$0].number } }
    } else {
      note(found, []) { indices[$0].map { lines[$0].number } }
    }
  }

  /// Names that come again and again without a change of speaker stand on every cue.
  ///
  /// - Parameter likely: how many cues without a name begin with something like one.
  private static func stand(
    _ labels: [Int: Label], _ lines: [CaptionLines.Line], cues: Int, likely: Int
  ) -> Stand {
    var last: String?
    var repeats = 0
    var named = 0
    for (index, line) in lines.enumerated() where line.isFirst {
      let key = labels[index]?.name.key
      if key != nil { named += 1 }
      if key != nil, key == last { repeats += 1 }
      last = key
    }
    let isEvery =
      named * 10 >= cues * 9 || (named * 10 >= cues * 7 && (named + likely) * 20 >= cues * 19)
    return isEvery && repeats * 4 >= named ? .everyCue : .everyTurn
  }

  private mutating func note(
    _ found: SpeakerLabels, _ others: [LabelCandidate], line: (Int) -> Int?
  ) {
    let single = (found.single + others).sorted { $0.line < $1.line }
    if let first = single.first {
      let names = Array(Set(single.compactMap { found.name(of: $0)?.text })).sorted()
      findings.append(
        Finding(
          .note, line: line(first.line),
          "names that stand on few cues, worth a look: \(SpeakerList.listed(names))"))
    }
    let taken = Set(others.map(\.line))
    let doubtful = found.doubtful.filter { !taken.contains($0) }.compactMap(line)
    if let first = doubtful.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(LineList.of(doubtful.map { $0 - 1 })) may look like a label and was not taken as one"))
    }
  }
}

/// A name in brackets before what is said: `[Speaker 1] Yes.`, `- [Anna] No.`
private struct BracketedLabel {
  /// The line as if it had a label with a colon.
  let line: [UInt8]
  /// How many bytes longer the original's beginning is.
  let shift: Int

  /// - Parameter isMarked: whether a mark of its own says that somebody else speaks.
  init?(_ text: ArraySlice<UInt8>, isMarked: Bool) {
    guard let first = text.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") else {
      return nil
    }
    let closing = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard let end = text.prefix(60).firstIndex(of: closing), end + 1 < text.endIndex,
      text[end + 1] == 0x20
    else { return nil }
    let content = text[(text.startIndex + 1)..<end]
    guard let name = LabelName(bytes: Array(content)),
      EventWords.kind(of: String(decoding: content, as: UTF8.self)) == nil,
      name.role != nil
        || (isMarked && first == UInt8(ascii: "[") && name.isNamelike && !name.isOrdinaryWord)
    else { return nil }
    line = Array(content) + Array(":".utf8) + Array(text[(end + 1)...])
    shift = 1
  }
}
