import Analysis
import QualitativeData
import TestSupport
import Testing

/// What holds of every matrix, tried on studies made by chance against the definition evaluated cell by cell.
@Suite struct MatrixLawsTests {
  static let axes: [MatrixAxis] = [
    .codes, .themes, .transcripts, .speakers, .coders, .variables(["town"]), .variables(["role"]),
    .variables(["town", "role"]),
  ]

  /// Of all pairs of axes, how many are tried with each study.
  private static let share = 0.08

  private static func selection(_ seed: UInt64, _ study: RandomStudy) -> SegmentSelection {
    var chance = SeededGenerator(seed: seed &* 31)
    var selection = SegmentSelection()
    selection.suggestions = [.none, .with, .only].randomElement(using: &chance)!
    let roles = Set((try? study.material.values(of: "role")) ?? [])
    if chance.chance(0.3), roles.contains("front") {
      selection.conditions["role"] = ["front", "(none)"]
    }
    if chance.chance(0.4) { selection.codes = [CodePath("practice")!, CodePath("factor")!] }
    let people = Set(
      study.material.segments.filter { $0.judgement != .suggested }.map(\.coder.description))
    if chance.chance(0.3), people.contains("Ida") { selection.coders = ["Ida"] }
    return selection
  }

  private static func questions(_ rows: MatrixAxis, _ columns: MatrixAxis) -> [ThemeMatrix.Question]
  {
    Measure.allCases.flatMap { measure in
      ([nil] + Percent.allCases.filter { _ in measure.allowsPercent }).compactMap { percent in
        let isMeeting = rows.isOfCodes && columns.isOfCodes
        if isMeeting, percent == .column && measure == .segments { return nil }
        if isMeeting, percent == .total && (measure == .segments || measure == .words) {
          return nil
        }
        return ThemeMatrix.Question(
          rows: rows, columns: columns, measure: measure, percent: percent)
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `every axis, count and percentage is what its definition says`(seed: UInt64) throws {
    let study = RandomStudy(seed: seed)
    let known = Set(study.material.variables)
    var chance = SeededGenerator(seed: seed)
    for rows in Self.axes where rows.isKnown(known) {
      for columns in Self.axes where columns.isKnown(known) && chance.chance(Self.share) {
        for var question in Self.questions(rows, columns) {
          question.selection = Self.selection(seed, study)
          if seed % 3 == 0 { question.level = 2 }
          if seed % 2 == 0, rows.isOfCodes, columns.isOfCodes {
            question.columnCodes = [CodePath("factor")!]
          }
          try compare(question, study)
        }
      }
    }
  }

  private func compare(_ question: ThemeMatrix.Question, _ study: RandomStudy) throws {
    let matrix = try ThemeMatrix(question, of: study.material, codebook: study.codebook)
    let definition = MatrixDefinition(study, question)
    let name =
      "\(question.rows.name) by \(question.columns.name), \(question.measure), \(String(describing: question.percent))"
    func check(_ cell: ThemeMatrix.Cell, _ row: [String]?, _ column: [String]?) {
      let expected = definition.value(row, column)
      let isSame =
        cell.value == nil
        ? expected.value == nil : expected.value.map { abs($0 - cell.value!) < 1e-9 } == true
      let denominator = definition.denominator(row, column).map(Double.init)
      #expect(
        isSame && cell.blank == expected.blank && cell.denominator == denominator,
        """
        \(name), \(row ?? ["all"]) \(column ?? ["all"]): \(cell.value as Any) of \(cell.denominator as Any), \
        \(cell.blank as Any); not \(expected.value as Any) of \(denominator as Any), \(expected.blank as Any)
        """)
      if !definition.isOfMeetings || question.measure == .segments {
        #expect(cell.segments == definition.segments(row, column), "\(name), behind")
      }
    }
    for (down, row) in matrix.rows.enumerated() {
      #expect(
        matrix.rowSizes[down] == definition.size(row.parts, nil), "\(name), n of \(row.parts)")
      for (across, column) in matrix.columns.enumerated() {
        check(matrix.cells[down][across], row.parts, column.parts)
      }
      check(matrix.totals[down], row.parts, nil)
    }
    for (across, column) in matrix.columns.enumerated() {
      #expect(matrix.columnSizes[across] == definition.size(nil, column.parts))
      check(matrix.columnTotals[across], nil, column.parts)
    }
    check(matrix.total, nil, nil)
    let keys = Set(matrix.rows.map(\.parts))
    #expect(
      definition.incidences.allSatisfy { keys.isSuperset(of: $0.rows) }, "\(name): a row is missing"
    )
  }

  @Test(arguments: 21...22 as ClosedRange<UInt64>)
  func `rows and columns swapped give the same numbers`(seed: UInt64) throws {
    let study = RandomStudy(seed: seed)
    let known = Set(study.material.variables)
    var chance = SeededGenerator(seed: seed)
    for rows in Self.axes where rows.isKnown(known) {
      for columns in Self.axes where columns.isKnown(known) && chance.chance(Self.share) {
        let isMeeting = rows.isOfCodes && columns.isOfCodes
        for question in Self.questions(rows, columns) {
          let meets = question.measure.rawValue
          if isMeeting, !["words", "transcripts", "speakers"].contains(meets) { continue }
          var swapped = question
          (swapped.rows, swapped.columns) = (columns, rows)
          swapped.percent = question.percent.map {
            $0 == .row ? .column : $0 == .column ? .row : $0
          }
          let one = try ThemeMatrix(question, of: study.material, codebook: study.codebook)
          let other = try ThemeMatrix(swapped, of: study.material, codebook: study.codebook)
          #expect(one.rows == other.columns && one.columns == other.rows)
          for row in one.rows.indices {
            for column in one.columns.indices {
              let (left, right) = (one.cells[row][column], other.cells[column][row])
              #expect(left.value == right.value && left.blank == right.blank)
              #expect(left.references == right.references)
            }
          }
          #expect(one.totals.map(\.value) == other.columnTotals.map(\.value))
          #expect(one.total.value == other.total.value)
        }
      }
    }
  }

  @Test(arguments: 31...32 as ClosedRange<UInt64>)
  func `counting without the segments behind gives the same numbers`(seed: UInt64) throws {
    let study = RandomStudy(seed: seed)
    for question in Self.questions(.themes, .transcripts) + Self.questions(.codes, .themes) {
      let full = try ThemeMatrix(question, of: study.material, codebook: study.codebook)
      let bare = try ThemeMatrix(
        question, of: study.material, codebook: study.codebook, keepsSegments: false)
      #expect(full.cells.map { $0.map(\.value) } == bare.cells.map { $0.map(\.value) })
      #expect(bare.cells.joined().allSatisfy { $0.references.isEmpty })
    }
  }
}

extension MatrixAxis {
  fileprivate func isKnown(_ variables: Set<String>) -> Bool {
    guard case .variables(let names) = self else { return true }
    return variables.isSuperset(of: names)
  }
}
