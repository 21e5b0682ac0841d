import QualitativeData

/// What each column of a table is read as, columns counted from 0.
struct TableMapping: Equatable, Sendable {
  /// What a row is.
  enum Rows: Sendable {
    /// Something said by somebody at some time.
    case turns
    /// All answers of one respondent.
    case respondents
  }

  var rows = Rows.turns
  /// What is said; several are the answers of one respondent, or what several speakers said.
  var text: [Int] = []
  var speaker: Int?
  var start: Int?
  var end: Int?
  /// Which transcript a row belongs to; several together name it.
  var transcript: [Int] = []
  var variables: [Int] = []
  /// What the researcher leaves out.
  var nothing: [Int] = []

  /// The columns that hold something and are read as nothing, without having been left out on purpose.
  func leftOut(of columns: Range<Int>) -> [Int] {
    let used = Set(
      text + [speaker, start, end].compactMap(\.self) + transcript + variables + nothing)
    return columns.filter { !used.contains($0) }
  }

  /// The mapping in the words with which it can be given: `--map text=Text --map speaker=Speaker`.
  func options(_ headings: TableHeadings) -> String {
    let parts: [(MappingEntry.Part, [Int])] = [
      (.transcript, transcript), (.text, text), (.speaker, [speaker].compactMap(\.self)),
      (.start, [start].compactMap(\.self)), (.end, [end].compactMap(\.self)),
      (.variable, variables), (.nothing, nothing),
    ]
    return parts.flatMap { part, columns in
      columns.map { "--map \(part.rawValue)=\(headings.source($0))" }
    }.joined(separator: " ")
  }
}

extension TableMapping {
  /// What the researcher says of the columns.
  ///
  /// - Throws: `IngestionError` for all entries that fit no column, or none alone.
  init(_ entries: [MappingEntry], _ headings: TableHeadings, place: String) throws {
    var faults: [(problem: String, remedy: String)] = []
    func fault(_ problem: String, _ remedy: String) { faults.append((problem, remedy)) }
    var taken: [Int: MappingEntry.Part] = [:]
    for entry in entries {
      guard entry.part != .turn else {
        fault("--map turn=… is for XML; in a table each row is a turn", "Leave it out")
        continue
      }
      guard let column = headings.column(of: entry.source) else {
        fault(
          "not one column is called '\(entry.source)', as --map \(entry.part.rawValue)=… says",
          "Name one of these, or give its number where several are called so: \(headings.listed)")
        continue
      }
      if let other = taken[column], other != entry.part,
        Set([other, entry.part]) != [.transcript, .variable]
      {
        fault(
          "\(headings.shown(column)) is mapped to \(other.rawValue) and to \(entry.part.rawValue)",
          "Give it one part")
      }
      taken[column] = entry.part
      if !take(entry.part, column) {
        fault("two columns are mapped to \(entry.part.rawValue)", "Give one")
      }
    }
    guard let first = faults.first else { return }
    throw IngestionError(
      place,
      .table(
        line: 1, fault: faults.map(\.problem).joined(separator: "; "), remedy: first.remedy))
  }

  /// - Returns: whether there was room for the column.
  private mutating func take(_ part: MappingEntry.Part, _ column: Int) -> Bool {
    func only(_ place: WritableKeyPath<TableMapping, Int?>) -> Bool {
      guard self[keyPath: place] ?? column == column else { return false }
      self[keyPath: place] = column
      return true
    }
    func also(_ place: WritableKeyPath<TableMapping, [Int]>) {
      if !self[keyPath: place].contains(column) { self[keyPath: place].append(column) }
    }
    switch part {
    case .text: also(\.text)
    case .transcript: also(\.transcript)
    case .variable: also(\.variables)
    case .nothing: also(\.nothing)
    case .speaker: return only(\.speaker)
    case .start: return only(\.start)
    case .end: return only(\.end)
    case .turn: return false
    }
    return true
  }
}
