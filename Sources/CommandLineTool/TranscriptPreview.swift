import QualitativeData

/// A transcript for a person who wants to see whether it was understood.
enum TranscriptPreview {
  private static let turnsShown = 12
  private static let wordsShown = 90

  static func text(of transcript: Transcript) -> String {
    var lines = [
      "\(transcript.name)  (\(transcript.file), \(transcript.format)"
        + (transcript.spokenLanguage.map { ", language \($0)" } ?? "") + ")"
    ]
    lines += transcript.speakers.indices.map { index in
      let turns = transcript.turns.count { $0.speaker == index }
      return
        "  speaker   \(transcript.speakers[index].name): \(kind(of: transcript.speakers[index])), "
        + counted(turns, "turn") + variables(transcript.speakers[index].variables)
    }
    lines += transcript.variables.sorted { $0.key < $1.key }.map {
      "  variable  \($0.key): \($0.value)"
    }
    lines.append(
      "  \(counted(transcript.turns.count, "turn")), \(counted(transcript.events.count, "event"))")
    lines += transcript.turns.prefix(turnsShown).map { line(of: $0, in: transcript) }
    if transcript.turns.count > turnsShown {
      lines.append(
        "  … and \(transcript.turns.count - turnsShown) more turns (--as json shows all)")
    }
    lines += transcript.findings.map { "  \($0.severity.rawValue): \($0.sentence)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func kind(of speaker: Speaker) -> String {
    speaker.kind.rawValue + (speaker.kindReason.map { " \($0.rawValue)" } ?? "")
  }

  private static func variables(_ variables: [String: String]) -> String {
    variables.isEmpty
      ? ""
      : " ("
        + variables.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(
          separator: ", ") + ")"
  }

  private static func line(of turn: Turn, in transcript: Transcript) -> String {
    let speaker = transcript.speakerName(of: turn) ?? "–"
    let time = turn.time?.start.map { " [\(clock($0))]" } ?? ""
    let words = Messages.printable(
      transcript.quote(turn.range).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let shown = words.count > wordsShown ? words.prefix(wordsShown) + "…" : words[...]
    return "  \(turn.number)\(time) \(speaker): \(shown)"
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(whole / 3600)):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }
}
