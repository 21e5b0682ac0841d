import QualitativeData

/// What came of reading many files, in the lines a researcher can act on.
package struct ReadingSummary {
  private var transcripts = 0
  private var clean = 0
  private var withNotes = 0
  private var withWarnings = 0
  private var turns = 0
  private var formats: [String: Int] = [:]
  private var unknownSpeakers = 0
  private var withUnknown = 0
  private var withoutSpeakers = 0
  private var withoutRespondents = 0
  private var present = 0

  package init() {}

  package mutating func note(_ transcript: Transcript, isPresent: Bool = false) {
    transcripts += 1
    turns += transcript.turns.count
    formats[transcript.format, default: 0] += 1
    if transcript.findings.contains(where: { $0.severity != .note }) {
      withWarnings += 1
    } else if transcript.findings.isEmpty {
      clean += 1
    } else {
      withNotes += 1
    }
    let unknown = transcript.speakers.count { $0.kind == .unknown }
    unknownSpeakers += unknown
    if unknown > 0 { withUnknown += 1 }
    if transcript.speakers.isEmpty {
      withoutSpeakers += 1
    } else if !transcript.speakers.contains(where: \.countsAsRespondent) {
      withoutRespondents += 1
    }
    if isPresent { present += 1 }
  }

  /// The sum first, then what there is to do, a line each.
  ///
  /// - Parameter refused: how many files cannot be read, and how many would not be taken.
  package func lines(refused: Int) -> [String] {
    var parts = ["\(clean) clean"]
    if withNotes > 0 { parts.append("\(withNotes) with notes only") }
    if withWarnings > 0 { parts.append("\(withWarnings) with warnings") }
    if refused > 0 { parts.append("\(refused) that cannot be read") }
    let files = transcripts + refused
    var lines = [
      "\(counted(files, "file")): \(parts.joined(separator: ", ")); \(counted(turns, "turn"))"
    ]
    if formats.count > 1 {
      let list = formats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      lines.append("formats: " + list.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
    if unknownSpeakers > 0 {
      lines.append(
        "\(counted(unknownSpeakers, "speaker")) of unknown kind in \(counted(withUnknown, "file")): say who asks with --interviewer LABEL"
      )
    }
    if withoutSpeakers > 0 {
      lines.append(
        "\(counted(withoutSpeakers, "file")) without any speaker: look at the labels with read FILE"
      )
    }
    if withoutRespondents > 0 {
      lines.append(
        "\(counted(withoutRespondents, "file")) without a respondent: say who answers with --respondent LABEL"
      )
    }
    if present > 0 { lines.append("\(present) in the project already") }
    return lines
  }
}
