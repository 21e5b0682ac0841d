import QualitativeData

/// Puts the rows or the columns of a counted matrix in the order that was asked for.
///
/// Themes are sorted among those of one parent; crossed variables within the values of all but the last. What has no
/// value stands last in either direction, and equals keep the axis's own order.
struct MatrixSorting {
  private let counting: MatrixCounting
  private let material: CodedMaterial
  private let isOfRows: Bool

  init(_ counting: MatrixCounting, _ material: CodedMaterial, rows: Bool) {
    self.counting = counting
    self.material = material
    isOfRows = rows
  }

  private var frame: MatrixFrame { isOfRows ? counting.rows : counting.columns }
  private var other: MatrixFrame { isOfRows ? counting.columns : counting.rows }
  private var order: MatrixOrder {
    isOfRows ? counting.question.rowOrder : counting.question.columnOrder
  }

  /// What a value is sorted by.
  private enum Key: Comparable {
    case number(Double)
    case text(String)
    /// Its value or values of a variable.
    case rank(Int, String)

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.number(let left), .number(let right)): left < right
      case (.text(let left), .text(let right)): left < right
      case (.rank(let left, let first), .rank(let right, let second)):
        (left, first) < (right, second)
      default: false
      }
    }
  }

  /// The positions in order, with the value of the variable they are sorted by.
  ///
  /// - Throws: `AnalysisError` for a variable of the axis that nothing has; `MatrixError` for an order that names
  ///   neither a variable nor a row or column.
  func positions() throws -> [(position: Int, group: String?)] {
    let own = try frame.order(material)
    guard order.key != nil || order.isReversed else { return own.map { ($0, nil) } }
    let (keys, groups, isDescending) = try keys(own)
    let places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
    func precedes(_ left: Int, _ right: Int) -> Bool {
      switch (keys[left], keys[right]) {
      case (let first?, let second?) where first != second:
        return isDescending == order.isReversed ? first < second : second < first
      case (nil, _?): return false
      case (_?, nil): return true
      default: return places[left]! < places[right]!
      }
    }
    return sorted(own, precedes).map { ($0, groups[$0]) }
  }

  private func sorted(_ own: [Int], _ precedes: (Int, Int) -> Bool) -> [Int] {
    switch frame.axis {
    case .themes: return sortedTree(own[...], precedes)
    case .variables(let names) where names.count > 1:
      var groups: [[Int]] = []
      for position in own {
        let outer = frame.values[position].parts.dropLast()
        if let last = groups.last?.last, frame.values[last].parts.dropLast() == outer {
          groups[groups.count - 1].append(position)
        } else {
          groups.append([position])
        }
      }
      return groups.flatMap { $0.sorted(by: precedes) }
    default: return own.sorted(by: precedes)
    }
  }

  /// Sorts siblings; those below a theme go with it.
  private func sortedTree(_ own: ArraySlice<Int>, _ precedes: (Int, Int) -> Bool) -> [Int] {
    var trees: [ArraySlice<Int>] = []
    var start = own.startIndex
    while start < own.endIndex {
      let depth = frame.values[own[start]].depth
      let end =
        own[(start + 1)...].firstIndex { frame.values[$0].depth <= depth } ?? own.endIndex
      trees.append(own[start..<end])
      start = end
    }
    return trees.sorted { precedes($0.first!, $1.first!) }.flatMap {
      [$0.first!] + sortedTree($0.dropFirst(), precedes)
    }
  }

  // MARK: keys

  private func keys(
    _ own: [Int]
  ) throws -> (keys: [Int: Key], groups: [Int: String], isDescending: Bool) {
    switch order.key {
    case nil:
      // Turned around, what is missing still stands last.
      let keys = own.enumerated().filter { !isMissing($1) }.map { ($1, Key.number(Double($0))) }
      return (Dictionary(uniqueKeysWithValues: keys), [:], false)
    case "name"?:
      let keys = own.filter { !isMissing($0) }.map { ($0, Key.text(frame.values[$0].title)) }
      return (Dictionary(uniqueKeysWithValues: keys), [:], false)
    case "count"?: return (numbers(of: own, in: nil), [:], true)
    case let name?:
      if frame.isOfCases, material.variables.contains(name) {
        let (keys, groups) = try values(of: name)
        return (keys, groups, false)
      }
      let named = other.values.indices.first { position in
        let value = other.values[position]
        return [
          value.parts.joined(separator: " × "), value.parts.joined(separator: "/"), value.title,
        ]
        .contains(name)
      }
      guard let named else { throw MatrixError(place: name, reason: .unknownOrder(known: known)) }
      return (numbers(of: own, in: named), [:], true)
    }
  }

  private var known: [String] {
    (frame.isOfCases ? material.variables : [])
      + other.values.map { $0.parts.joined(separator: " × ") }
  }

  /// Whether it stands for a missing value.
  private func isMissing(_ position: Int) -> Bool {
    frame.isOfCases && frame.values[position].parts.last == MatrixFrame.missing
  }

  /// The numbers in one row or column of the other axis; `nil` for all together.
  private func numbers(of own: [Int], in named: Int?) -> [Int: Key] {
    var numbers: [Int: Key] = [:]
    for position in own where !isMissing(position) {
      let (row, column) = isOfRows ? (position, named) : (named, position)
      let cell = counting.cell(row, column, nil)
      let isRate = !counting.question.measure.isCount
      let number = isRate ? cell.value : cell.count.map(Double.init)
      if let number { numbers[position] = .number(number) }
    }
    return numbers
  }

  /// For each case the value of a variable; of those who count in it, where they differ all of them.
  private func values(of variable: String) throws -> (keys: [Int: Key], groups: [Int: String]) {
    var frame = frame
    let ranks = try frame.valueRanks(of: variable, material)
    var met: [Int: Set<String>] = [:]
    for profile in material.transcripts {
      let wanted = counting.question.selection.wantedSpeakers(of: profile)
      let positions = frame.positions(of: profile, wanted)
      for speaker in profile.speakersThatCount {
        guard let position = positions[speaker] else { continue }
        met[position, default: []].insert(
          profile.value(of: variable, for: speaker) ?? MatrixFrame.missing)
      }
    }
    let sorted = met.mapValues { $0.sorted { (ranks[$0]!, $0) < (ranks[$1]!, $1) } }
    let known = sorted.filter { $0.value != [MatrixFrame.missing] }
    return (
      known.mapValues { .rank(ranks[$0[0]]!, $0.joined(separator: ", ")) },
      sorted.mapValues { $0.joined(separator: ", ") }
    )
  }
}
