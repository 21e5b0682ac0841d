/// The numbers of a matrix by place, row and column 0 holding everything together; it grows as values are met.
///
/// Beside each number stands a mark, for counting things once: who was counted last, or up to which word.
struct CellGrid: Sendable {
  /// Cells of one column stand together, else those of one row. A transcript's cells should stand together.
  let isByColumn: Bool
  private(set) var width = 1
  private var height = 1
  var numbers: [UInt32] = [0]
  var marks: [UInt32]

  init(isByColumn: Bool, hasMarks: Bool) {
    self.isByColumn = isByColumn
    marks = hasMarks ? [0] : []
  }

  /// - Complexity: O(1) on average along the axis whose cells stand apart; else at times O(cells).
  mutating func makeRoom(rows: Int, columns: Int) {
    let (inner, outer) = isByColumn ? (rows, columns) : (columns, rows)
    if inner > width {
      let wider = width == 1 ? inner : max(inner, width * 2)
      numbers = widened(numbers, to: wider)
      if !marks.isEmpty { marks = widened(marks, to: wider) }
      width = wider
    }
    guard outer > height else { return }
    let missing = (outer - height) * width
    numbers.append(contentsOf: repeatElement(0, count: missing))
    if !marks.isEmpty { marks.append(contentsOf: repeatElement(0, count: missing)) }
    height = outer
  }

  private func widened(_ numbers: [UInt32], to wider: Int) -> [UInt32] {
    var grown = Array(repeating: UInt32(0), count: wider * height)
    for line in 0..<height {
      for place in 0..<width { grown[line * wider + place] = numbers[line * width + place] }
    }
    return grown
  }

  @inline(__always)
  func index(_ row: Int32, _ column: Int32) -> Int {
    isByColumn ? Int(column) * width + Int(row) : Int(row) * width + Int(column)
  }

  /// Calls with a view of the cells for counting one transcript into them.
  mutating func withCells(
    _ down: AxisPlaces, _ across: AxisPlaces, _ body: (GridCells) -> Void
  ) {
    let (outer, inner) = isByColumn ? (across.lists, down.lists) : (down.lists, across.lists)
    let (isByColumn, width) = (isByColumn, width)
    outer.places.withUnsafeBufferPointer { outer in
      inner.places.withUnsafeBufferPointer { inner in
        numbers.withUnsafeMutableBufferPointer { numbers in
          marks.withUnsafeMutableBufferPointer { marks in
            body(
              GridCells(
                numbers: numbers, marks: marks, isByColumn: isByColumn, width: width, outer: outer,
                inner: inner))
          }
        }
      }
    }
  }

  /// The number at a row's and a column's place; 0 where nothing was met.
  func number(_ row: Int, _ column: Int) -> Int {
    let (inner, outer) = isByColumn ? (row, column) : (column, row)
    return inner < width && outer < height ? Int(numbers[outer * width + inner]) : 0
  }
}

/// The cells of a grid while a transcript is counted, with the places of both axes; it must not outlive the call it is
/// given to.
struct GridCells {
  let numbers: UnsafeMutableBufferPointer<UInt32>
  let marks: UnsafeMutableBufferPointer<UInt32>
  fileprivate let isByColumn: Bool
  fileprivate let width: Int
  fileprivate let outer: UnsafeBufferPointer<Int32>
  fileprivate let inner: UnsafeBufferPointer<Int32>

  /// Calls with each cell of some rows' and columns' places.
  @inline(__always)
  func forEachCell(_ down: Range<Int>, _ across: Range<Int>, _ take: (Int) -> Void) {
    let (outerRange, innerRange) = isByColumn ? (across, down) : (down, across)
    for position in outerRange {
      let first = Int(outer[position]) * width
      for place in innerRange { take(first + Int(inner[place])) }
    }
  }
}
