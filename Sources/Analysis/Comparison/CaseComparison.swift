import QualitativeData

/// Cases side by side: for each code what is said in a case, how much in proportion to its talk, and what is said
/// elsewhere alone.
package struct CaseComparison: Sendable {
  /// A value of the variable, or several crossed, with who talks in it and how much.
  package struct Case: Sendable {
    package let name: String
    /// The interviews with a respondent of the case, in order.
    package let transcripts: [String]
    /// The respondents' words.
    package let words: Int
    /// The interviews whose files give times, and how long the respondents talk in them, in seconds.
    package let timed: (transcripts: [String], seconds: Double)
  }

  /// One code in one case.
  package struct Mention: Sendable {
    /// The interviews with a segment of it.
    package let transcripts: [String]
    /// The interviews without one that were asked about it.
    package let silent: [String]
    /// Those without one of which nobody says whether they were asked.
    package let unrecorded: [String]
    package let notAsked: [String]
    package let segments: [Int]
    package let references: [QuoteReference]
    /// Segments per 1,000 words of the respondents; `nil` where they say none.
    package let per1000Words: Double?
    /// Segments per ten minutes of the respondents' talk, over interviews with times; `nil` where there are none.
    package let perTenMinutes: Double?
  }

  package let variables: [String]
  package let selection: SegmentSelection
  package let cases: [Case]
  /// The codes with a segment in any case, each by itself.
  package let codes: [ThemeMatrix.Value]
  /// By code, then case.
  package let mentions: [[Mention]]
  /// Interviews left out since nobody coded in them, and since the variable has no value for a respondent.
  package let uncoded: [String]
  package let withoutValue: [String]
  /// Interviews with times whose last answer has no end, so that its length is not counted.
  package let withoutEnd: [String]
  /// Codes of the codebook that no case mentions.
  package let unmentioned: [ThemeMatrix.Value]
  package let matrix: ThemeMatrix

  package var title: String { variables.joined(separator: " × ") }

  /// The codes that one case mentions and no other does.
  package func saidOnly(in place: Int) -> [Int] {
    codes.indices.filter { code in
      cases.indices.allSatisfy { (mentions[code][$0].segments.isEmpty) == ($0 != place) }
    }
  }

  /// The codes that other cases mention and one does not.
  package func saidElsewhere(than place: Int) -> [Int] {
    codes.indices.filter { mentions[$0][place].segments.isEmpty }
  }

  /// - Parameters:
  ///   - material: The interviews compared; those that nobody coded are left out before.
  ///   - times: For each of its transcripts how long the speakers talk, `nil` where the file does not say.
  /// - Throws: `AnalysisError`, `ComparisonError` where fewer than two cases are left.
  /// - Complexity: O(segments + codes × transcripts).
  package init(
    by variables: [String], _ selection: SegmentSelection, of material: CodedMaterial,
    times: [TalkTime?], uncoded: [String], codebook: Codebook?
  ) throws {
    func matrix(_ columns: MatrixAxis, _ measure: Measure) throws -> ThemeMatrix {
      try ThemeMatrix(
        .init(rows: .codes, columns: columns, measure: measure, selection: selection),
        of: material, codebook: codebook)
    }
    self.variables = variables
    self.selection = selection
    self.uncoded = uncoded
    let rates = try matrix(.variables(variables), .per1000Words)
    self.matrix = rates
    let columns = rates.columns.indices.filter {
      !rates.columns[$0].parts.contains(MatrixFrame.missing)
    }
    let sorting = CaseSorting(variables, rates.columns.map(\.parts), material, selection)
    guard columns.count > 1 else {
      throw ComparisonError(
        place: variables.joined(separator: " × "), reason: .oneGroup(leftOut: uncoded.count))
    }
    let asked = AskedInterviews(material, try matrix(.transcripts, .segments))
    cases = columns.map { sorting.makeCase($0, rates, times) }
    withoutValue = sorting.withoutValue
    withoutEnd = material.transcripts.indices.filter { times[$0]?.lacksEnd == true }.map {
      material.transcripts[$0].name
    }
    var mentioned: [Int] = []
    var mentions: [[Mention]] = []
    for row in rates.rows.indices
    where columns.contains(where: { !rates.cells[row][$0].segments.isEmpty }) {
      mentioned.append(row)
      mentions.append(
        columns.map { sorting.mention(row, $0, rates, times, asked) })
    }
    codes = mentioned.map { rates.rows[$0] }
    self.mentions = mentions
    unmentioned = rates.rows.indices.filter { !mentioned.contains($0) }.map { rates.rows[$0] }
  }
}
