import QualitativeData

/// Counts the segments of transcripts, one after the other, into the cells of a matrix.
///
/// What a transcript adds to a cell depends on that transcript alone, but for people met in several; so nothing of
/// it need be kept but numbers, and a corpus of any size can be counted.
struct MatrixCounting: Sendable {
  let question: ThemeMatrix.Question
  var rows: MatrixFrame
  var columns: MatrixFrame
  /// What is counted: segments, transcripts, speakers or words.
  let basis: Measure
  /// Whether cells are to know the segments behind them.
  let keepsSegments: Bool

  var grid: CellGrid
  var talk: MatrixTalk
  var groups = SpeakerGroups()
  var tally = SegmentTally()
  var covered = CoveredWords()
  var meetings: CodeMeetings
  var bases: WordBases
  /// The last of those counted once: transcripts, or speakers.
  var lastMark: UInt32 = 0
  var peopleMet: Set<PersonInCell> = []
  /// For each group of the present transcript, whether any segment is theirs.
  var groupIsMet: [Bool] = []
  var hits: [Hit] = []
  var wanted: WantedSegments

  /// The selection's transcripts in which none of the coders asked for has accepted anything, whatever the code.
  private(set) var untouched: Set<Int> = []
  /// For each transcript that says what was asked, the codes nobody was asked about.
  private(set) var unasked: [Int: Set<String>] = [:]

  /// For each code the transcripts in which it is coded though they say that nobody was asked about it.
  private(set) var codedUnasked: [String: [Int]] = [:]
  /// The cells in which such segments stand.
  private(set) var cellsCodedUnasked: Set<CellPlace> = []

