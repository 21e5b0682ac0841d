import QualitativeData

extension MatrixCounting {
  /// One cell of the matrix.
  ///
  /// - Parameter column: `nil` for all columns together.
  func cell(_ row: Int, _ column: Int?, _ material: CodedMaterial) -> ThemeMatrix.Cell {
    let count = count(row, column)
    let denominator = denominator(row, column)
    let value = value(count, denominator: denominator)
    let wasAsked = count.segments > 0 || wasAsked(row, column, material)
    return ThemeMatrix.Cell(
      value: wasAsked ? value : nil,
      blank: wasAsked ? (value == nil ? .undefined : nil) : .notAsked,
      denominator: denominator, segments: count.behind,
      references: material.references(to: count.behind))
  }

  private func value(_ count: Count, denominator: Double?) -> Double? {
    func share(_ count: Int, times factor: Double) -> Double? {
      guard let denominator, denominator > 0 else { return nil }
      return Double(count) * factor / denominator
    }
    let number =
      switch question.measure {
      case .presence: min(1, count.segments)
      case .transcripts: count.transcripts
      case .speakers: count.people.count
      case .words, .shareOfTalk: count.words
      case .segments, .per1000Words: count.segments
      }
    switch question.measure {
    case .shareOfTalk: return share(number, times: 100)
    case .per1000Words: return share(number, times: 1000)
    default: return question.percent == nil ? Double(number) : share(number, times: 100)
    }
  }

  /// What a cell's value is a share of, or could be.
  private func denominator(_ row: Int, _ column: Int?) -> Double? {
    switch question.measure {
    case .shareOfTalk, .per1000Words: return Double(talk(row, column).words)
    case .transcripts, .speakers, .presence:
      let base =
        switch question.percent {
        case .row: talk(ofRow: row)
        case .total: allTalk
        case .column, nil: talk(ofColumn: column)
        }
      return Double(size(of: base))
    case .segments, .words:
      switch question.percent {
      case nil: return nil
      case .row: return Double(bases.row(row))
      case .column: return Double(bases.column(column))
      case .total: return Double(bases.total)
      }
    }
  }

  /// n of a column: respondents when speakers are counted, else transcripts.
  func size(ofColumn column: Int?) -> Int { size(of: talk(ofColumn: column)) }

  private func size(of talk: Talk) -> Int {
    question.measure == .speakers ? talk.people.count : talk.transcripts.count
  }

  /// Whether anybody of the case was asked about any of the codes: `asked:CODE` says no for a code or one above it.
  private func wasAsked(_ row: Int, _ column: Int?, _ material: CodedMaterial) -> Bool {
    guard mayBeUnasked else { return true }
    let transcripts = talk(row, column).transcripts
    guard !transcripts.isEmpty else { return true }
    let codes =
      if rows.axis.isOfCodes {
        rows.codes(at: row)
      } else if columns.axis.isOfCodes, let column {
        columns.codes(at: column)
      } else {
        [CodePath]()
      }
    return codes.isEmpty
      || transcripts.contains { index in
        codes.contains { !Self.saysNo(to: $0, material.transcripts[index].variables) }
      }
  }

  private static func saysNo(to code: CodePath, _ variables: [String: String]) -> Bool {
    code.steps.indices.contains { last in
      let asked = variables["asked:" + code.steps[...last].joined(separator: "/")]
      return ["no", "nej", "nei", "nein", "nee", "non", "ei", "false", "0"].contains(
        asked?.lowercased() ?? "")
    }
  }
}

extension CodedMaterial {
  /// The places of segments in order, each once.
  fileprivate func references(to segments: [Int]) -> [QuoteReference] {
    var seen: Set<QuoteReference> = []
    return segments.sorted {
      (rows[$0].transcript, rows[$0].range) < (rows[$1].transcript, rows[$1].range)
    }.map { reference(of: rows[$0]) }.filter { seen.insert($0).inserted }
  }
}
