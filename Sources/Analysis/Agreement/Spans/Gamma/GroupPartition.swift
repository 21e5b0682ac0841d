/// The units of three coders or more put into groups so that the groups gain most: exact, or not at all.
///
/// A price for each unit, such that no group gains more than its units' prices, bounds what all groups can gain together;
/// a search from the front that keeps few ways bounds it from below. Groups whose prices exceed their gain by more than
/// the difference belong to no best solution and are left out (reduced cost fixing). A search that has left out no way
/// that could be the best is exact.
struct GroupPartition: Sendable {
  /// With more groups than this it is given up at once: some hundredths of a second an alignment are the limit, since γ
  /// needs thousands of them. Three coders with a unit each per sentence stay below.
  static let mostGroups = 5_000
  /// How many ways are kept at a unit while prices are looked for, and at last.
  private static let narrow = 100
  private static let wide = 2_000

  let groups: [[BestAlignment.Place]]
  /// How many ways were gone to find them.
  let effort: Int

  init?(_ coders: [[AlignedUnit]]) {
    let units = PlacedUnits(coders)
    guard var useful = CandidateGroups(units)?.groups else { return nil }
    var prices = UnitPrices(useful, units: units.count)
    var search = FrontierSearch(useful, prices, gap: .infinity, width: Self.narrow)
    var effort = search.effort
    for smoothing in [0.05, 0.01, 0.003] where !search.isExact {
      prices.refine(useful, smoothing: smoothing)
      search = FrontierSearch(useful, prices, gap: .infinity, width: Self.narrow)
      effort += search.effort
      let gap = search.loss + Self.rounding
      useful.removeAll { prices.loss(of: $0) > gap }
      if !search.isExact {
        search = FrontierSearch(
          useful, prices, gap: gap, width: smoothing == 0.003 ? Self.wide : Self.narrow)
        effort += search.effort
      }
    }
    guard search.isExact else { return nil }
    let chosen = search.groups
    self.effort = effort
    var isTaken = Array(repeating: false, count: units.count)
    for member in chosen.joined() { isTaken[member] = true }
    let alone = isTaken.indices.filter { !isTaken[$0] }.map { [$0] }
    groups = (chosen + alone).sorted { $0[0] < $1[0] }.map { $0.map { units.places[$0] } }
  }

  /// Sums of numbers near 1 are compared with this leeway.
  static let rounding = 1e-9
}

/// All coders' units in the order of the text.
struct PlacedUnits: Sendable {
  let units: [AlignedUnit]
  let places: [BestAlignment.Place]
  let coders: Int

  var count: Int { units.count }

  init(_ coders: [[AlignedUnit]]) {
    let all = coders.enumerated().flatMap { coder, units in
      units.enumerated().map { (unit: $1, place: BestAlignment.Place(coder: coder, position: $0)) }
    }.sorted {
      ($0.unit.start, $0.unit.end, $0.place.coder, $0.place.position)
        < ($1.unit.start, $1.unit.end, $1.place.coder, $1.place.position)
    }
    units = all.map(\.unit)
    places = all.map(\.place)
    self.coders = coders.count
  }
}
