import QualitativeData

/// Counting words, each once in every cell: stretches are taken in order of place, and a cell's mark says up to where
/// its words are counted.
extension MatrixCounting {
  mutating func addWords(of transcript: Int, _ material: CodedMaterial) {
    let down = AxisPlaces(rows, groups: groups.rowPlaces)
    let across = AxisPlaces(columns, groups: groups.columnPlaces)
    coverWords(of: transcript, material)
    covered.sort()
    for (group, isMet) in covered.groupIsMet.enumerated() where isMet { keepCases(of: group) }
    let stretches = covered.stretches
    var counted: [Int] = []
    grid.withCells(down, across) { cells in
      for stretch in stretches {
        let (code, coder, group) = (Int(stretch.code), Int(stretch.coder), Int(stretch.group))
        cells.forEachCell(
          down.range(code: code, coder: coder, group: group),
          across.range(code: code, coder: coder, group: group)
        ) { cell in
          let end = cells.marks[cell]
          if end == 0 { counted.append(cell) }
          cells.numbers[cell] &+= stretch.words(after: end)
          cells.marks[cell] = max(end, stretch.behindWords)
        }
      }
      for cell in counted { cells.marks[cell] = 0 }
    }
    bases.add(covered, of: groups.count, codes: material.codes.count, down, across)
    covered.clear()
    if keepsSegments { addHits(of: transcript, down, across, material) }
  }

  /// Notes the respondents' words under the wanted segments of a transcript, and whose words any of them are.
  private mutating func coverWords(of transcript: Int, _ material: CodedMaterial) {
    covered.enter(groups)
    for index in material.segments(of: transcript) where wanted.takes(material.rows[index]) {
      if covered.add(material.rows[index], of: material) { note(material.rows[index]) }
    }
  }
}

extension CoveredWords.Stretch {
  /// How many of its words stand behind those already counted.
  @inline(__always)
  func words(after counted: UInt32) -> UInt32 {
    let first = max(firstWord, counted)
    return first < behindWords ? behindWords - first : 0
  }
}
