import QualitativeData

/// Remembering which segments stand behind each cell, where that is asked for.
extension MatrixCounting {
  /// A segment in a cell.
  struct Hit: BitwiseCopyable {
    let row: Int32
    let column: Int32
    let segment: UInt32
  }

  struct CellPlace: Hashable {
    let row: Int32
    let column: Int32
  }

  /// The cells a segment falls in by the groups of its speakers, each once, those of all together included.
  static func cells(
    of row: CodedMaterial.Row, _ groups: [Int], _ down: AxisPlaces, _ across: AxisPlaces
  ) -> [CellPlace] {
    var cells: [CellPlace] = []
    for group in groups {
      let (code, coder) = (Int(row.code), Int(row.coder))
      for place in down.lists.places[down.range(code: code, coder: coder, group: group)] {
        for column in across.lists.places[across.range(code: code, coder: coder, group: group)] {
          let cell = CellPlace(row: place, column: column)
          if groups.count == 1 || !cells.contains(cell) { cells.append(cell) }
        }
      }
    }
    return cells
  }

  /// Remembers the cells of a transcript's wanted segments.
  mutating func addHits(
    of transcript: Int, _ down: AxisPlaces, _ across: AxisPlaces, _ material: CodedMaterial
  ) {
    for index in material.segments(of: transcript) where wanted.takes(material.rows[index]) {
      let row = material.rows[index]
      if row.stretches == 1 {
        let group = Int(groups.bySpeaker[row.stretch.speaker])
        guard group >= 0 else { continue }
        let (code, coder) = (Int(row.code), Int(row.coder))
        // The first of the places is everything together.
        for place in down.range(code: code, coder: coder, group: group).dropFirst() {
          for column in across.range(code: code, coder: coder, group: group).dropFirst() {
            addHit(index, down.lists.places[place], across.lists.places[column])
          }
        }
      } else {
        for cell in Self.cells(of: row, groupsMet(by: row, material), down, across)
        where cell.row != PlaceLists.all && cell.column != PlaceLists.all {
          addHit(index, cell.row, cell.column)
        }
      }
    }
  }

  mutating func addHit(_ segment: Int, _ row: Int32, _ column: Int32) {
    guard keepsSegments else { return }
    hits.append(Hit(row: row, column: column, segment: UInt32(segment)))
  }
}
