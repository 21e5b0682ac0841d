import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// What a project knows of its study, read once for any report.
package struct StudyFacts: Sendable {
  /// Somebody who took part, in one transcript or in several.
  struct Participant: Sendable {
    /// The transcript's name where nobody else took part in it, else with the speaker's; or a person's own.
    let name: String
    /// The transcripts and who the person is among their speakers.
    var places: [(transcript: Int, speaker: Int)]
    var words: Int
  }

  let place: String
  let study: ChartStudy
  let selection: SegmentSelection
  let codebooks: [Codebook]
  /// What people judged, whatever the selection, but for those who settled what others had coded, unless
  /// they are named.
  let judged: [CodedSegment]
  /// What was decided where coders disagreed.
  let adjudications: [Adjudication]
  /// What the rules propose, judged or not.
  let suggestions: [CodedSegment]
  let history: [HistoryEntry]
  let days: [JudgementDay]
  let statements: [String: Statement]
  let summaries: [ChartSummary]
  /// The segments asked for, whatever their codes, as positions in the material.
  private let positions: [CodePath: [Int]]
  /// By transcript and speaker, how reports name the speaker, and the people it is.
  let names: [[SpeakerNames]]

  init(_ project: Project, _ selection: SegmentSelection) throws {
    place = project.path
    self.selection = selection
    study = try ChartStudy(project, selection)
    try selection.check(against: study.material, study.codebook)
    names = study.material.transcripts.map(SpeakerNames.all)
    codebooks = try project.codebooks().map(\.codebook)
    let settlers = try project.store.adjudicators().subtracting(selection.coders)
    judged = try project.store.segments().filter { !settlers.contains($0.coder.description) }
    adjudications = try project.store.adjudications()
    suggestions = try project.store.suggestions()
    history = try project.store.history()
    days = try project.store.judgementDays()
    statements = Dictionary(
      try project.store.statements().map { ($0.topic, $0) }, uniquingKeysWith: { $1 })
    summaries = try project.store.summaries()
    var everything = selection
    everything.codes = []
    var positions: [CodePath: [Int]] = [:]
    for (position, segment) in study.material.segments.enumerated()
    where everything.wantsSpoken(segment, in: study.material) {
      positions[segment.code, default: []].append(position)
    }
    self.positions = positions
  }

  var material: CodedMaterial { study.material }

  /// The transcripts with a speaker who is asked for.
  var transcripts: [Int] {
    material.transcripts.indices.filter { index in
      let transcript = material.transcripts[index]
      return transcript.speakersThatCount.contains {
        selection.wants(speaker: $0, of: transcript)
      }
    }
  }

  /// Who took part, in the order of the transcripts: of a joint speaker its members, of turns without a speaker nobody
  /// where somebody else answers.
  var participants: [Participant] {
    var found: [Participant] = []
    var positions: [String: Int] = [:]
    for index in transcripts {
      let transcript = material.transcripts[index]
      for speaker in transcript.speakersThatCount
      where selection.wants(speaker: speaker, of: transcript) {
        let words = transcript.people.isJoint(speaker) ? 0 : transcript.words[speaker]
        for person in names[index][speaker].people {
          let isSame = person.isSameEverywhere
          let key = isSame ? person.name : "\(index):\(person.name)"
          if let known = positions[key] {
            if found[known].places.last?.transcript != index {
              found[known].places.append((index, person.speaker))
            }
            found[known].words += words
          } else {
            positions[key] = found.count
            found.append(
              Participant(name: person.name, places: [(index, person.speaker)], words: words))
          }
        }
      }
    }
    return found
  }

  /// The words of everybody who is asked for, known by name or not.
  var words: Int {
    transcripts.reduce(0) { sum, index in
      let transcript = material.transcripts[index]
      return transcript.speakersThatCount.filter { selection.wants(speaker: $0, of: transcript) }
        .reduce(sum) { $0 + transcript.words[$1] }
    }
  }

  /// The words that several people say together, which are nobody's own.
  var jointWords: Int {
    transcripts.reduce(0) { sum, index in
      let transcript = material.transcripts[index]
      return transcript.speakersThatCount.filter {
        transcript.people.isJoint($0) && selection.wants(speaker: $0, of: transcript)
      }.reduce(sum) { $0 + transcript.words[$1] }
    }
  }

  /// What is to be said of turns whose speaker is unknown.
  var turnsOfNobody: [String] {
    SelectionNotes.turnsOfNobody(material.turnsOfNobody(in: transcripts))
  }

  /// A participant's value of a variable; several with a comma between, `nil` for none.
  func value(of variable: String, for participant: Participant) -> String? {
    var values: [String] = []
    for (index, speaker) in participant.places {
      if let value = material.transcripts[index].value(of: variable, for: speaker),
        !value.isEmpty, !values.contains(value)
      {
        values.append(value)
      }
    }
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Seconds from the first to the last time in a transcript; `nil` where fewer than two are known.
  func duration(of transcript: Int) -> Double? {
    let times = study.study.parts[transcript].transcript.turns.compactMap(\.time)
    let all = times.flatMap { [$0.start, $0.end] }.compactMap(\.self)
    guard let first = all.min(), let last = all.max(), last > first else { return nil }
    return last - first
  }

  /// The transcripts each coder has judged something in, accepted or rejected, among those asked for.
  var transcriptsByCoder: [String: Set<String>] {
    let names = Set(transcripts.map { material.transcripts[$0].name })
    return Dictionary(grouping: judged.filter { names.contains($0.transcript) }) {
      $0.coder.description
    }.mapValues { Set($0.map(\.transcript)) }
  }

  /// The segments asked for that fall under a code or below, as positions in the material, in order.
  func segments(under code: CodePath) -> [Int] {
    var family = selection
    family.codes = [code]
    family = family.takingOverUnions(of: study.codebook)
    return positions.filter { family.wants(code: $0.key) }.flatMap(\.value).sorted()
  }

  /// The transcripts in which there is any segment that is asked for, whatever its code.
  var codedTranscripts: Set<Int> {
    Set(positions.values.joined().map { material.segments[$0].transcript })
  }
}

extension Double {
  /// Seconds as `1:02:03`.
  var clock: String {
    let seconds = Int(rounded())
    let (minutes, rest) = (seconds / 60 % 60, seconds % 60)
    return "\(seconds / 3600):\(minutes < 10 ? "0" : "")\(minutes):\(rest < 10 ? "0" : "")\(rest)"
  }
}
