import QualitativeData

/// Cases by codes, or codes by codes, with the analyst's summaries in the cells and each sentence linked to quotes
/// (Ritchie & Spencer's framework method; Gale et al. 2013).
///
/// A cell without a summary says why it is empty: nothing was coded there, nobody was asked, or nobody has charted it.
package struct FrameworkChart: Sendable {
  /// What the rows or the columns are.
  package enum Axis: Hashable, Sendable {
    /// Transcripts, speakers, or the values of variables.
    case cases(MatrixAxis)
    /// Codes, each with the codes below it.
    case codes([CodePath])
  }

  package struct Question: Sendable {
    package let rows: Axis
    package let columns: Axis
    /// The variable by which cases are put in order; `nil` for their own order.
    package let sort: String?
    package let selection: SegmentSelection

    package init(
      rows: Axis, columns: Axis, sort: String? = nil, selection: SegmentSelection
    ) {
      self.rows = rows
      self.columns = columns
      self.sort = sort
      self.selection = selection
    }
  }

  /// A row or a column.
  package struct Line: Sendable {
    package let of: ChartCase
    package let title: String
    /// Its transcripts; of a code those with a segment of it.
    package let n: Int
    /// The case's value of the variable that sorts; several values with a comma between.
    package internal(set) var sorted: String?
  }

  package struct Cell: Sendable {
    package let place: ChartPlace
    /// `nil` where nobody has written one.
    package let summary: ChartSummary?
    /// Why there is no summary; `nil` where there is one, and where nothing was coded (zero).
    package let blank: ThemeMatrix.Blank?
    /// The segments behind it, as positions in the material's list: those of the case under the code, or of the two
    /// codes that overlap.
    package let segments: [Int]
    /// Their places in order, each once.
    package let references: [QuoteReference]
    /// The summary as sentences.
    package let text: SummaryText?
    /// How each place stands that the summary cites.
    package let standing: [QuoteReference: ReferenceStanding]
  }

  package let question: Question
  package let rows: [Line]
  package let columns: [Line]
  /// By row, then column.
  package let cells: [[Cell]]
  /// How many of the cases' transcripts nobody has coded at all; `nil` where no cases are compared.
  package let untouched: (transcripts: Int, of: Int)?
  /// Who coded the segments.
  package let coders: [String]
  package let codebook: (name: String, version: String)?

  /// - Parameters:
  ///   - summaries: Everything charted, of whatever cases.
  ///   - standing: Says how a place stands that a summary cites.
  /// - Throws: `AnalysisError` for codes, variables, values or coders that are not there.
  /// - Complexity: O(segments × codes they fall under + cells + cited places).
  package init(
    _ question: Question, of material: CodedMaterial, codebook: Codebook?,
    summaries: [ChartPlace: ChartSummary],
    standing: (QuoteReference, ChartPlace) -> ReferenceStanding
  ) throws {
    self.question = question
    self.codebook = codebook.map { ($0.name, $0.version) }
    let field: ChartField
    switch (question.rows, question.columns) {
    case (.cases(let axis), .codes(let codes)):
      field = try ChartField(axis, codes, question, material, codebook)
      rows = field.lines
      columns = field.codes
    case (.codes(let codes), .cases(let axis)):
      field = try ChartField(axis, codes, question, material, codebook)
      rows = field.codes
      columns = field.lines
    case (.codes(let down), .codes(let across)):
      field = try ChartField(overlapOf: down, across, question.selection, material, codebook)
      rows = field.lines
      columns = field.codes
    case (.cases(let axis), .cases):
      throw AnalysisError(place: axis.name, reason: .noCodeAxis)
    }
    coders = field.coders
    untouched = field.untouched
    let casesAreRows = if case .codes = question.columns { true } else { false }
    cells = rows.indices.map { [rows, columns] row in
      columns.indices.map { column in
        let (line, code) = casesAreRows ? (row, column) : (column, row)
        let found = field.found[line][code]
        let path = (casesAreRows ? columns[column] : rows[row]).of.code!
        let place = ChartPlace((casesAreRows ? rows[row] : columns[column]).of, path)
        let summary = summaries[place]
        let text = summary.map { SummaryText($0.text) }
        return Cell(
          place: place, summary: summary, blank: summary == nil ? found.blank : nil,
          segments: found.segments, references: found.references, text: text,
          standing: Dictionary(
            (text?.references ?? []).map { ($0, standing($0, place)) }
          ) { first, _ in first })
      }
    }
  }
}

/// How a place stands that a summary cites.
package enum ReferenceStanding: Sendable {
  /// A segment of the code stands there.
  case coded
  case notCoded
  /// It is said in another case.
  case otherCase
  /// The project has no such place.
  case missing
}

extension CodedMaterial {
  /// The case a speaker belongs to.
  package func chartCase(
    ofSpeaker speaker: Int, in transcript: Int, by axis: MatrixAxis
  ) -> ChartCase? {
    let profile = transcripts[transcript]
    switch axis {
    case .transcripts: return .transcript(profile.name)
    case .speakers:
      let who = profile.speakers[speaker]
      return .speaker(who.isSamePersonEverywhere ? who.name : "\(profile.name):\(who.name)")
    case .variables(let names):
      return .values(
        names.map {
          ($0, profile.value(of: $0, for: speaker) ?? MatrixFrame.missing)
        })
    case .codes, .themes, .coders: return nil
    }
  }
}
