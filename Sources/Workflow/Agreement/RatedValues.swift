import Analysis
import Ingestion
import QualitativeData

/// A table's units in the order of their transcripts, with the chosen coders' values.
struct RatedValues {
  let coders: [String]
  let units: [RatingsTable.Unit]
  private let transcripts: [String]

  init(_ table: RatingsTable, _ chosen: [Int]) {
    coders = chosen.map { table.coders[$0] }
    var order: [String: Int] = [:]
    for unit in table.units {
      if let name = unit.transcript, order[name] == nil { order[name] = order.count }
    }
    transcripts = order.sorted { $0.value < $1.value }.map(\.key)
    let units = table.units.map { unit in
      var unit = unit
      unit.values = chosen.map { unit.values[$0] }
      return unit
    }
    self.units =
      order.isEmpty
      ? units
      : units.enumerated().sorted { left, right in
        (order[left.element.transcript ?? ""] ?? 0, left.offset)
          < (order[right.element.transcript ?? ""] ?? 0, right.offset)
      }.map(\.element)
  }

  private var clusters: [Ratings.Cluster] {
    var start = 0
    return transcripts.map { name in
      let end = units[start...].firstIndex { $0.transcript != name } ?? units.count
      defer { start = end }
      return Ratings.Cluster(name: name, units: start..<end)
    }
  }

  private var used: Set<String> {
    units.reduce(into: Set<String>()) { used, unit in
      for value in unit.values { used.formUnion(value ?? []) }
    }
  }

  /// Refuses values that are not among the categories named.
  private func check(_ categories: [String], _ place: String) throws {
    let known = Set(categories)
    let faults = units.compactMap { unit -> RatingsError? in
      let strange = unit.values.lazy.compactMap { $0?.first { !known.contains($0) } }.first
      return strange.map {
        RatingsError(
          place: place, reason: .unknownCategory($0, line: unit.line, known: categories))
      }
    }
    if !faults.isEmpty { throw ExplainedErrors(faults) }
  }

  func codedUnits(_ categories: [String], _ place: String) throws -> CodedUnits {
    if !categories.isEmpty { try check(categories, place) }
    let codes = categories.isEmpty ? used.sorted() : categories
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var coded = CodedUnits(coders: coders, codes: codes, isClustered: !transcripts.isEmpty)
    let ranges = clusters.isEmpty ? [Ratings.Cluster(name: "", units: units.indices)] : clusters
    for range in ranges {
      let cluster = coded.addCluster(range.name, units: range.units.count)
      for (position, unit) in range.units.enumerated() {
        for (coder, value) in units[unit].values.enumerated() {
          guard let value else { continue }
          coded.rate(coder: coder, cluster: cluster, unit: position)
          for code in value {
            coded.give(numbers[code]!, coder: coder, cluster: cluster, unit: position)
          }
        }
      }
    }
    return coded
  }

  func ratings(_ wanted: RatingsComparison.Scale, _ place: String) throws -> Ratings {
    let level = wanted.level ?? .nominal
    let scale =
      try level >= .interval
      ? ofNumbers(level, wanted, place) : ofNames(level, wanted, place)
    var positions: [String: Int32] = [:]
    for value in used {
      if level >= .interval {
        positions[value] = Int32(scale.numbers.firstIndex(of: Self.number(value)!)!)
      } else {
        positions[value] = Int32(scale.categories.firstIndex(of: value)!)
      }
    }
    let columns = coders.indices.map { coder in
      units.map { unit in
        unit.values[coder].flatMap { $0.first.flatMap { positions[$0] } } ?? Ratings.missing
      }
    }
    return Ratings(coders: coders, scale: scale, columns: columns, clusters: clusters)
  }

  /// A number with a point, or with a decimal comma. `1,500` may be a thousand and a half or one and a half: it is none.
  private static func number(_ text: String) -> Double? {
    if let number = Double(text) { return number.isFinite ? number : nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count != 3, parts[1].allSatisfy(\.isNumber),
      !parts[0].isEmpty
    else { return nil }
    return Double(parts[0] + "." + parts[1]).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whether some number stands with a decimal comma.
  var hasDecimalCommas: Bool {
    used.contains { Double($0) == nil && Self.number($0) != nil }
  }

  private func ofNumbers(
    _ level: RatingScale.Level, _ wanted: RatingsComparison.Scale, _ place: String
  ) throws -> RatingScale {
    let faults = units.compactMap { unit -> RatingsError? in
      let strange = unit.values.lazy.compactMap { value in
        value?.first { Self.number($0) == nil }
      }.first
      return strange.map { value in
        let isMark = RatingsTable.marksOfMissing.contains(value.lowercased())
        return RatingsError(
          place: place, reason: .noNumber(line: unit.line, level, mark: isMark ? value : nil))
      }
    }
    if !faults.isEmpty { throw ExplainedErrors(faults) }
    let given = Set(used.map { Self.number($0)! })
    guard !wanted.categories.isEmpty else {
      return RatingScale(numbers: given.sorted(), level: level)
    }
    let offered = wanted.categories.compactMap(Self.number)
    guard offered.count == wanted.categories.count, given.isSubset(of: offered) else {
      throw RatingsError(place: place, reason: .otherNumbers(level))
    }
    return RatingScale(numbers: Set(offered).sorted(), level: level)
  }

  private func ofNames(
    _ level: RatingScale.Level, _ wanted: RatingsComparison.Scale, _ place: String
  ) throws -> RatingScale {
    guard wanted.categories.isEmpty else {
      try check(wanted.categories, place)
      return RatingScale(categories: wanted.categories, level: level)
    }
    let numbers = used.compactMap { name in
      Self.number(name).map { ($0, name) }
    }
    let areNumbers = numbers.count == used.count
    if level == .ordinal, !areNumbers { throw RatingsError(place: place, reason: .noOrder) }
    return RatingScale(
      categories: areNumbers
        ? numbers.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1) : used.sorted(),
      level: level)
  }
}
