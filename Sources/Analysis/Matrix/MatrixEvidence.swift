import QualitativeData

/// The segments behind the cells of a matrix, put together once; places are read off only where a format asks for them.
final class MatrixEvidence: Sendable {
  private let material: CodedMaterial
  private let segments: [UInt32]
  private let ends: [Int]
  private let rows: Int
  private let columns: Int
  private let knowsTotals: Bool

  /// - Parameters:
  ///   - rows: How many places the rows have.
  ///   - columns: How many places the columns have.
  ///   - knowsTotals: Whether the hits say what stands in all rows or columns together; else that is what stands in
  ///     any of them.
  /// - Complexity: O(hits + cells).
  init(
    _ hits: [MatrixCounting.Hit], rows: Int, columns: Int, of material: CodedMaterial,
    knowsTotals: Bool
  ) {
    self.material = material
    self.rows = rows
    self.columns = columns
    self.knowsTotals = knowsTotals
    var ends = Array(repeating: 0, count: rows * columns + 1)
    for hit in hits { ends[Int(hit.row) * columns + Int(hit.column) + 1] += 1 }
    for cell in 1..<ends.count { ends[cell] += ends[cell - 1] }
    var next = ends
    var segments = Array(repeating: UInt32(0), count: hits.count)
    for hit in hits {
      let cell = Int(hit.row) * columns + Int(hit.column)
      segments[next[cell]] = hit.segment
      next[cell] += 1
    }
    self.ends = ends
    self.segments = segments
  }

  /// The segments behind a cell, each once, in the material's order.
  ///
  /// - Parameters:
  ///   - row: The row's place, 0 for all together.
  ///   - column: The column's place, 0 for all together.
  func segments(row: Int32, column: Int32) -> [Int] {
    var found: [Int] = []
    for range in ranges(row, column) {
      found.append(contentsOf: segments[range].lazy.map { Int($0) })
    }
    found.sort()
    var last = -1
    found.removeAll { segment in
      defer { last = segment }
      return segment == last
    }
    return found
  }

  /// Whether any segment stands behind a cell.
  func hasSegments(row: Int32, column: Int32) -> Bool {
    ranges(row, column).contains { !$0.isEmpty }
  }

  /// Where a cell's segments stand among all.
  private func ranges(_ row: Int32, _ column: Int32) -> some Sequence<Range<Int>> {
    let down = row == 0 && !knowsTotals ? 1..<rows : Int(row)..<Int(row) + 1
    let across = column == 0 && !knowsTotals ? 1..<columns : Int(column)..<Int(column) + 1
    return down.lazy.map { [ends, columns] row in
      ends[row * columns + across.lowerBound]..<ends[row * columns + across.upperBound]
    }
  }

  /// The places of segments in order, each once.
  func references(to segments: [Int]) -> [QuoteReference] {
    let sorted = segments.sorted {
      (material.rows[$0].transcript, material.rows[$0].range)
        < (material.rows[$1].transcript, material.rows[$1].range)
    }
    var references: [QuoteReference] = []
    references.reserveCapacity(sorted.count)
    // Where the same transcript and sentence begin a reference, they begin those next to it.
    var transcript: UInt32?
    var firstOfTranscript = 0
    for segment in sorted {
      let row = material.rows[segment]
      if row.transcript != transcript {
        transcript = row.transcript
        firstOfTranscript = references.count
      }
      let reference = material.reference(of: row)
      var place = references.count
      while place > firstOfTranscript, references[place - 1].first == reference.first,
        references[place - 1].last != reference.last
      { place -= 1 }
      let isKnown = place > firstOfTranscript && references[place - 1] == reference
      if !isKnown { references.append(reference) }
    }
    return references
  }
}
