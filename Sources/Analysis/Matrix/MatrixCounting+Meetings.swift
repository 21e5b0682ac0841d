import QualitativeData

/// Counting where rows and columns are both codes. The cells of all rows or columns together hold what a code has by
/// itself, whatever it meets.
extension MatrixCounting {
  mutating func addMeetings(
    of profile: CodedMaterial.Profile, _ transcript: Int, _ material: CodedMaterial
  ) {
    meetings.clear()
    covered.enter(groups)
    forEachWanted(of: transcript, material) { counting, index, row in
      let met = counting.groupsMet(by: row, material)
      guard !met.isEmpty else { return false }
      counting.meetings.add(index, row, groups: met)
      if counting.basis == .words { _ = counting.covered.add(row, of: material) }
      return true
    }
    switch basis {
    case .segments: meetSegments()
    case .words: meetWords()
    case .speakers:
      for (person, own) in peopleOfGroups(profile, transcript) {
        meetUnit(
          meetings.spans.filter { !own.isDisjoint(with: $0.groups) },
          known: person.transcript < 0 ? person : nil)
      }
    default: meetUnit(meetings.spans, known: nil)
    }
  }

  /// The people of a transcript's groups, each once with the groups in which they speak, by themselves or with others.
  private func peopleOfGroups(
    _ profile: CodedMaterial.Profile, _ transcript: Int
  ) -> [(person: PersonOfStudy, groups: Set<Int>)] {
    var found: [(person: PersonOfStudy, groups: Set<Int>)] = []
    for (group, speaker) in groups.speakers.enumerated() where groups.isRespondent[speaker] {
      for person in profile.peopleOfStudy(speaker, transcript) {
        if let known = found.firstIndex(where: { $0.person == person }) {
          found[known].groups.insert(group)
        } else {
          found.append((person, [group]))
        }
      }
    }
    return found
  }

  private func rowSet(_ code: Int) -> PlaceSet { meetings.rowSets[code] }
  private func columnSet(_ code: Int) -> PlaceSet { meetings.columnSets[code] }

  private mutating func count(_ row: Int32, _ column: Int32, _ number: UInt32 = 1) {
    grid.numbers[grid.index(row, column)] += number
  }

  // MARK: segments

  /// In each cell the row's segments that meet one of the column's.
  private mutating func meetSegments() {
    let columnsMet = self.columnsMet()
    for (span, met) in zip(meetings.spans, columnsMet) {
      let (down, across) = (rowSet(span.code), columnSet(span.code))
      add(span.segment, PlaceLists.all, PlaceLists.all)
      down.forEachPlace { row in
        add(span.segment, row, PlaceLists.all)
        met.forEachPlace { add(span.segment, row, $0) }
      }
      across.forEachPlace { add(span.segment, PlaceLists.all, $0) }
    }
  }

  private mutating func add(_ segment: Int, _ row: Int32, _ column: Int32) {
    count(row, column)
    addHit(segment, row, column)
  }

  /// For each span the columns of the spans it meets.
  private mutating func columnsMet() -> [PlaceSet] {
    meetings.sort()
    let spans = meetings.spans
    var met = Array(repeating: PlaceSet(), count: spans.count)
    let (isInRow, across) = (
      spans.map { !rowSet($0.code).isEmpty }, spans.map { columnSet($0.code) }
    )
    meetings.forEachPair { first, second in
      if isInRow[first] { met[first].formUnion(across[second]) }
      if isInRow[second] { met[second].formUnion(across[first]) }
    }
    return met
  }

  // MARK: words

  /// In each cell the words that the row's and the column's segments both cover.
  private mutating func meetWords() {
    covered.sort()
    let edges = Set(covered.stretches.flatMap { [$0.firstWord, $0.behindWords] }).sorted()
    var active: [CoveredWords.Stretch] = []
    var next = 0
    for (start, end) in zip(edges, edges.dropFirst()) {
      active.removeAll { $0.behindWords <= start }
      while next < covered.stretches.count, covered.stretches[next].firstWord <= start {
        active.append(covered.stretches[next])
        next += 1
      }
      guard !active.isEmpty else { continue }
      let codes = Set(active.map { Int($0.code) })
      countEach(in: Self.union(codes, rowSet), Self.union(codes, columnSet), end - start)
    }
    covered.clear()
    if keepsSegments { addHitsOfWords() }
  }

  private static func union(_ codes: Set<Int>, _ places: (Int) -> PlaceSet) -> PlaceSet {
    codes.reduce(into: PlaceSet()) { $0.formUnion(places($1)) }
  }

  /// Counts in each cell of some rows and columns, and in what each of them has by itself.
  private mutating func countEach(in rows: PlaceSet, _ columns: PlaceSet, _ number: UInt32) {
    count(PlaceLists.all, PlaceLists.all, number)
    columns.forEachPlace { count(PlaceLists.all, $0, number) }
    rows.forEachPlace { row in
      count(row, PlaceLists.all, number)
      columns.forEachPlace { count(row, $0, number) }
    }
  }

  /// Behind a cell stand the row's and the column's segments that meet, and those under both codes.
  private mutating func addHitsOfWords() {
    meetings.sort()
    func add(_ span: CodeMeetings.Span, _ rows: PlaceSet, _ columns: PlaceSet) {
      rows.forEachPlace { row in columns.forEachPlace { addHit(span.segment, row, $0) } }
    }
    for span in meetings.spans {
      let (down, across) = (rowSet(span.code), columnSet(span.code))
      add(span, down, across)
      addHitsByItself(span, down, across)
    }
    let spans = meetings.spans
    meetings.forEachPair { first, second in
      for (one, other) in [(first, second), (second, first)] {
        let (down, across) = (rowSet(spans[one].code), columnSet(spans[other].code))
        add(spans[one], down, across)
        add(spans[other], down, across)
      }
    }
  }

  private mutating func addHitsByItself(
    _ span: CodeMeetings.Span, _ down: PlaceSet, _ across: PlaceSet
  ) {
    addHit(span.segment, PlaceLists.all, PlaceLists.all)
    down.forEachPlace { addHit(span.segment, $0, PlaceLists.all) }
    across.forEachPlace { addHit(span.segment, PlaceLists.all, $0) }
  }

  // MARK: transcripts and speakers

  /// Counts a transcript or a speaker in each cell whose row and column it has, wherever they stand in it.
  ///
  /// - Parameter person: Somebody who is the same person in every transcript.
  private mutating func meetUnit(_ spans: [CodeMeetings.Span], known person: PersonOfStudy?) {
    guard !spans.isEmpty else { return }
    let codes = Set(spans.map(\.code))
    let (down, across) = (Self.union(codes, rowSet), Self.union(codes, columnSet))
    if let person {
      addPerson(person, PlaceLists.all, PlaceLists.all)
      across.forEachPlace { addPerson(person, PlaceLists.all, $0) }
      down.forEachPlace { row in
        addPerson(person, row, PlaceLists.all)
        across.forEachPlace { addPerson(person, row, $0) }
      }
    } else {
      countEach(in: down, across, 1)
    }
    guard keepsSegments else { return }
    for span in spans {
      let (own, ownAcross) = (rowSet(span.code), columnSet(span.code))
      own.forEachPlace { row in across.forEachPlace { addHit(span.segment, row, $0) } }
      ownAcross.forEachPlace { column in down.forEachPlace { addHit(span.segment, $0, column) } }
      addHitsByItself(span, own, ownAcross)
    }
  }
}
