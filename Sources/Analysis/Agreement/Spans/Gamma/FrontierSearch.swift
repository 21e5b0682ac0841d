/// The groups that gain most together, found from the front of the text.
///
/// At each unit that is in no group yet it goes on with every group that begins there, and with the unit alone. Ways that
/// have put the same units into groups are one: the better is kept. Of what is left, the best ways go on, as many as the
/// width allows; where some are dropped that could have been the best, the answer is good but not exact.
struct FrontierSearch: Sendable {
  /// The members of each chosen group.
  private(set) var groups: [[Int]] = []
  /// How much less than all prices they gain.
  private(set) var loss = 0.0
  /// Whether nothing gains more.
  private(set) var isExact = true
  /// How many ways were gone.
  private(set) var effort = 0

  /// How a way came to where it is: the group last chosen, and the step before.
  private struct Step {
    let group: Int
    let before: Int
  }

  /// The best way to put a set of units into groups: what it gives away, and its last step.
  private struct Way {
    let loss: Double
    let step: Int
  }

  /// - Parameters:
  ///   - prices: For each unit a price; no group gains more than its members' prices.
  ///   - gap: How much less than all prices a known solution gains: ways that give away more end.
  ///   - width: How many ways go on from a unit.
  init(_ candidates: [CandidateGroup], _ prices: UnitPrices, gap: Double, width: Int) {
    let units = prices.ofUnits
    var beginning = Array(repeating: [Int](), count: units.count)
    var losses: [Double] = []
    var masks: [UInt64] = []
    for (number, group) in candidates.enumerated() {
      let first = group.members[0]
      losses.append(max(0, prices.loss(of: group)))
      guard group.members[group.members.count - 1] - first < 64 else {
        // Too far apart for a set of units to be one word; such a group may be missed.
        masks.append(0)
        isExact = false
        continue
      }
      beginning[first].append(number)
      masks.append(group.members.reduce(0) { $0 | 1 << UInt64($1 - first) })
    }
    var steps = [Step(group: -1, before: -1)]
    var leastDropped = Double.infinity
    var here: [(taken: UInt64, way: Way)] = [(0, Way(loss: 0, step: 0))]
    for unit in units.indices {
      effort += here.count
      var next: [UInt64: Way] = [:]
      func go(_ taken: UInt64, _ loss: Double, _ group: Int, _ before: Int) {
        guard loss <= gap, loss < next[taken >> 1]?.loss ?? .infinity else { return }
        var step = before
        if group >= 0 {
          step = steps.count
          steps.append(Step(group: group, before: before))
        }
        next[taken >> 1] = Way(loss: loss, step: step)
      }
      for (taken, way) in here {
        if taken & 1 == 1 {
          go(taken, way.loss, -1, way.step)
          continue
        }
        for group in beginning[unit] where masks[group] & taken == 0 {
          go(taken | masks[group], way.loss + losses[group], group, way.step)
        }
        go(taken, way.loss + units[unit], -1, way.step)
      }
      // In a fixed order, so that of two ways as good the same is kept every time.
      here = next.map { (taken: $0.key, way: $0.value) }
        .sorted { ($0.way.loss, $0.taken) < ($1.way.loss, $1.taken) }
      if here.count > width {
        // What has given away more than the whole answer will is no loss.
        leastDropped = min(leastDropped, here[width].way.loss)
        here.removeLast(here.count - width)
      }
    }
    guard let end = here.first?.way else {
      isExact = false
      return
    }
    loss = end.loss
    if leastDropped < loss { isExact = false }
    var step = end.step
    while step > 0 {
      groups.append(candidates[steps[step].group].members)
      step = steps[step].before
    }
  }
}
