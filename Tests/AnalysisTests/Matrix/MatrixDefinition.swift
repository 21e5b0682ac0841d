import Analysis
import Foundation
import QualitativeData

/// The definition of a matrix, evaluated cell by cell from the segments, slowly and without cleverness.
struct MatrixDefinition {
  typealias Key = [String]

  /// A segment where one speaker's words are under it, with the values it has on both axes.
  struct Incidence {
    let segment: Int
    let stretch: CodedMaterial.Segment.Stretch
    let rows: Set<Key>
    let columns: Set<Key>
  }

  /// A respondent, or a person who is the same everywhere.
  struct Person: Hashable {
    let transcript: Int?
    let name: String
  }

  struct Word: Hashable {
    let transcript: Int
    let word: Int
  }

  let study: RandomStudy
  let question: ThemeMatrix.Question
  let segments: [CodedMaterial.Segment]
  let incidences: [Incidence]
  private let byCell: [CellKey: [Incidence]]

  private var material: CodedMaterial { study.material }
  var isOfMeetings: Bool { question.rows.isOfCodes && question.columns.isOfCodes }

  init(_ study: RandomStudy, _ question: ThemeMatrix.Question) {
    self.study = study
    self.question = question
    segments = Array(study.material.segments)
    var incidences: [Incidence] = []
    for (index, segment) in segments.enumerated() {
      guard Self.isWanted(segment, question.selection) else { continue }
      let profile = study.material.transcripts[segment.transcript]
      for stretch in segment.stretches
      where question.selection.wants(speaker: stretch.speaker, of: profile) {
        let rows = Self.keys(question.rows, segment, stretch.speaker, study, question)
        let columns = Self.keys(
          question.columns, segment, stretch.speaker, study, question, isColumn: true)
        let codes = question.selection.codes
        let hasNoCodes = !question.rows.isOfCodes && !question.columns.isOfCodes
        if hasNoCodes, !codes.isEmpty, !codes.contains(where: segment.code.isWithin) { continue }
        let isIn =
          question.rows.isOfCodes && question.columns.isOfCodes
          ? !rows.isEmpty || !columns.isEmpty : !rows.isEmpty && !columns.isEmpty
        if isIn {
          incidences.append(
            Incidence(segment: index, stretch: stretch, rows: rows, columns: columns))
        }
      }
    }
    self.incidences = incidences
    var byCell: [CellKey: [Incidence]] = [:]
    for incidence in incidences {
      for row in incidence.rows.map(Optional.some) + [nil] {
        for column in incidence.columns.map(Optional.some) + [nil] {
          byCell[CellKey(row: row, column: column), default: []].append(incidence)
        }
      }
    }
    self.byCell = byCell
  }

  private struct CellKey: Hashable {
    let row: Key?
    let column: Key?
  }

  private static func isWanted(
    _ segment: CodedMaterial.Segment, _ selection: SegmentSelection
  ) -> Bool {
    switch segment.judgement {
    case .rejected: return false
    case .suggested: return selection.suggestions != .none
    case .accepted:
      return selection.suggestions != .only
        && (selection.coders.isEmpty || selection.coders.contains(segment.coder.description))
    }
  }

  private static func keys(
    _ axis: MatrixAxis, _ segment: CodedMaterial.Segment, _ speaker: Int, _ study: RandomStudy,
    _ question: ThemeMatrix.Question, isColumn: Bool = false
  ) -> Set<Key> {
    let profile = study.material.transcripts[segment.transcript]
    switch axis {
    case .codes, .themes:
      var holders = [segment.code]
      for entry in study.codebook.entries
      where entry.code.union.contains(where: segment.code.isWithin) {
        holders.append(entry.path)
      }
      let wanted =
        isColumn && !question.columnCodes.isEmpty ? question.columnCodes : question.selection.codes
      let found = holders.flatMap { holder in
        axis == .codes
          ? [holder] : holder.steps.indices.map { CodePath(Array(holder.steps[...$0])) }
      }
      return Set(
        found.filter { path in
          (wanted.isEmpty || wanted.contains(where: path.isWithin))
            && path.steps.count <= question.level ?? 99
        }.map { [$0.description] })
    case .coders: return [[segment.coder.description]]
    default: return [caseKey(axis, profile, speaker)]
    }
  }

