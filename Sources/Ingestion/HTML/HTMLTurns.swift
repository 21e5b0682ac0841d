import QualitativeData

/// The turns of a page whose markup says who speaks: a name in an element of its own, then what is said.
struct HTMLTurns {
  private struct Turn {
    var speaker: SpeakerReference
    var text = TurnText()
    var time: QualitativeData.Turn.Time?
    var line: Int
    /// The name that an attribute gave, which the text may give again.
    var hiddenName: String?
    /// A bracket stands before the time that follows the name.
    var isBracketOpen = false
  }

  private var turns: [Turn] = []
  /// A time that was shown, and one that an attribute gave, for what comes next.
  private var waiting: (time: QualitativeData.Turn.Time, shown: String)?
  private var said: QualitativeData.Turn.Time?
  private let takesTerms: Bool
  /// Bytes of text before the first name, and outside the element that holds all names.
  private var before = 0
  private var outside = 0
  private var firstLine: Int?
  /// How many headings between the turns were left out.
  private var headings = 0

  /// - Returns: `nil` for a page whose markup does not say it, or not for most of its text.
  /// - Complexity: O(length of the page).
  init?(_ page: HTMLPage, _ document: WrittenDocument) {
    let paragraphs = page.blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.paragraphs
      }
    }
    // Terms in a list may be anything where other elements are marked as names.
    let terms = paragraphs.reduce(0) { $0 + $1.pieces.count(where: \.isTerm) }
    let all = paragraphs.reduce(0) { $0 + $1.pieces.count(where: \.isSpeaker) }
    let takesTerms = all - terms < 2
    self.takesTerms = takesTerms
    let names = takesTerms ? all : all - terms
    guard names > 1, page.account.unnamedSpeakers * 4 <= names else { return nil }
    let named = paragraphs.filter { paragraph in
      paragraph.pieces.contains { $0.isSpeaker && (takesTerms || !$0.isTerm) }
    }
    guard !Self.isTable(page, document) else { return nil }
    let holder = HTMLContainers.common(named.map(\.container), page.containers)
    let sections = Self.headings(among: paragraphs)
    for (number, paragraph) in paragraphs.enumerated() {
      if HTMLContainers.isInside(paragraph.container, holder, page.containers) {
        if sections.contains(number) { headings += 1 } else { take(paragraph) }
      } else {
        outside += paragraph.shown(from: 0).utf8.count
      }
    }
    let said = turns.reduce(0) { $0 + $1.text.bytes.count }
    let speaking = turns.count { !$0.text.isEmpty }
    // Elements that say they are names are believed where the page holds much else, as blogs do.
    guard said * (takesTerms && terms > 0 ? 1 : 10) > before + outside, speaking * 2 >= turns.count,
      speaking > 1
    else { return nil }
  }

  /// The places of paragraphs that stand over a part of the page and are said by nobody.
  private static func headings(among paragraphs: [HTMLParagraph]) -> Set<Int> {
    var found: Set<Int> = []
    var headed = 0
    var said = 0
    for (number, paragraph) in paragraphs.enumerated() {
      let text = paragraph.shown(from: 0)
      if paragraph.style == .heading,
        !paragraph.pieces.contains(where: { $0.isSpeaker || $0.isTime }),
        SectionHeadings.isNotSaid(text)
      {
        found.insert(number)
        headed += text.utf8.count
      } else {
        said += text.utf8.count
      }
    }
    return SectionHeadings.areFew(headed, beside: said) ? found : []
  }

  /// Whether the names stand in a table whose columns say more than they do.
  private static func isTable(_ page: HTMLPage, _ document: WrittenDocument) -> Bool {
    let hasNames = page.blocks.contains { block in
      guard case .table(let table) = block else { return false }
      return table.paragraphs.contains { $0.pieces.contains(where: \.isSpeaker) }
    }
    return hasNames && TranscriptTable(document) != nil
  }

  func add(to assembly: inout TranscriptAssembly) {
    for turn in turns where !turn.text.isEmpty {
      assembly.add(turn.text, speaker: turn.speaker, time: turn.time, line: turn.line)
    }
    assembly.findings += SectionHeadings.findings(headings)
    if before > 0 {
      assembly.findings.append(
        Finding(.note, line: firstLine, "what stands before the first turn belongs to no turn"))
    }
    if outside > 0 {
      assembly.findings.append(
        Finding(
          .warning,
          "text on the page outside the element that holds all the turns was left out"))
    }
  }

  // MARK: Pieces

  private mutating func take(_ paragraph: HTMLParagraph) {
    if !turns.isEmpty { turns[turns.count - 1].text.paragraph() }
    for piece in paragraph.pieces {
      switch piece {
      case .speaker(let name, .term) where !takesTerms: add(name, isKept: false, paragraph)
      case .speaker(let name, let origin): begin(name, origin, paragraph)
      case .time(let time, let shown, _):
        closeTime()
        waiting = (time, shown)
      case .said(let time):
        said = QualitativeData.Turn.Time(start: said?.start ?? time.start, end: time.end)
      case .lineBreak: if !turns.isEmpty { turns[turns.count - 1].text.lineBreak() }
      case .text(let text, _, let isKept): add(text, isKept: isKept, paragraph)
      }
    }
  }

  private mutating func begin(
    _ name: String, _ origin: HTMLParagraph.NameOrigin, _ paragraph: HTMLParagraph
  ) {
    let speaker = SpeakerReference.labelled(name)
    if let last = turns.last, last.text.isEmpty, SpeakerList.isSame(last.speaker, speaker) {
      return
    }
    turns.append(Turn(speaker: speaker, time: waiting?.time, line: paragraph.line))
    if case .attribute = origin { turns[turns.count - 1].hiddenName = name }
    waiting = nil
  }

  private mutating func add(_ text: String, isKept: Bool, _ paragraph: HTMLParagraph) {
    guard !turns.isEmpty else {
      if !text.allSatisfy(\.isWhitespace) {
        before += text.utf8.count
        firstLine = firstLine ?? paragraph.line
      }
      return
    }
    let index = turns.count - 1
    if text.allSatisfy(\.isWhitespace) { return turns[index].text.blank() }
    if turns[index].text.isEmpty, waiting == nil, text.utf8.count < 20,
      ["(", "["].contains(text.filter({ !$0.isWhitespace }))
    {
      turns[index].isBracketOpen = true
      return
    }
    closeTime()
    if let time = said { extend(time) }
    said = nil
    let rest = turns[index].text.isEmpty ? beginning(text, of: turns[index]) : text[...]
    if isKept { turns[index].text.add(verbatim: rest) } else { turns[index].text.add(rest) }
  }

  /// What a turn begins with, without the mark after its name and the name itself where it stands there again.
  private func beginning(_ text: String, of turn: Turn) -> Substring {
    let start = text.drop {
      $0.isWhitespace || $0 == ":" || (turn.isBracketOpen && ($0 == ")" || $0 == "]"))
    }
    guard let name = turn.hiddenName, start.lowercased().hasPrefix(name.lowercased()) else {
      return start
    }
    let rest = start.dropFirst(name.count).drop { $0.isWhitespace }
    return rest.isEmpty || rest.first == ":" ? rest.drop { $0.isWhitespace || $0 == ":" } : start
  }

  /// A time right after the name is the turn's; a later one is an event in it.
  private mutating func closeTime() {
    guard let (time, shown) = waiting, !turns.isEmpty else { return }
    waiting = nil
    let index = turns.count - 1
    if turns[index].text.isEmpty {
      turns[index].time = turns[index].time ?? time
    } else {
      turns[index].text.event(shown.filter { !"[]".contains($0) }, .time)
    }
  }

  private mutating func extend(_ time: QualitativeData.Turn.Time) {
    guard !turns.isEmpty else { return }
    let index = turns.count - 1
    let before = turns[index].time
    var start = before?.start ?? time.start
    // What is shown is cut to whole seconds.
    if turns[index].text.isEmpty, let shown = start, let exact = time.start,
      abs(shown - exact) < 1.5
    {
      start = exact
    }
    turns[index].time = QualitativeData.Turn.Time(start: start, end: time.end ?? before?.end)
  }
}
