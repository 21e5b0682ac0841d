import QualitativeData

extension MatrixCounting {
  /// What a cell's value is a share of, or could be.
  func denominator(_ row: Int, _ column: Int) -> Double? {
    switch question.measure {
    case .shareOfTalk, .per1000Words: return Double(talk[row][column].words)
    case .transcripts, .speakers, .presence:
      let base =
        switch question.percent {
        case .row: rowTalk[row]
        case .total: columnTalk[columns.values.count]
        case .column, nil: columnTalk[column]
        }
      return Double(
        question.measure == .speakers ? base.speakers.count : base.transcripts.count)
    case .segments, .words:
      switch question.percent {
      case nil: return nil
      case .row: return sums[row]
      case .column: return sums[column]
      case .total: return sums[0]
      }
    }
  }

  /// For a percentage of segments or words, what each row, each column, or all of it adds up to.
  func percentBases(all: Int) -> [Double] {
    guard question.measure == .segments || question.measure == .words else { return [] }
    let everyRow = Array(rows.values.indices)
    switch question.percent {
    case nil: return []
    case .row: return everyRow.map { sum([$0], inColumn: all) }
    case .column: return (0...all).map { sum(everyRow, inColumn: $0) }
    case .total: return [sum(everyRow, inColumn: all)]
    }
  }

  /// The sum over codes as they were coded, of what stands in some rows of a column.
  private func sum(_ rows: [Int], inColumn column: Int) -> Double {
    var byCode: [CodePath: [Piece]] = [:]
    var seen: Set<[Int]> = []
    for row in rows {
      for piece in pieces[row][column]
      where seen.insert([piece.segment, piece.stretch.words.lowerBound]).inserted {
        byCode[material.segments[piece.segment].code, default: []].append(piece)
      }
    }
    return byCode.values.reduce(0) { total, behind in
      total + count(question.measure, behind.sorted { $0.segment < $1.segment })
    }
  }

  /// Whether anybody of the case was asked about any of the codes: `asked:CODE` says no for a code or one above it.
  func wasAsked(_ row: Int, _ column: Int) -> Bool {
    let transcripts = talk[row][column].transcripts
    guard !transcripts.isEmpty, mayBeUnasked else { return true }
    let codes =
      if question.rows.isOfCodes {
        rows.codes(at: row)
      } else if question.columns.isOfCodes, column < columns.values.count {
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