  static func caseKey(
    _ axis: MatrixAxis, _ profile: CodedMaterial.Profile, _ speaker: Int
  ) -> Key {
    let who = profile.speakers[speaker]
    switch axis {
    case .transcripts: return [profile.name]
    case .speakers: return [who.isSamePersonEverywhere ? who.name : "\(profile.name):\(who.name)"]
    case .variables(let names): return names.map { profile.value(of: $0, for: speaker) ?? "(none)" }
    default: return []
    }
  }

  // MARK: cells

  /// What stands in a cell where rows and columns are not both codes; `nil` stands for all.
  private func behind(_ row: Key?, _ column: Key?) -> [Incidence] {
    byCell[CellKey(row: row, column: column)] ?? []
  }

  private func isRespondent(_ incidence: Incidence) -> Bool {
    material.transcripts[segments[incidence.segment].transcript].speakers[incidence.stretch.speaker]
      .countsAsRespondent
  }

  private func people(of incidence: Incidence) -> [Person] {
    people(of: incidence.stretch.speaker, in: segments[incidence.segment].transcript)
  }

  /// A joint speaker is its members; turns without a speaker are nobody where somebody else answers.
  private func people(of speaker: Int, in transcript: Int) -> [Person] {
    let speakers = material.transcripts[transcript].speakers
    if speakers[speaker].name == "(unknown)" { return [] }
    return speakers[speaker].name.components(separatedBy: " and ").map { name in
      let who = speakers.first { $0.name == name }!
      return Person(transcript: who.isSamePersonEverywhere ? nil : transcript, name: name)
    }
  }

  private func transcripts(_ incidences: [Incidence]) -> Set<Int> {
    Set(incidences.map { segments[$0.segment].transcript })
  }

  private func people(_ incidences: [Incidence]) -> Set<Person> {
    Set(incidences.filter(isRespondent).flatMap(people(of:)))
  }

  private func words(_ incidences: [Incidence]) -> Set<Word> {
    Set(
      incidences.filter(isRespondent).flatMap { incidence in
        incidence.stretch.words.map {
          Word(transcript: segments[incidence.segment].transcript, word: $0)
        }
      })
  }

  /// The segments behind a cell.
  func segments(_ row: Key?, _ column: Key?) -> [Int] {
    guard isOfMeetings, let row, let column else {
      return Set(
        behind(row, nil).map(\.segment)
      ).intersection(behind(row, column).map(\.segment)).sorted()
    }
    let others = Set(behind(nil, column).map(\.segment))
    return Set(behind(row, nil).map(\.segment)).filter { one in
      others.contains { other in
        other != one && segments[one].transcript == segments[other].transcript
          && segments[one].range.overlaps(segments[other].range)
      }
    }.sorted()
  }

  func count(_ row: Key?, _ column: Key?) -> Int {
    let isMeeting = isOfMeetings && row != nil && column != nil
    let (down, across) = (behind(row, nil), behind(nil, column))
    switch question.measure {
    case .segments, .per1000Words, .perTranscript, .quotes: return segments(row, column).count
    case .presence: return min(1, segments(row, column).count)
    case .transcripts:
      return isMeeting
        ? transcripts(down).intersection(transcripts(across)).count
        : transcripts(behind(row, column)).count
    case .speakers:
      return isMeeting ? peopleOfBoth(down, across).count : people(behind(row, column)).count
    case .words, .shareOfTalk, .shareOfTranscript:
      return isMeeting
        ? words(down).intersection(words(across)).count : words(behind(row, column)).count
    }
  }

  /// Who has both in one transcript.
  private func peopleOfBoth(_ down: [Incidence], _ across: [Incidence]) -> Set<Person> {
    Set(
      Set(down.map { segments[$0.segment].transcript }).flatMap { transcript in
        func here(_ incidences: [Incidence]) -> Set<Person> {
          people(incidences.filter { segments[$0.segment].transcript == transcript })
        }
        return here(down).intersection(here(across))
      })
  }

  // MARK: denominators

  /// The speakers who belong to a cell whatever is coded.
  private func talk(_ row: Key?, _ column: Key?) -> [(transcript: Int, speaker: Int)] {
    material.transcripts.indices.flatMap { index in
      let profile = material.transcripts[index]
      let respondents = profile.speakers.indices.filter {
        profile.speakers[$0].countsAsRespondent
      }
      let counting = respondents.isEmpty ? Array(profile.speakers.indices) : respondents
      return counting.filter { speaker in
        question.selection.wants(speaker: speaker, of: profile)
          && fits(question.rows, row, profile, speaker)
          && fits(question.columns, column, profile, speaker)
      }.map { (index, $0) }
    }
  }

