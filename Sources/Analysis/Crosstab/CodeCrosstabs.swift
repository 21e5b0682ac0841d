import QualitativeData

/// For each code, in how many interviews of each group it stands and in how many it does not.
///
/// Codes are tested one by one, on presence: an interview may hold several, so a table with a row for each code would
/// count it several times, and its cells would not be independent.
package struct CodeCrosstabs: Sendable {
  /// Which codes are looked at.
  package enum Rows: Hashable, Sendable {
    /// Each with those below it.
    case themes
    /// Each by itself.
    case codes
    /// One, with those below it.
    case theme(CodePath)
  }

  package struct Question: Sendable {
    package var rows: Rows
    package var by: [String]
    package var selection: SegmentSelection
    package var uncoded: InterviewGroups.Uncoded

    package init(
      rows: Rows = .themes, by: [String], selection: SegmentSelection = SegmentSelection(),
      uncoded: InterviewGroups.Uncoded = .leftOut
    ) {
      self.rows = rows
      self.by = by
      self.selection = selection
      self.uncoded = uncoded
    }
  }

  package struct Row: Sendable {
    package let code: ThemeMatrix.Value
    /// Present and absent, by group.
    package let crosstab: Crosstab
    /// Interviews that were not asked about the code and are left out of its table.
    package let notAsked: [String]
    /// The exact probability by Holm over all codes tested together; `nil` where it was not tested.
    package fileprivate(set) var adjusted: Double?

    package var path: String { code.parts[0] }
  }

  package let question: Question
  package let groups: InterviewGroups
  package private(set) var rows: [Row]
  /// How many codes Holm's adjustment is over.
  package let tested: Int
  package let matrix: ThemeMatrix

  /// How many segments stand in the interviews compared.
  package var segmentCount: Int {
    rows.reduce(into: Set<Int>()) { segments, row in
      for cell in row.crosstab.cells[0] { segments.formUnion(cell.segments) }
    }.count
  }

  package static let present = "present"
  package static let absent = "absent"

  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there; `ComparisonError` where fewer
  ///   than two groups are left.
  /// - Complexity: O(segments + codes × transcripts), and the exact tests.
  package init(
    _ question: Question, of material: CodedMaterial, codebook: Codebook?
  ) throws {
    self.question = question
    var selection = question.selection
    if case .theme(let path) = question.rows { selection.codes = [path] }
    matrix = try ThemeMatrix(
      ThemeMatrix.Question(
        rows: question.rows == .codes ? .codes : .themes, columns: .transcripts,
        measure: .segments, selection: selection),
      of: material, codebook: codebook)
    groups = try InterviewGroups(
      by: question.by, of: material, question.selection, uncoded: question.uncoded,
      codebook: codebook)
    let members = Self.columns(of: groups, in: matrix, material)
    var rows: [Row] = []
    for (index, code) in matrix.rows.enumerated() {
      if case .theme(let path) = question.rows, code.parts[0] != path.description { continue }
      rows.append(Self.row(code, matrix.cells[index], members, groups, matrix))
    }
    let tests = rows.indices.filter { rows[$0].crosstab.exact != nil }
    for (index, adjusted) in zip(
      tests, HolmAdjustment.adjusted(tests.map { rows[$0].crosstab.exact! }))
    {
      rows[index].adjusted = adjusted
    }
    tested = tests.count
    self.rows = rows
  }

  /// For each group, the columns of the matrix that are its interviews.
  private static func columns(
    of groups: InterviewGroups, in matrix: ThemeMatrix, _ material: CodedMaterial
  ) -> [[Int]] {
    let positions = Dictionary(
      matrix.columns.enumerated().map { ($1.parts[0], $0) }, uniquingKeysWith: { first, _ in first }
    )
    return groups.names.indices.map { group in
      groups.transcripts(of: group).compactMap { positions[material.transcripts[$0].name] }
    }
  }

  private static func row(
    _ code: ThemeMatrix.Value, _ cells: [ThemeMatrix.Cell], _ members: [[Int]],
    _ groups: InterviewGroups, _ matrix: ThemeMatrix
  ) -> Row {
    var notAsked: [String] = []
    var present: [Crosstab.Cell] = []
    var absent: [Crosstab.Cell] = []
    func name(_ column: Int) -> String { matrix.columns[column].parts[0] }
    for columns in members {
      notAsked += columns.filter { cells[$0].blank == .notAsked }.map(name)
      let with = columns.filter { !cells[$0].segments.isEmpty }
      present.append(
        Crosstab.Cell(
          transcripts: with.map(name), segments: with.flatMap { cells[$0].segments },
          references: with.flatMap { cells[$0].references }))
      absent.append(
        Crosstab.Cell(
          transcripts: columns.filter {
            cells[$0].segments.isEmpty && cells[$0].blank != .notAsked
          }.map(name), segments: [], references: []))
    }
    return Row(
      code: code,
      crosstab: Crosstab(
        rows: [Self.present, Self.absent], columns: groups.names, cells: [present, absent]),
      notAsked: notAsked, adjusted: nil)
  }
}
