/// Units of different coders that may stand in one group, and what they gain together.
struct CandidateGroup: Sendable {
  /// In the order of the text, two or more.
  let members: [Int]
  let gain: Double
}

/// Every group that gains more than its units would with any one of them left out.
struct CandidateGroups: Sendable {
  private(set) var groups: [CandidateGroup] = []
  private let units: PlacedUnits
  /// For each unit those behind it that may stand in a group with it.
  private var neighbours: [[(unit: Int, dissimilarity: Double)]] = []
  private let pairs: Double

  /// - Returns: `nil` where there are more than `GroupPartition.mostGroups` of them, or too many to look at.
  init?(_ units: PlacedUnits) {
    self.units = units
    pairs = Double(units.coders * (units.coders - 1) / 2)
    // A unit is worth its place in a group of k only where its dissimilarities to the others add up to less than
    // pairs + k − 1.
    let limit = pairs + Double(units.coders - 1)
    let longest = AlignedUnit.longest(units.units)
    for (index, unit) in units.units.enumerated() {
      let end = unit.start + unit.reach(limit, longest: longest)
      var near: [(unit: Int, dissimilarity: Double)] = []
      var other = index + 1
      while other < units.count, units.units[other].start < end {
        if units.places[other].coder != units.places[index].coder {
          let dissimilarity = unit.dissimilarity(to: units.units[other])
          if dissimilarity < limit { near.append((other, dissimilarity)) }
        }
        other += 1
      }
      neighbours.append(near)
    }
    var left = 20 * GroupPartition.mostGroups
    for index in 0..<units.count {
      guard extend([index], apart: [0], sum: 0, by: neighbours[index], &left),
        groups.count <= GroupPartition.mostGroups
      else { return nil }
    }
  }

  /// - Parameters:
  ///   - apart: For each member the sum of its dissimilarities to the others.
  ///   - candidates: Units behind the last member, with their dissimilarities to the first.
  private mutating func extend(
    _ members: [Int], apart: [Double], sum: Double,
    by candidates: [(unit: Int, dissimilarity: Double)], _ left: inout Int
  ) -> Bool {
    for (number, candidate) in candidates.enumerated() {
      let coder = units.places[candidate.unit].coder
      guard members.allSatisfy({ units.places[$0].coder != coder }) else { continue }
      left -= 1
      guard left > 0 else { return false }
      var apart = apart
      apart[0] += candidate.dissimilarity
      var own = candidate.dissimilarity
      for (index, member) in members.enumerated().dropFirst() {
        let dissimilarity = units.units[member].dissimilarity(to: units.units[candidate.unit])
        apart[index] += dissimilarity
        own += dissimilarity
      }
      apart.append(own)
      let group = members + [candidate.unit]
      let all = sum + own
      let others = Double(group.count - 1)
      if apart.allSatisfy({ $0 < pairs + others }) {
        let gain = others + (Double(group.count) * others / 2 - all) / pairs
        if gain > 0 { groups.append(CandidateGroup(members: group, gain: gain)) }
      }
      if group.count < units.coders,
        !extend(
          group, apart: apart, sum: all, by: Array(candidates[(number + 1)...]), &left)
      {
        return false
      }
    }
    return true
  }
}
