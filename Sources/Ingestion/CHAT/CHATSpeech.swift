import QualitativeData

/// What is said and heard in one main tier of CHAT.
struct CHATSpeech {
  /// What stands in the tier without being said or heard.
  enum LeftOut: String {
    case omitted, reading, unclosed, unknown

    func message(_ count: Int) -> String {
      switch self {
      case .omitted: "\(counted(count, "word")) that nobody said (0…) left out of the text"
      case .reading: "\(counted(count, "second reading")) of words ([=? …]) left out of the text"
      case .unclosed:
        "\(counted(count, "code")) that should end with ] but does not, so that its text was read as said"
      case .unknown:
        "\(counted(count, "code")) in square brackets that CHAT does not have, left out"
      }
    }

    var severity: Finding.Severity {
      switch self {
      case .omitted, .reading: .note
      case .unclosed, .unknown: .warning
      }
    }
  }

  private(set) var leftOut: [LeftOut] = []
  private(set) var time: Turn.Time?
  private var said = TalkBankText()
  private var isAction = false

  private let scalars: [Unicode.Scalar]
  private var offset = 0
  /// Whether a bracket without an end was met, after which no other has one.
  private var isUnclosed = false

  var text: TurnText { said.text }

  init(_ content: String) { scalars = Array(content.unicodeScalars) }

  /// - Complexity: O(length).
  mutating func read() {
    while offset < scalars.count {
      let scalar = scalars[offset]
      switch scalar {
      case "\u{15}": bullet(closing: scalar)
      case "•" where offset + 1 < scalars.count && ("0"..."9").contains(scalars[offset + 1]):
        bullet(closing: scalar)
      case "[": code()
      case "“": passing { $0.openQuotation() }
      case "”": passing { $0.closeQuotation() }
      case "<", ">", "]", "‹", "›", "〔", "〕": offset += 1
      case _ where Self.isBlank(scalar): offset += 1
      default: token()
      }
    }
    if isAction, said.text.isEmpty { said.action() }
  }

  private mutating func passing(_ add: (inout TalkBankText) -> Void) {
    add(&said)
    offset += 1
  }

  // MARK: Times

  private mutating func bullet(closing mark: Unicode.Scalar) {
    let end = scalars[(offset + 1)...].prefix(300).firstIndex(of: mark)
    guard let end else {
      offset += 1
      return
    }
    let content = String(String.UnicodeScalarView(scalars[(offset + 1)..<end]))
    if let found = CHATBullet.time(content) { take(found) }
    offset = end + 1
  }

  private mutating func take(_ found: Turn.Time) {
    time = Turn.Time(start: time?.start ?? found.start, end: found.end)
  }

  // MARK: Codes

  private mutating func code() {
    guard !isUnclosed, let end = scalars[offset...].firstIndex(of: "]") else {
      isUnclosed = true
      leftOut.append(.unclosed)
      offset += 1
      return
    }
    let content = String(String.UnicodeScalarView(scalars[(offset + 1)..<end])).whiteSpaceFolded
    offset = end + 1
    if let what = CHATCode.apply(content, to: &said) { leftOut.append(what) }
  }

  // MARK: Words and signs

  /// What stands up to the next blank, bracket or time.
  private mutating func token() {
    let start = offset
    while offset < scalars.count, !ends(offset, from: start) { offset += 1 }
    if offset == start { offset += 1 }
    let token = String(String.UnicodeScalarView(scalars[start..<offset]))
    guard let first = token.unicodeScalars.first else { return }
    if let last = token.unicodeScalars.last, ("0"..."9").contains(last), token.contains("_") {
      let rest = token.drop { ".?!".contains($0) }
      if let found = CHATBullet.bareTime(rest) {
        if rest.startIndex > token.startIndex { word(String(token[..<rest.startIndex])) }
        return take(found)
      }
    }
    switch first {
    case "+": sign(token)
    case "&" where CHATSigns.event(token, to: &said): break
    case "0": zero(token)
    case "(" where CHATSigns.pause(token, to: &said): break
    case "#" where CHATSigns.pause(token, to: &said): break
    default: word(token)
    }
  }

  private func ends(_ at: Int, from start: Int) -> Bool {
    let scalar = scalars[at]
    // `+<` is a sign of its own.
    if scalar == "<" { return !(at == start + 1 && scalars[start] == "+") }
    switch scalar {
    case "[", "]", ">", "\u{15}", "“", "”": return true
    default: return Self.isBlank(scalar)
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private mutating func sign(_ token: String) {
    if let mark = TalkBankText.terminators[token] { return said.terminator(mark) }
    let linkers: Set<String> = ["+\"", "+^", "+<", "+,", "++", "+≋", "+≈"]
    if !linkers.contains(token) { word(String(token.dropFirst())) }
  }

  /// `0` is somebody who acts and says nothing, `0is` a word that is missing.
  private mutating func zero(_ token: String) {
    let rest = token.dropFirst()
    let mark = TalkBankText.terminators[String(rest)]
    if rest.isEmpty || mark != nil {
      isAction = true
    } else if rest.first?.isLetter ?? false {
      leftOut.append(.omitted)
    } else {
      word(token)
    }
  }

  /// A word with the punctuation some typists leave at its end.
  private mutating func word(_ token: String) {
    switch token {
    case ",", ";": return said.punctuation(token)
    // What follows is a tag or a name that is called.
    case "„", "‡": return said.punctuation(",")
    default: break
    }
    if let mark = TalkBankText.terminators[token] { return said.terminator(mark) }
    var stem = token[...]
    while let last = stem.last, ".,?!;".contains(last) { stem = stem.dropLast() }
    said.word(CHATWord.plain(stem))
    if !stem.isEmpty { said.punctuation(String(token[stem.endIndex...])) }
  }
}
