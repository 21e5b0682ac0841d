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

  /// Whether anybody of the case was asked: `asked:CODE` says no for a code or one above it.
  func wasAsked(_ row: Int, _ column: Int) -> Bool {
    let codeAxis = question.rows.isOfCodes ? rows.values[row] : nil
    let other =
      question.columns.isOfCodes && column < columns.values.count ? columns.values[column] : nil
    guard let value = codeAxis ?? other, let path = CodePath(value.parts[0]) else { return true }
    let names = path.steps.indices.map {
      "asked:" + path.steps[...$0].joined(separator: "/")
    }
    let transcripts = talk[row][column].transcripts
    return transcripts.isEmpty
      || transcripts.contains { index in
        !names.contains { Self.saysNo(material.transcripts[index].variables[$0]) }
      }
  }

  private static func saysNo(_ value: String?) -> Bool {
    ["no", "nej", "nei", "false", "0"].contains(value?.lowercased() ?? "")
  }
}
