import QualitativeData

/// Counts the segments of transcripts, one after the other, into the cells of a matrix.
///
/// What a transcript adds to a cell depends on that transcript alone, but for people met in several; so nothing of
/// it need be kept but numbers, and a corpus of any size can be counted.
struct MatrixCounting {
  let question: ThemeMatrix.Question
  private(set) var rows: MatrixFrame
  private(set) var columns: MatrixFrame
  private let keepsSegments: Bool
  private let wantsCode: [Bool]

  /// By row, then column; both grow as values are met.
  private var cells: [[Count]] = []
  private var rowTotals: [Count] = []
  private var columnTalk: [Talk] = []
  private var rowTalk: [Talk] = []
  /// By row, then column, where both are cases.
  private var crossTalk: [[Talk]] = []
  private(set) var allTalk = Talk()
  private(set) var bases = PercentBases()

  private(set) var segmentCount = 0
  /// Whether anybody has judged anything, in the selection or outside it.
  private(set) var hasJudgements = false
  /// The selection's transcripts in which none of the coders asked for has accepted anything, whatever the code.
  private(set) var untouched = 0
  /// Whether any transcript says what was asked.
  private(set) var mayBeUnasked = false
  private var coderNumbers: Set<Int> = []
  private var covered = CoveredWords()

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
    rows = MatrixFrame(question.rows, over: material, codebook, question.selection)
    columns = MatrixFrame(question.columns, over: material, codebook, question.selection)
    wantsCode = material.codes.map(question.selection.wants(code:))
  }

  /// Counts one transcript and its segments.
  ///
  /// - Complexity: O(speakers + segments × positions they fall under).
  mutating func add(_ transcript: Int, of material: CodedMaterial) {
    let profile = material.transcripts[transcript]
    mayBeUnasked = mayBeUnasked || profile.saysWhatWasAsked
    rows.enter(profile)
    columns.enter(profile)
    let wanted = profile.speakers.indices.map {
      question.selection.wants(speaker: $0, of: profile)
    }
    addTalk(of: transcript, profile, wanted)
    let wantsCoder = material.coders.map(question.selection.wants)
    var isTouched = false
    for index in material.segments(of: transcript) {
      let row = material.rows[index]
      if row.judgement == .accepted {
        hasJudgements = true
        if wantsCoder[Int(row.coder)] { isTouched = true }
      }
      guard wantsCode[Int(row.code)],
        question.selection.wants(row.judgement, byWantedCoder: wantsCoder[Int(row.coder)])
      else { continue }
      add(row, index, of: profile, wanted, in: material)
    }
    if !isTouched, allTalk.transcripts.last == transcript { untouched += 1 }
    addCovered(of: profile)
  }

  // MARK: segments

  private mutating func add(
    _ row: CodedMaterial.Row, _ index: Int, of profile: CodedMaterial.Profile, _ wanted: [Bool],
    in material: CodedMaterial
  ) {
    var isIn = false
    var met = CellsMet(isAlone: row.stretches == 1)
    material.forEachStretch(of: row) { stretch in
      guard wanted[stretch.speaker] else { return }
      isIn = true
      let across = columns.positions(of: row, speaker: stretch.speaker, in: material)
      let down = rows.positions(of: row, speaker: stretch.speaker, in: material)
      makeRoom(down, across)
      for position in down {
        for column in across {
          if met.isNew(position, column) {
            cells[position][column].add(index, of: row.transcript, keepsSegments)
          }
        }
        if met.isNew(position, CellsMet.total) {
          rowTotals[position].add(index, of: row.transcript, keepsSegments)
        }
      }
      if question.measure.needsStretches, profile.speakers[stretch.speaker].countsAsRespondent {
        covered.add(stretch, code: Int(row.code), down, across)
      }
      if question.percent != nil, question.measure == .segments, !down.isEmpty {
        for column in across where met.isNew(CellsMet.total, column) {
          bases.add(1, column: column)
        }
        for position in down where met.isNew(position, CellsMet.base) {
          bases.add(1, row: position)
        }
        if met.isNew(CellsMet.total, CellsMet.total) { bases.total += 1 }
      }
    }
    guard isIn else { return }
    segmentCount += 1
    coderNumbers.insert(Int(row.coder))
  }

  /// Makes cells for positions met for the first time.
  private mutating func makeRoom(_ down: [Int], _ across: [Int]) {
    for position in down where position >= cells.count {
      cells += Array(repeating: [], count: position + 1 - cells.count)
      rowTotals += Array(repeating: Count(), count: position + 1 - rowTotals.count)
    }
    guard let last = across.max() else { return }
    for position in down where last >= cells[position].count {
      cells[position] += Array(repeating: Count(), count: last + 1 - cells[position].count)
    }
  }

  /// Adds what depends on all stretches of a transcript together: who is behind a cell, and the union of words.
  private mutating func addCovered(of profile: CodedMaterial.Profile) {
    let covered = covered
    switch question.measure {
    case .speakers:
      covered.forEachSpeaker { row, column, speaker in
        change(row, column) { $0.people.add(speaker, of: profile) }
      }
    case .words, .shareOfTalk:
      covered.forEachCell { row, column, words in change(row, column) { $0.words += words } }
      if question.percent != nil { covered.addCodes(to: &bases) }
    case .segments, .transcripts, .per1000Words, .presence: break
    }
    self.covered.clear()
  }

  /// - Parameter column: `nil` for all columns together.
  private mutating func change(_ row: Int, _ column: Int?, _ change: (inout Count) -> Void) {
    if let column { change(&cells[row][column]) } else { change(&rowTotals[row]) }
  }

  // MARK: talk

  private mutating func addTalk(
    of transcript: Int, _ profile: CodedMaterial.Profile, _ wanted: [Bool]
  ) {
    for speaker in profile.speakersThatCount where wanted[speaker] {
      let (row, column) = (
        rows.position(ofSpeaker: speaker), columns.position(ofSpeaker: speaker)
      )
      if let row { rows.keep(row) }
      if let column { columns.keep(column) }
      allTalk.add(speaker, of: transcript, profile)
      if let row { Self.at(row, of: &rowTalk) { $0.add(speaker, of: transcript, profile) } }
      if let column {
        Self.at(column, of: &columnTalk) { $0.add(speaker, of: transcript, profile) }
      }
      if let row, let column {
        while crossTalk.count <= row { crossTalk.append([]) }
        Self.at(column, of: &crossTalk[row]) { $0.add(speaker, of: transcript, profile) }
      }
    }
  }

  private static func at(_ position: Int, of talk: inout [Talk], _ change: (inout Talk) -> Void) {
    while talk.count <= position { talk.append(Talk()) }
    change(&talk[position])
  }

  /// Whose talk a row is; everybody's where rows are no cases.
  func talk(ofRow row: Int) -> Talk { rows.isOfCases ? Self.talk(rowTalk, row) : allTalk }

  /// Whose talk a column is; everybody's where columns are no cases, and for all columns together (`nil`).
  func talk(ofColumn column: Int?) -> Talk {
    guard let column, columns.isOfCases else { return allTalk }
    return Self.talk(columnTalk, column)
  }

  /// Whose talk a cell is.
  func talk(_ row: Int, _ column: Int?) -> Talk {
    guard let column, columns.isOfCases else { return talk(ofRow: row) }
    guard rows.isOfCases else { return talk(ofColumn: column) }
    return row < crossTalk.count ? Self.talk(crossTalk[row], column) : Talk()
  }

  private static func talk(_ talk: [Talk], _ position: Int) -> Talk {
    position < talk.count ? talk[position] : Talk()
  }

  // MARK: what was counted

  /// - Parameter column: `nil` for all columns together.
  func count(_ row: Int, _ column: Int?) -> Count {
    guard row < cells.count else { return Count() }
    guard let column else { return rowTotals[row] }
    return column < cells[row].count ? cells[row][column] : Count()
  }

  func coders(_ material: CodedMaterial) -> [String] {
    coderNumbers.map { material.coders[$0].description }.sorted()
  }
}

/// The cells a segment has been counted in; it counts once in each, however many of its stretches fall there.
private struct CellsMet {
  static let total = -1
  static let base = -2

  private let isAlone: Bool
  private var met: [(Int, Int)] = []

  init(isAlone: Bool) { self.isAlone = isAlone }

  /// Whether the segment has not been counted at a place; from now on it has.
  @inline(__always)
  mutating func isNew(_ row: Int, _ column: Int) -> Bool {
    if isAlone { return true }
    if met.contains(where: { $0 == (row, column) }) { return false }
    met.append((row, column))
    return true
  }
}

extension Measure {
  /// Whether it depends on which words of whom are covered.
  fileprivate var needsStretches: Bool {
    self == .words || self == .shareOfTalk || self == .speakers
  }
}