  private func fits(
    _ axis: MatrixAxis, _ key: Key?, _ profile: CodedMaterial.Profile, _ speaker: Int
  ) -> Bool {
    guard let key, !axis.isOfCodes, axis != .coders else { return true }
    return Self.caseKey(axis, profile, speaker) == key
  }

  private func isOfCases(_ axis: MatrixAxis) -> Bool { !axis.isOfCodes && axis != .coders }

  func size(_ row: Key?, _ column: Key?) -> Int {
    let talk = talk(row, column)
    guard question.measure == .speakers else { return Set(talk.map(\.transcript)).count }
    return Set(
      talk.flatMap { transcript, speaker -> [Person] in
        let who = material.transcripts[transcript].speakers[speaker]
        return who.countsAsRespondent ? people(of: speaker, in: transcript) : []
      }
    ).count
  }

  func denominator(_ row: Key?, _ column: Key?) -> Int? {
    let talk = talk(row, column)
    switch question.measure {
    case .shareOfTalk, .per1000Words:
      return talk.reduce(0) { sum, place in
        let profile = material.transcripts[place.transcript]
        return sum
          + (profile.speakers[place.speaker].countsAsRespondent
            ? profile.words[place.speaker] : 0)
      }
    case .shareOfTranscript:
      return Set(talk.map(\.transcript)).reduce(0) {
        $0 + material.transcripts[$1].words.reduce(0, +)
      }
    case .perTranscript: return Set(talk.map(\.transcript)).count
    case .transcripts, .speakers, .presence:
      switch question.percent {
      case .row: return isOfCases(question.rows) ? size(row, nil) : count(row, nil)
      case .column: return isOfCases(question.columns) ? size(nil, column) : count(nil, column)
      case .total: return size(nil, nil)
      case nil: return size(isOfCases(question.columns) ? nil : row, column)
      }
    case .segments, .words, .quotes:
      switch question.percent {
      case nil: return nil
      case .row: return base(row, nil)
      case .column: return base(nil, column)
      case .total: return base(nil, nil)
      }
    }
  }

  /// The sum over codes as they were coded.
  private func base(_ row: Key?, _ column: Key?) -> Int {
    guard question.measure == .words, !isOfMeetings else { return count(row, column) }
    let behind = behind(row, column)
    return Set(behind.map { segments[$0.segment].code }).reduce(0) { sum, code in
      sum + words(behind.filter { segments[$0.segment].code == code }).count
    }
  }

  // MARK: the answer

  func value(_ row: Key?, _ column: Key?) -> (value: Double?, blank: ThemeMatrix.Blank?) {
    let count = count(row, column)
    let isCoded = !isOfMeetings && !behind(row, column).isEmpty
    if count == 0, !isCoded, !wasAsked(row, column) { return (nil, .notAsked) }
    let factor: Double? =
      switch question.measure {
      case .shareOfTalk, .shareOfTranscript: 100
      case .per1000Words: 1000
      case .perTranscript: 1
      default: question.percent == nil ? nil : 100
      }
    guard let factor else { return (Double(count), nil) }
    guard let base = denominator(row, column), base > 0 else { return (nil, .undefined) }
    return (Double(count) * factor / Double(base), nil)
  }

  private func wasAsked(_ row: Key?, _ column: Key?) -> Bool {
    let transcripts = Set(talk(row, column).map(\.transcript))
    if transcripts.isEmpty { return true }
    return transcripts.contains { transcript in
      asked(question.rows, row, transcript) && asked(question.columns, column, transcript)
    }
  }

  /// Whether a transcript was asked about any code that stands at a value.
  private func asked(_ axis: MatrixAxis, _ key: Key?, _ transcript: Int) -> Bool {
    guard axis.isOfCodes, let key else { return true }
    let profile = material.transcripts[transcript]
    let all = Set(study.codebook.entries.map(\.path)).union(material.codes)
    let here = all.filter { code in
      var holders = [code]
      for entry in study.codebook.entries where entry.code.union.contains(where: code.isWithin) {
        holders.append(entry.path)
      }
      return holders.contains { holder in
        axis == .codes ? [holder.description] == key : holder.isWithin(CodePath(key[0])!)
      }
    }
    return here.isEmpty
      || here.contains { code in
        !code.steps.indices.contains { last in
          profile.variables["asked:" + code.steps[...last].joined(separator: "/")] == "no"
        }
      }
  }
}
