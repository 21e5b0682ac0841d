import QualitativeData

/// Who belongs to which case.
struct CaseSorting {
  private let material: CodedMaterial
  /// By column: each transcript of the case with its speakers.
  private var members: [[(transcript: Int, speakers: [Int])]]
  let withoutValue: [String]

  init(
    _ variables: [String], _ values: [[String]], _ material: CodedMaterial,
    _ selection: SegmentSelection
  ) {
    self.material = material
    let positions = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    var members = values.map { _ in [(transcript: Int, speakers: [Int])]() }
    var without: [String] = []
    for (index, profile) in material.transcripts.enumerated() {
      var byColumn: [Int: [Int]] = [:]
      for speaker in profile.speakersThatCount where selection.wants(speaker: speaker, of: profile)
      {
        let key = variables.map { profile.value(of: $0, for: speaker) ?? MatrixFrame.missing }
        if key.contains(MatrixFrame.missing), without.last != profile.name {
          without.append(profile.name)
        }
        if let column = positions[key] { byColumn[column, default: []].append(speaker) }
      }
      for (column, speakers) in byColumn { members[column].append((index, speakers)) }
    }
    self.members = members
    withoutValue = without
  }

  private func name(_ transcript: Int) -> String { material.transcripts[transcript].name }

  func makeCase(
    _ column: Int, _ matrix: ThemeMatrix, _ times: [TalkTime?]
  ) -> CaseComparison.Case {
    var words = 0
    var timed: (transcripts: [String], seconds: Double) = ([], 0)
    for (transcript, speakers) in members[column] {
      let profile = material.transcripts[transcript]
      let respondents = speakers.filter { profile.speakers[$0].countsAsRespondent }
      words += respondents.reduce(0) { $0 + profile.words[$1] }
      guard let time = times[transcript] else { continue }
      timed.transcripts.append(profile.name)
      timed.seconds += respondents.reduce(0) { $0 + time.seconds[$1] }
    }
    return CaseComparison.Case(
      name: matrix.columns[column].title, transcripts: members[column].map { name($0.transcript) },
      words: words, timed: timed)
  }

  func mention(
    _ row: Int, _ column: Int, _ matrix: ThemeMatrix, _ times: [TalkTime?],
    _ asked: AskedInterviews
  ) -> CaseComparison.Mention {
    let cell = matrix.cells[row][column]
    let holders = cell.segments.map { material.segments[$0].transcript }
    let with = Set(holders)
    let without = members[column].map(\.transcript).filter { !with.contains($0) }
    let code = matrix.rows[row].parts[0]
    func names(_ status: AskedInterviews.Status) -> [String] {
      without.filter { asked.status(of: $0, about: code) == status }.map(name)
    }
    var seconds = 0.0
    for (transcript, speakers) in members[column] {
      guard let time = times[transcript] else { continue }
      for speaker in speakers
      where material.transcripts[transcript].speakers[speaker].countsAsRespondent {
        seconds += time.seconds[speaker]
      }
    }
    return CaseComparison.Mention(
      transcripts: with.sorted().map(name), silent: names(.asked), unrecorded: names(.unrecorded),
      notAsked: names(.notAsked), segments: cell.segments, references: cell.references,
      per1000Words: cell.blank == .notAsked
        ? nil : cell.denominator.flatMap { $0 > 0 ? Double(holders.count) * 1000 / $0 : nil },
      perTenMinutes: seconds > 0
        ? Double(holders.count { times[$0] != nil }) * 600 / seconds : nil)
  }
}
