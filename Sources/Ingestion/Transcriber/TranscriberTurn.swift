import DocumentPackaging
import QualitativeData

/// One `<Turn>`: who speaks, when, and what is said and heard.
struct TranscriberTurn {
  let line: Int
  /// The identifiers of those who speak in it, in the order in which `<Who>` counts them.
  let speakers: [String]
  let time: Turn.Time
  /// What is said, divided where the turn says that another speaker goes on.
  private(set) var parts: [Part] = [Part(speaker: nil)]

  struct Part {
    /// Who of the turn's speakers says it, counted from 0; `nil` where the turn does not tell.
    let speaker: Int?
    var text = TurnText()
  }

  /// The text since the last `<…>`, in which braces are looked for.
  private var piece = ""

  init(_ element: XMLElement) {
    line = element.line
    speakers = (element["speaker"] ?? "").split { $0.isWhitespace }.map(String.init)
    time = Turn.Time(
      start: element["startTime"].flatMap(Double.init), end: element["endTime"].flatMap(Double.init)
    )
  }

  /// Whether nothing is said or heard in it.
  var isEmpty: Bool { parts.allSatisfy(\.text.isEmpty) }
  /// Whether it tells which part is whose.
  var isShared: Bool { speakers.count > 1 && parts.contains { $0.speaker != nil } }

  mutating func characters(_ text: String) { piece += text }

  /// A point in time inside the turn.
  mutating func pass() {
    flush()
    parts[parts.count - 1].text.blank()
  }

  /// - Parameter number: which of the speakers goes on, from 1.
  mutating func part(_ number: Int?) {
    flush()
    parts.append(
      Part(speaker: number.flatMap { speakers.indices.contains($0 - 1) ? $0 - 1 : nil }))
  }

  mutating func event(_ element: XMLElement) {
    flush()
    let words = TranscriberSounds.words(
      (element["desc"] ?? "").whiteSpaceFolded, type: element["type"],
      extent: element["extent"])
    parts[parts.count - 1].text.event(words.text, words.kind)
  }

  mutating func background(_ element: XMLElement) {
    flush()
    let types = (element["type"] ?? "").split { $0.isWhitespace }.joined(separator: ", ")
    let isOver = element["level"] == "off"
    parts[parts.count - 1].text.event(
      isOver ? "background ends" : "background: \(types.isEmpty ? "noise" : types)", .sound)
  }

  /// Sounds are often typed in braces, which this format gives no other meaning.
  private mutating func flush() {
    var rest = piece[...]
    piece = ""
    var text = TurnText()
    swap(&text, &parts[parts.count - 1].text)
    defer { swap(&text, &parts[parts.count - 1].text) }
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { $0 == "}" || $0 == "{" }), inside[close] == "}",
        inside[..<close].utf8.count <= 60, !inside[..<close].allSatisfy(\.isWhitespace)
      else {
        text.add(rest[...open])
        rest = inside
        continue
      }
      text.add(rest[..<open])
      text.event(
        inside[..<close], EventWords.kind(of: String(inside[..<close])) ?? .sound)
      rest = inside[inside.index(after: close)...]
    }
    text.add(rest)
  }

  /// The turn with nothing left to look through.
  mutating func finish() { flush() }
}
