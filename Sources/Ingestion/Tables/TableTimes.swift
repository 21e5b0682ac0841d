import QualitativeData

/// How the times of a table are to be understood, decided for whole columns.
struct TableTimes {
  /// Seconds for one of the numbers that stand in the columns; `nil` where they are no times.
  private(set) var unit: Double?
  private(set) var framesPerSecond = 25.0
  /// Spreadsheets take a typed `1:05` for an hour and five minutes.
  private var clockUnit = 1.0
  private let columns: (start: Int?, end: Int?)
  private(set) var findings: [Finding] = []

  /// People say between three words a minute and ten a second, pauses included.
  private static let wordsPerSecond = 0.05...10.0

  /// - Parameters:
  ///   - groups: the rows of each recording, in their order.
  ///   - words: how many words all of them have together.
  /// - Complexity: O(rows).
  init(
    _ table: TextTable, _ headings: TableHeadings, start: Int?, end: Int?, groups: [[Int]],
    words: Int
  ) {
    columns = (start, end)
    var clocks = 0
    var coarse = 0
    var frame = -1
    var span = 0.0
    var clockSpan = 0.0
    var unread: [Int: [Int]] = [:]
    var numbers: [Int: [Int]] = [:]
    for rows in groups {
      var range = Extent()
      var clockRange = Extent()
      for row in rows {
        for column in [start, end].compactMap(\.self) where !table.isEmpty(row, column) {
          switch CellTime(table.cell(row, column)) {
          case .clock(let seconds, _):
            clocks += 1
            if seconds.truncatingRemainder(dividingBy: 60) == 0 { coarse += 1 }
            clockRange.take(seconds)
          case .frames(_, let number): frame = max(frame, number)
          case .number(let number):
            range.take(number)
            numbers[column, default: []].append(row)
          case nil: unread[column, default: []].append(row)
          }
        }
      }
      span += range.length
      clockSpan += clockRange.length
    }
    if clocks == 0, frame < 0 {
      findUnit(words: words, span: span)
    } else {
      findClockUnit(clocks: clocks, coarse: coarse, words: words, span: clockSpan)
    }
    if frame >= 0 {
      framesPerSecond = frame < 25 ? 25 : frame < 30 ? 30 : 60
      findings.append(
        Finding(
          .note,
          "the last number of the times counts pictures, taken for \(Int(framesPerSecond)) a second"
        ))
    }
    if unit == nil { unread.merge(numbers) { $0 + $1 } }
    for (column, rows) in unread.sorted(by: { $0.key < $1.key }) {
      guard let first = rows.min() else { continue }
      findings.append(
        Finding(
          .warning, line: table.line(ofRow: first),
          "\(rows.count) cells of \(headings.shown(column)) hold no time of a recording and were left out"
        ))
    }
  }

  private mutating func findUnit(words: Int, span: Double) {
    guard span > 0 else {
      unit = 1
      return
    }
    let rate = Double(words) / span
    if Self.wordsPerSecond.contains(rate) {
      unit = 1
    } else if Self.wordsPerSecond.contains(rate * 1000) {
      unit = 0.001
      findings.append(Finding(.note, "the times are taken for thousandths of a second"))
    }
  }

  /// Where no time has seconds and nobody speaks so slowly, hours are minutes and minutes seconds.
  private mutating func findClockUnit(clocks: Int, coarse: Int, words: Int, span: Double) {
    guard clocks > 2, clocks == coarse, span > 0 else { return }
    let rate = Double(words) / span
    guard !Self.wordsPerSecond.contains(rate), Self.wordsPerSecond.contains(rate * 60) else {
      return
    }
    clockUnit = 1.0 / 60
    findings.append(
      Finding(
        .warning,
        "the times are taken for minutes and seconds, since hours and minutes would be too slow for what is said"
      ))
  }

  /// When the turn of a row begins and ends.
  func time(of row: Int, in table: TextTable) -> Turn.Time? {
    let start = seconds(columns.start, row, table)
    let end = seconds(columns.end, row, table)?.start ?? start?.end
    return start?.start == nil && end == nil ? nil : Turn.Time(start: start?.start, end: end)
  }

  private func seconds(_ column: Int?, _ row: Int, _ table: TextTable) -> Turn.Time? {
    guard let column, !table.isEmpty(row, column) else { return nil }
    switch CellTime(table.cell(row, column)) {
    case .clock(let start, let end):
      return Turn.Time(start: start * clockUnit, end: end.map { $0 * clockUnit })
    case .frames(let seconds, let frame):
      return Turn.Time(start: seconds + Double(frame) / framesPerSecond)
    case .number(let number): return unit.map { Turn.Time(start: number * $0) }
    case nil: return nil
    }
  }
}

/// The least and the largest of some numbers.
private struct Extent {
  private var least = Double.infinity
  private var largest = -Double.infinity

  var length: Double { largest > least ? largest - least : 0 }

  mutating func take(_ number: Double) {
    least = min(least, number)
    largest = max(largest, number)
  }
}
