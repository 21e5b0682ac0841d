import QualitativeData

/// A stretch of a web page between two breaks, with what its markup says of speakers and times.
struct HTMLParagraph {
  /// What makes a name a speaker's.
  enum NameOrigin {
    /// An element that says so; the name is shown on the page.
    case shown
    /// A term in a list of terms, which may also be anything else.
    case term
    /// An attribute, which is not shown.
    case attribute
  }

  enum Piece {
    /// White space is collapsed unless it is kept; names are set apart in bold or underlined.
    case text(String, isSetApart: Bool, isKept: Bool)
    case lineBreak
    case speaker(String, NameOrigin)
    /// A time that is shown, and what is shown.
    case time(Turn.Time, shown: String, isExact: Bool)
    /// When the text that follows is said.
    case said(Turn.Time)

    var isText: Bool { if case .text = self { true } else { false } }
    var isSaid: Bool { if case .said = self { true } else { false } }
    var isSpeaker: Bool { if case .speaker = self { true } else { false } }
    var isTerm: Bool { if case .speaker(_, .term) = self { true } else { false } }
    var isTime: Bool { if case .time = self { true } else { false } }
  }

  var pieces: [Piece] = []
  var style = WrittenDocument.Paragraph.Style.body
  var line = 0
  /// The number of the element it stands in.
  var container = 0
  /// What its own sign says it is, where it is no part of the text.
  var note: HTMLElements.LeftOut?
  /// The first piece of an element that is looked at by itself.
  private var start = 0
  /// Where the time stands that the next words belong to.
  private var said: Int?

  /// Whether it holds anything that is shown or says who speaks.
  var isBlank: Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .text(let text, _, _): text.allSatisfy(\.isWhitespace)
      case .lineBreak, .said: true
      case .speaker, .time: false
      }
    }
  }

  mutating func add(_ text: String, isSetApart: Bool, isKept: Bool) {
    if pieces.count > start, case .text(let before, isSetApart, isKept)? = pieces.last,
      before.utf8.count < 10_000
    {
      pieces[pieces.count - 1] = .text(before + text, isSetApart: isSetApart, isKept: isKept)
    } else {
      pieces.append(.text(text, isSetApart: isSetApart, isKept: isKept))
    }
  }

  /// Begins a piece of its own for what comes next, and returns its number.
  mutating func part() -> Int {
    start = pieces.count
    return start
  }

  mutating func add(_ piece: Piece) {
    pieces.append(piece)
    said = nil
  }

  /// Marks when what follows is said; word after word, only the end moves on.
  mutating func add(said time: Turn.Time) {
    if let said, said < pieces.count, case .said(let before) = pieces[said] {
      pieces[said] = .said(Turn.Time(start: before.start, end: time.end ?? before.end))
    } else {
      said = pieces.count
      pieces.append(.said(time))
    }
  }

  /// Whether the last thing in it is a line break, white space aside.
  var endsWithLineBreak: Bool {
    for piece in pieces.reversed() {
      switch piece {
      case .text(let text, _, let isKept):
        if isKept || !text.utf8.allSatisfy({ $0 <= 0x20 }) { return false }
      case .lineBreak: return true
      case .said: continue
      default: return false
      }
    }
    return false
  }

  /// What is shown from a piece on, white space collapsed.
  func shown(from start: Int) -> String {
    var result = ""
    for piece in pieces.dropFirst(start) {
      if case .text(let text, _, _) = piece { result += text }
      if case .lineBreak = piece { result += " " }
    }
    return result.whiteSpaceFolded
  }

  /// The names and the times among the pieces from one on become one name with its time.
  ///
  /// - Returns: whether there is a name.
  mutating func nameSpeaker(from start: Int, _ origin: NameOrigin) -> Bool {
    let text = shown(from: start)
    guard let label = HTMLLabel(text) else { return false }
    let marked = pieces.dropFirst(start)
    pieces.removeSubrange(min(start, pieces.count)...)
    pieces += marked.filter(\.isTime)
    if let time = label.time { add(.time(time, shown: label.shownTime, isExact: false)) }
    add(.speaker(label.name, origin))
    pieces += marked.filter(\.isSaid)
    return true
  }

  /// What is shown from a piece on becomes a time, where it is one.
  mutating func nameTime(from start: Int, _ marks: HTMLMarks) {
    let text = shown(from: start)
    let bytes = Array(text.utf8)
    guard bytes.count < 60, let stamp = TimeStamp(at: 0, before: bytes.count, in: bytes),
      stamp.range == 0..<bytes.count
    else { return }
    pieces.removeSubrange(min(start, pieces.count)...)
    let time = Self.nearest(marks, shown: stamp.time)
    add(.time(time, shown: text, isExact: marks.time != nil))
  }

  /// Takes away what is shown from a piece on, where it is only a sign, such as the one that plays the recording.
  mutating func dropSign(from start: Int) {
    let sign = shown(from: start)
    guard !sign.isEmpty,
      !sign.contains(where: { $0.isLetter || $0.isNumber }),
      !sign.allSatisfy({ " .,;:!?\"'…-–—".contains($0) })
    else { return }
    let kept = pieces.dropFirst(start).filter { !$0.isText }
    pieces.removeSubrange(start...)
    pieces += kept
    add(" ", isSetApart: false, isKept: false)
  }

  /// The time the markup gives, in seconds or thousandths of them, if it is the one that is shown.
  private static func nearest(_ marks: HTMLMarks, shown: Turn.Time) -> Turn.Time {
    guard let start = marks.time?.start, let seen = shown.start else { return shown }
    if abs(start - seen) < 1.5 { return marks.time ?? shown }
    let end = marks.time?.end.map { $0 / 1000 }
    return abs(start / 1000 - seen) < 1.5 ? Turn.Time(start: start / 1000, end: end) : shown
  }
}
