import QualitativeData

/// What a recogniser's file says.
struct Speech {
  /// In the order of the file; several channels in the order of time.
  var cues: [Cue] = []
  /// The people the file names, by the identifiers its stretches use.
  var cast = Cast()
  var language: String?
  var findings: [Finding] = []
  /// Whether each stretch is a turn already. Else those in a row of one known speaker are one.
  var areTurns = false

  /// Puts the stretches of several channels in the order in which they begin.
  ///
  /// Stretches without a time stay behind the one they follow.
  mutating func orderByTime() {
    var last = -Double.infinity
    let starts = cues.map { cue -> Double in
      last = cue.time?.start ?? last
      return last
    }
    let order = cues.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    cues = order.map { cues[$0] }
  }

  /// Makes places in a recording of points in time, as programs that listen live write them: seconds since 1970.
  mutating func countFromFirst() {
    let starts = cues.compactMap { $0.time?.start }
    // The longest recordings are far shorter.
    guard let first = starts.min(), first > 500_000_000 else { return }
    for index in cues.indices {
      guard let time = cues[index].time else { continue }
      cues[index].time = Turn.Time(
        start: time.start.map { $0 - first }, end: time.end.map { $0 - first })
    }
    findings.append(
      Finding(
        .note,
        "the times are dates rather than places in the recording, and are counted from the first one"
      ))
  }

  /// Takes the blanks from between stretches in scripts that have none.
  mutating func closeUnspaced() {
    var before: [UInt8] = []
    for index in cues.indices {
      let text = cues[index].text.bytes
      if cues[index].gap == .blank,
        !UnspacedScripts.needBlank(
          after: before, before: String(decoding: text.prefix(4), as: UTF8.self))
      {
        cues[index].gap = .none
      }
      before = text
    }
  }

  /// Adds what another document of the same file says.
  mutating func append(_ other: Speech) {
    cues += other.cues
    cast.people.merge(other.cast.people) { first, _ in first }
    language = language ?? other.language
    for finding in other.findings where !findings.contains(finding) { findings.append(finding) }
    areTurns = areTurns || other.areTurns
  }
}
