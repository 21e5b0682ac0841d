import QualitativeData

/// Which column of a table of turns holds what, counted from 0.
struct TurnColumns: Equatable, Sendable {
  var text: Int
  var speaker: Int?
  var start: Int?
  var end: Int?

  /// What the headings say, else what the cells look like.
  ///
  /// - Returns: `nil` for rows that are no turns.
  /// - Complexity: O(bytes of the cells).
  static func found(in rows: [[String]]) -> (columns: TurnColumns, hasHeader: Bool)? {
    guard let first = rows.first, rows.count > 1 else { return nil }
    if let named = named(by: first) { return (named, true) }
    return shaped(like: rows).map { ($0, false) }
  }

  /// When the turn of a row begins and ends.
  func time(in cells: [String]) -> Turn.Time? {
    func seconds(_ column: Int?) -> Turn.Time? {
      guard let column, column < cells.count else { return nil }
      let bytes = Array(cells[column].utf8)
      guard let content = WhiteSpace.trimmed(0..<bytes.count, in: bytes) else { return nil }
      if let stamp = TimeStamp(at: content.lowerBound, before: content.upperBound, in: bytes) {
        return stamp.time
      }
      return Double(String(decoding: bytes[content], as: UTF8.self)).map { Turn.Time(start: $0) }
    }
    let begin = seconds(start)
    let finish = seconds(end)?.start ?? begin?.end
    return begin?.start == nil && finish == nil ? nil : Turn.Time(start: begin?.start, end: finish)
  }

  private static let headings: [(part: MappingEntry.Part, words: Set<String>)] = [
    (
      .text,
      [
        "text", "transcript", "transcription", "utterance", "content", "speech", "said", "words",
        "what was said",
        "turn", "message", "tekst", "udsagn", "ytring", "replik", "utsaga", "yttrande", "teksti",
        "puhe", "puheenvuoro",
        "äußerung", "inhalt", "transkript", "texte", "énoncé", "propos", "texto", "contenido",
        "tekst/uitspraak",
      ]
    ),
    (
      .speaker,
      [
        "speaker", "name", "who", "speaker name", "speaker label", "participant", "person", "role",
        "label", "user",
        "taler", "talere", "navn", "hvem", "talare", "namn", "puhuja", "nimi", "sprecher",
        "sprecherin", "person/rolle",
        "spreker", "naam", "locuteur", "nom", "hablante", "orador", "nombre", "from",
      ]
    ),
    (
      .start,
      [
        "time", "timestamp", "start", "start time", "starttime", "begin", "begins", "timecode",
        "time code", "from time",
        "tid", "starttid", "tidspunkt", "aika", "alku", "zeit", "beginn", "startzeit", "tijd",
        "temps", "heure",
        "début", "tiempo", "hora", "inicio", "in",
      ]
    ),
    (
      .end,
      [
        "end", "end time", "endtime", "stop", "to", "slut", "sluttid", "loppu", "ende", "endzeit",
        "eind", "fin", "out",
      ]
    ),
  ]

  /// What a column with this heading holds, as the words of many languages say; `nil` for other headings.
  static func part(named heading: String) -> MappingEntry.Part? {
    let word = heading.split { $0.isWhitespace || $0 == "_" }.joined(separator: " ").lowercased()
    return headings.first { $0.words.contains(word) }?.part
  }

  /// What a row of headings says; `nil` where it is none.
  static func named(by header: [String]) -> TurnColumns? {
    var found: [MappingEntry.Part: Int] = [:]
    for (index, cell) in header.enumerated() {
      if let part = part(named: cell), found[part] == nil { found[part] = index }
    }
    guard let text = found[.text], found[.speaker] != nil || found[.start] != nil else {
      return nil
    }
    return TurnColumns(
      text: text, speaker: found[.speaker], start: found[.start], end: found[.end])
  }

  /// The column with the most words is the text; one of times is the start; one of few short names the speaker.
  static func shaped(like rows: [[String]]) -> TurnColumns? {
    let width = rows.map(\.count).max() ?? 0
    guard width > 1, width <= 6 else { return nil }
    let whole = rows.filter { $0.count == width }
    guard whole.count > 1 else { return nil }
    let lengths = (0..<width).map { column in whole.reduce(0) { $0 + $1[column].utf8.count } }
    guard let text = lengths.indices.max(by: { lengths[$0] < lengths[$1] }) else { return nil }
    var columns = TurnColumns(text: text)
    for column in 0..<width where column != text {
      let cells = whole.map { $0[column] }.filter { !$0.isEmpty }
      guard cells.count * 2 >= whole.count else { continue }
      let times = cells.count { cell in
        let bytes = Array(cell.utf8)
        return TimeStamp(at: 0, before: bytes.count, in: bytes) != nil
      }
      if times * 10 >= cells.count * 9 {
        if columns.start == nil {
          columns.start = column
        } else {
          columns.end = columns.end ?? column
        }
      } else if columns.speaker == nil, Set(cells).count * 2 <= max(4, cells.count),
        cells.allSatisfy({ LabelName($0) != nil })
      {
        columns.speaker = column
      }
    }
    return columns.speaker == nil && columns.start == nil ? nil : columns
  }
}
