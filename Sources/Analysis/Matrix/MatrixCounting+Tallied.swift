import QualitativeData

/// Counting segments, transcripts and speakers: first what one transcript has of each code, then its cells.
extension MatrixCounting {
  mutating func addTallied(
    of transcript: Int, _ profile: CodedMaterial.Profile, _ material: CodedMaterial
  ) {
    let down = AxisPlaces(rows, groups: groups.rowPlaces)
    let across = AxisPlaces(columns, groups: groups.columnPlaces)
    tally.prepare(
      codes: down.teller == .code || across.teller == .code ? material.codes.count : nil,
      coders: down.teller == .coder || across.teller == .coder ? material.coders.count : nil,
      groups: groups.count, segments: material.segments(of: transcript).count)
    for index in tallySingles(of: transcript, material) {
      addOfSeveralSpeakers(material.rows[index], down, across, material)
    }
    switch basis {
    case .segments: spreadSegments(down, across)
    case .speakers: spreadSpeakers(of: transcript, profile, down, across)
    default: spreadTranscript(down, across)
    }
    if keepsSegments { addHits(of: transcript, down, across, material) }
  }

  /// Tallies a segment for each group it covers; as a segment it counts once in each cell.
  private mutating func addOfSeveralSpeakers(
    _ row: CodedMaterial.Row, _ down: AxisPlaces, _ across: AxisPlaces, _ material: CodedMaterial
  ) {
    if let group = onlyGroup(of: row, material) {
      note(row)
      return tally.add(row, group: group)
    }
    let met = groupsMet(by: row, material)
    guard !met.isEmpty else { return }
    note(row)
    guard basis == .segments else {
      for group in met { tally.add(row, group: group) }
      return
    }
    for group in met { keepCases(of: group) }
    for cell in Self.cells(of: row, met, down, across) {
      grid.numbers[grid.index(cell.row, cell.column)] += 1
    }
  }

  /// The group of all speakers of a segment who are wanted; `nil` where there are several, or none.
  private func onlyGroup(of row: CodedMaterial.Row, _ material: CodedMaterial) -> Int? {
    var only: Int32 = -1
    var areSeveral = false
    material.forEachStretch(of: row) { stretch in
      let group = groups.bySpeaker[stretch.speaker]
      if group >= 0, only >= 0, group != only { areSeveral = true }
      if group >= 0 { only = group }
    }
    return only < 0 || areSeveral ? nil : Int(only)
  }

  /// The groups whose speakers a segment covers, each once.
  func groupsMet(by row: CodedMaterial.Row, _ material: CodedMaterial) -> [Int] {
    var met: [Int] = []
    material.forEachStretch(of: row) { stretch in
      let group = Int(groups.bySpeaker[stretch.speaker])
      if group >= 0, !met.contains(group) { met.append(group) }
    }
    return met
  }

  private mutating func spreadSegments(_ down: AxisPlaces, _ across: AxisPlaces) {
    groupIsMet = Array(repeating: false, count: groups.count)
    grid.withCells(down, across) { cells in
      tally.empty { key in
        groupIsMet[key.group] = true
        cells.forEachCell(key.range(in: down), key.range(in: across)) {
          cells.numbers[$0] &+= key.count
        }
      }
    }
    keepCasesMet()
  }

  private mutating func spreadTranscript(_ down: AxisPlaces, _ across: AxisPlaces) {
    groupIsMet = Array(repeating: false, count: groups.count)
    lastMark += 1
    grid.withCells(down, across) { cells in
      tally.empty { key in
        groupIsMet[key.group] = true
        cells.countOnce(lastMark, key.range(in: down), key.range(in: across))
      }
    }
    keepCasesMet()
  }

  private mutating func spreadSpeakers(
    of transcript: Int, _ profile: CodedMaterial.Profile, _ down: AxisPlaces, _ across: AxisPlaces
  ) {
    groupIsMet = Array(repeating: false, count: groups.count)
    var ofPeople: [SegmentTally.Key] = []
    grid.withCells(down, across) { cells in
      tally.empty { key in
        groupIsMet[key.group] = true
        let speaker = groups.speakers[key.group]
        guard groups.isRespondent[speaker] else { return }
        if !profile.people.areSpeakers || profile.speakers[speaker].isSamePersonEverywhere {
          ofPeople.append(key)
        } else {
          // Each speaker is a group, and marks of their own tell them apart.
          let mark = lastMark + 1 + UInt32(key.group)
          cells.countOnce(mark, key.range(in: down), key.range(in: across))
        }
      }
    }
    lastMark += UInt32(groups.count)
    keepCasesMet()
    for key in ofPeople {
      for person in profile.peopleOfStudy(groups.speakers[key.group], transcript) {
        for row in down.lists.places[key.range(in: down)] {
          for column in across.lists.places[key.range(in: across)] {
            addPerson(person, row, column)
          }
        }
      }
    }
  }

  private mutating func keepCasesMet() {
    for (group, isMet) in groupIsMet.enumerated() where isMet { keepCases(of: group) }
  }

  /// Counts a person, unless the cell has them already.
  mutating func addPerson(_ person: PersonOfStudy, _ row: Int32, _ column: Int32) {
    guard peopleMet.insert(PersonInCell(person: person, row: row, column: column)).inserted else {
      return
    }
    grid.numbers[grid.index(row, column)] += 1
  }
}

/// Somebody known by name, counted in a cell.
struct PersonInCell: Hashable {
  let person: PersonOfStudy
  let row: Int32
  let column: Int32
}

extension SegmentTally.Key {
  /// Where in an axis's places it stands.
  @inline(__always)
  fileprivate func range(in axis: AxisPlaces) -> Range<Int> {
    axis.range(code: code, coder: coder, group: group)
  }
}

extension GridCells {
  /// Counts one in every cell that does not bear the mark yet.
  @inline(__always)
  fileprivate func countOnce(_ mark: UInt32, _ down: Range<Int>, _ across: Range<Int>) {
    forEachCell(down, across) { cell in
      guard marks[cell] != mark else { return }
      marks[cell] = mark
      numbers[cell] &+= 1
    }
  }
}
