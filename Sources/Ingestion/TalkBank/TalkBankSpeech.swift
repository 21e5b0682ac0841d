import DocumentPackaging
import QualitativeData

/// One `<u>`: who speaks, when, what is said and heard.
struct TalkBankSpeech {
  let line: Int
  let who: String?
  private(set) var time: Turn.Time?
  private(set) var leftOut: [CHATSpeech.LeftOut] = []

  private var said = TalkBankText()
  private var isAction = false
  /// How deep inside the `<u>` the parser stands.
  private var depth = 0
  /// How deep the element stands whose content is neither said nor heard.
  private var silentDepth: Int?
  private var word: (depth: Int, text: String)?
  /// An element whose text names what is heard.
  private var heard: (element: XMLElement, depth: Int, text: String)?

  var text: TurnText { said.text }

  init(_ element: XMLElement) {
    line = element.line
    who = element["who"]
  }

  // MARK: Elements

  mutating func start(_ element: XMLElement) {
    depth += 1
    if silentDepth != nil || heard != nil { return }
    if word != nil { return startInsideWord(element) }
    switch element.name {
    case "g", "pg", "sg", "e", "quotation": if element.name == "quotation" { quotation(element) }
    case "w", "sw": startWord(element)
    case "pause": pause(element)
    case "t": said.terminator(TalkBankText.terminatorNames[element["type"] ?? ""] ?? "")
    case "tagMarker", "s": mark(element["type"] ?? "")
    case "action": isAction = true
    case "happening", "ga", "nonvocal", "long-feature", "freecode": heard = (element, depth, "")
    case "otherSpokenEvent":
      said.event(
        "\(element["who"] ?? "somebody"): \(CHATWord.plain(element["said"] ?? ""))", .note)
    case "r": if let times = element["times"] { said.event("times \(times)", .note) }
    case "media", "internal-media": media(element)
    default: silentDepth = depth
    }
  }

  mutating func characters(_ piece: String) {
    guard silentDepth == nil else { return }
    if heard != nil {
      heard!.text += piece
    } else if word != nil {
      word!.text += piece
    }
  }

  /// - Returns: Whether the utterance is over.
  mutating func end(_ name: String) -> Bool {
    guard depth > 0 else {
      if isAction, said.text.isEmpty { said.action() }
      return true
    }
    if silentDepth == depth {
      silentDepth = nil
    } else if let (element, start, text) = heard, start == depth {
      heard = nil
      finish(element, text.whiteSpaceFolded)
    } else if let (start, text) = word, start == depth {
      word = nil
      said.word(CHATWord.plain(text.whiteSpaceFolded))
    }
    depth -= 1
    return false
  }

  // MARK: Words

  private mutating func startWord(_ element: XMLElement) {
    if element["type"] == "omission" {
      leftOut.append(.omitted)
      silentDepth = depth
    } else if let reason = element["untranscribed"] {
      said.word(reason == "untranscribed" ? "www" : "xxx")
      silentDepth = depth
    } else {
      word = (depth, "")
    }
  }

  private mutating func startInsideWord(_ element: XMLElement) {
    switch element.name {
    case "shortening", "italic", "underline", "cm": break
    case "wk":
      if element["type"] == "cmp" { word!.text += "+" }
      silentDepth = depth
    default: silentDepth = depth
    }
  }

  // MARK: What is not a word

  private mutating func quotation(_ element: XMLElement) {
    switch element["type"] {
    case "begin"?: said.openQuotation()
    case "end"?: said.closeQuotation()
    default: break
    }
  }

  private mutating func pause(_ element: XMLElement) {
    let points = ["simple": 1, "long": 2, "very-long": 3, "very long": 3]
    said.pause(points: points[element["symbolic-length"] ?? ""] ?? 1, length: element["length"])
  }

  private mutating func mark(_ type: String) {
    switch type {
    case "comma", "tag", "vocative": said.punctuation(",")
    case "semicolon": said.punctuation(";")
    default: break
    }
  }

  private mutating func media(_ element: XMLElement) {
    let unit = element["unit"] == "ms" ? 0.001 : 1
    func seconds(_ name: String) -> Double? { element[name].flatMap(Double.init).map { $0 * unit } }
    guard let start = seconds("start"), let end = seconds("end") else { return }
    time = Turn.Time(start: time?.start ?? start, end: end)
  }

  private mutating func finish(_ element: XMLElement, _ words: String) {
    let plain = words.replacing(":", with: " ")
    switch (element.name, element["type"]) {
    case ("happening", _): said.event(plain)
    case ("ga", "alternative"?): leftOut.append(.reading)
    case ("ga", "paralinguistics"?): said.event(words, EventWords.kind(of: words) ?? .sound)
    case ("ga", _), ("freecode", _): said.event(words, EventWords.kind(of: words) ?? .note)
    case (_, "begin"?): said.event("\(plain) begins")
    case (_, "end"?): said.event("\(plain) ends")
    default: said.event(plain)
    }
  }
}