  /// How many of the selection's transcripts were not asked about each such code, by the codes' paths.
  var notAsked: [(code: String, transcripts: Int)] {
    var counts: [String: Int] = [:]
    for (transcript, codes) in unasked where talk.all.transcripts.contains(transcript) {
      for code in codes { counts[code, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// - Parameters:
  ///   - question: With the members of the derived codes it names.
  ///   - material: Knows all codes that segments will have.
  ///   - keepsSegments: Whether cells are to know the segments behind them.
  init(
    _ question: ThemeMatrix.Question, over material: CodedMaterial, _ codebook: Codebook?,
    keepsSegments: Bool
  ) {
    self.question = question
    self.keepsSegments = keepsSegments
    basis = question.measure.basis
    rows = MatrixFrame(
      question.rows, over: material, codebook, question.selection, level: question.level)
    let selectionAcross = question.columnSelection.takingOverUnions(of: codebook)
    columns = MatrixFrame(
      question.columns, over: material, codebook, selectionAcross, level: question.level)
    let isMeeting = question.isOfMeetings
    let wantsCode = material.codes.indices.map { [rows, columns] code in
      let row = Self.stands(code, of: material, question.selection, rows)
      let column = Self.stands(code, of: material, selectionAcross, columns)
      return isMeeting ? row || column : row && column
    }
    wanted = WantedSegments(question.selection, wantsCode: wantsCode)
    grid = CellGrid(
      isByColumn: columns.isOfCases || !rows.isOfCases,
      hasMarks: basis != .segments)
    talk = MatrixTalk(rowsAreCases: rows.isOfCases, columnsAreCases: columns.isOfCases)
    meetings = CodeMeetings(
      rows: isMeeting ? rows.byCode : PlaceLists(),
      columns: isMeeting ? columns.byCode : PlaceLists())
    bases = WordBases(isNeeded: basis == .words && question.percent != nil)
  }

  /// Whether a code's segments are wanted and stand on an axis.
  private static func stands(
    _ code: Int, of material: CodedMaterial, _ selection: SegmentSelection, _ frame: MatrixFrame
  ) -> Bool {
    selection.wants(code: material.codes[code])
      && (frame.teller != .code || !frame.byCode.range(code).isEmpty)
  }

  /// Counts one transcript and its segments.
  ///
  /// - Complexity: O(speakers + segments + for each code met, the cells it falls under); for words, O(segments ×
  ///   cells they fall under), and a sorting where segments do not come by place.
  mutating func add(_ transcript: Int, of material: CodedMaterial) {
    let profile = material.transcripts[transcript]
    if profile.saysWhatWasAsked { unasked[transcript] = profile.unaskedCodes }
    enter(transcript, profile, material)
    if unasked[transcript]?.isEmpty == false { noteCodedUnasked(transcript, material) }
    switch basis {
    case _ where question.isOfMeetings: addMeetings(of: profile, transcript, material)
    case .words: addWords(of: transcript, material)
    default: addTallied(of: transcript, profile, material)
    }
    leave(transcript)
  }

  /// Finds the segments of codes that a transcript says nobody was asked about.
  private mutating func noteCodedUnasked(_ transcript: Int, _ material: CodedMaterial) {
    let no = unasked[transcript] ?? []
    let down = AxisPlaces(rows, groups: groups.rowPlaces)
    let across = AxisPlaces(columns, groups: groups.columnPlaces)
    for index in material.segments(of: transcript) where wanted.takes(material.rows[index]) {
      let row = material.rows[index]
      let met = groupsMet(by: row, material)
      let code = material.codes[Int(row.code)]
      guard !met.isEmpty, Self.saysNo(no, to: code) else { continue }
      for path in no where CodePath(path).map(code.isWithin) ?? false {
        if codedUnasked[path]?.last != transcript {
          codedUnasked[path, default: []].append(transcript)
        }
      }
      guard !question.isOfMeetings else { continue }
      cellsCodedUnasked.formUnion(Self.cells(of: row, met, down, across))
    }
  }

  /// Lays out where the speakers of a transcript stand, and adds their talk.
  private mutating func enter(
    _ transcript: Int, _ profile: CodedMaterial.Profile, _ material: CodedMaterial
  ) {
    self.wanted.enter(material)
    let wanted = question.selection.wantedSpeakers(of: profile)
    if rows.teller == .coder { rows.enterCoders(of: material) }
    if columns.teller == .coder { columns.enterCoders(of: material) }
    let down = rows.isOfCases ? rows.positions(of: profile, wanted) : nil
    let across = columns.isOfCases ? columns.positions(of: profile, wanted) : nil
    groups.group(profile, wanted, rows: down, columns: across, apart: basis == .speakers)
    grid.makeRoom(rows: rows.values.count + 1, columns: columns.values.count + 1)
    for speaker in profile.speakersThatCount where wanted[speaker] {
      let (row, column) = (down?[speaker], across?[speaker])
      if let row { rows.keep(row) }
      if let column { columns.keep(column) }
      talk.add(speaker, of: transcript, profile, row: row, column: column)
    }
  }

  // MARK: segments

  /// Tallies the wanted segments of a transcript that have one speaker.
  ///
  /// - Returns: Those that have several, or none.
  mutating func tallySingles(of transcript: Int, _ material: CodedMaterial) -> [Int] {
    var others: [Int] = []
    tally.add(
      material.segments(of: transcript), of: material, &wanted, groupOf: groups.bySpeaker,
      others: &others)
    return others
  }

  /// Calls with each wanted segment of a transcript, and whether it takes any room in the matrix is the answer.
  mutating func forEachWanted(
    of transcript: Int, _ material: CodedMaterial,
    _ take: (inout MatrixCounting, Int, CodedMaterial.Row) -> Bool
  ) {
    for index in material.segments(of: transcript) where wanted.takes(material.rows[index]) {
      if take(&self, index, material.rows[index]) { note(material.rows[index]) }
    }
  }

  /// Notes that a segment stands in the matrix.
  mutating func note(_ row: CodedMaterial.Row) {
    wanted.count += 1
    wanted.coderIsMet[Int(row.coder)] = true
  }

  /// Says at the end of a transcript what was met of judgements and coders.
  private mutating func leave(_ transcript: Int) {
    if !wanted.isTouched, talk.all.transcripts.last == transcript { untouched.insert(transcript) }
    for (coder, isMet) in wanted.coderIsMet.enumerated() where isMet {
      if rows.teller == .coder { rows.keep(coder) }
      if columns.teller == .coder { columns.keep(coder) }
    }
  }

  /// Keeps the cases that a group of speakers stands in.
  mutating func keepCases(of group: Int) {
    if rows.isOfCases { rows.keep(Int(groups.rowPlaces[group].last!) - 1) }
    if columns.isOfCases { columns.keep(Int(groups.columnPlaces[group].last!) - 1) }
  }

  func coders(_ material: CodedMaterial) -> [String] {
    wanted.coderIsMet.indices.filter { wanted.coderIsMet[$0] }
      .map { material.coders[$0].description }.sorted()
  }
}

extension SegmentSelection {
  func wantedSpeakers(of profile: CodedMaterial.Profile) -> [Bool] {
    conditions.isEmpty
      ? Array(repeating: true, count: profile.speakers.count)
      : profile.speakers.indices.map { wants(speaker: $0, of: profile) }
  }
}

extension CodedMaterial.Profile {
  /// The codes that `asked:CODE` says no to.
  var unaskedCodes: Set<String> {
    let no = ["no", "nej", "nei", "nein", "nee", "non", "ei", "false", "0"]
    return Set(
      variables.filter { $0.key.hasPrefix("asked:") && no.contains($0.value.lowercased()) }
        .map { String($0.key.dropFirst("asked:".count)) })
  }
}
