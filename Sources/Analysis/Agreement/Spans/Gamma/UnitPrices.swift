import Foundation

/// A price for each unit such that no group gains more than its members cost: together they bound what all groups can
/// gain (the dual of the linear relaxation).
struct UnitPrices: Sendable {
  private(set) var ofUnits: [Double]

  init(_ groups: [CandidateGroup], units: Int) {
    ofUnits = Array(repeating: 0, count: units)
    for group in groups {
      for member in group.members {
        ofUnits[member] = max(ofUnits[member], group.gain / Double(group.members.count))
      }
    }
    lower(Membership(groups, units: units), groups)
  }

  var sum: Double { ofUnits.reduce(0, +) }

  /// How much more a group's members cost than it gains: what is given away by taking it.
  func loss(of group: CandidateGroup) -> Double {
    var loss = -group.gain
    for member in group.members { loss += ofUnits[member] }
    return loss
  }

  /// Looks for lower prices: each is set, again and again, to what its unit's groups leave for it, not the best alone but
  /// all of them, the better the more. The smaller the smoothing, the nearer to the best alone.
  mutating func refine(_ groups: [CandidateGroup], smoothing: Double) {
    let membership = Membership(groups, units: ofUnits.count)
    var left: [Double] = []
    for round in 0..<12 {
      for step in ofUnits.indices {
        let unit = round.isMultiple(of: 2) ? step : ofUnits.count - 1 - step
        // What each group leaves for the unit; alone it has 0. The best is taken out of the sum, which else overflows.
        left.removeAll(keepingCapacity: true)
        left.append(0)
        for group in membership.groups(of: unit) {
          left.append(ofUnits[unit] - loss(of: groups[group]))
        }
        let best = left.reduce(0, max)
        let terms = left.reduce(0) { $0 + exp(($1 - best) / smoothing) }
        ofUnits[unit] = best + smoothing * log(terms)
      }
    }
    for group in groups {
      let loss = loss(of: group)
      guard loss < 0 else { continue }
      for member in group.members { ofUnits[member] -= loss / Double(group.members.count) }
    }
    lower(membership, groups)
  }

  /// Lowers prices one after the other while no group gains more than its members cost.
  private mutating func lower(_ membership: Membership, _ groups: [CandidateGroup]) {
    var losses = groups.map(loss)
    for round in 0..<6 {
      // Lowering a price by half of what there is room for leaves room for its neighbours.
      let share = round < 4 ? 0.5 : 1
      for unit in ofUnits.indices {
        var room = ofUnits[unit]
        for group in membership.groups(of: unit) { room = min(room, losses[group]) }
        room *= share
        guard room > 0 else { continue }
        ofUnits[unit] -= room
        for group in membership.groups(of: unit) { losses[group] -= room }
      }
    }
  }
}

/// For each unit the groups it may be in.
private struct Membership {
  private let starts: [Int]
  private let numbers: [Int]

  init(_ groups: [CandidateGroup], units: Int) {
    var starts = Array(repeating: 0, count: units + 1)
    for group in groups { for member in group.members { starts[member + 1] += 1 } }
    for unit in 0..<units { starts[unit + 1] += starts[unit] }
    var next = starts
    var numbers = Array(repeating: 0, count: starts[units])
    for (number, group) in groups.enumerated() {
      for member in group.members {
        numbers[next[member]] = number
        next[member] += 1
      }
    }
    self.starts = starts
    self.numbers = numbers
  }

  func groups(of unit: Int) -> ArraySlice<Int> { numbers[starts[unit]..<starts[unit + 1]] }
}
