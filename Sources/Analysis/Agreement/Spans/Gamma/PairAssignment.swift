/// Two coders' units paired off so that the pairs gain most; any unit may stay alone.
///
/// A pair gains 2 − d. Solved exactly by shortest augmenting paths with potentials (the Hungarian method as Jonker &
/// Volgenant 1987 have it), over the pairs that gain anything.
struct PairAssignment: Sendable {
  /// For each unit of the first coder its partner among those of the second; `nil` where it stays alone.
  private(set) var partners: [Int?]
  private var owners: [Int?]
  private let edges: [[(other: Int, cost: Double)]]
  private var firstPotential: [Double]
  private var secondPotential: [Double]

  /// - Parameters: two coders' units, sorted.
  init(_ first: [AlignedUnit], _ second: [AlignedUnit]) {
    let longest = AlignedUnit.longest(second)
    var low = 0
    let reaches = first.map { $0.reach(2, longest: longest) }
    let widest = reaches.max() ?? 0
    edges = first.enumerated().map { index, unit in
      while low < second.count, second[low].start < unit.start - widest { low += 1 }
      var edges: [(other: Int, cost: Double)] = []
      var other = low
      while other < second.count, second[other].start < unit.start + reaches[index] {
        let cost = unit.dissimilarity(to: second[other]) - 2
        if cost < 0 { edges.append((other, cost)) }
        other += 1
      }
      return edges
    }
    partners = Array(repeating: nil, count: first.count)
    owners = Array(repeating: nil, count: second.count)
    firstPotential = edges.map { $0.reduce(0) { min($0, $1.cost) } }
    secondPotential = Array(repeating: 0, count: second.count)
    for index in first.indices { place(index) }
  }

  /// Finds room for one more unit of the first coder: with a free partner, or by leaving it or another one alone.
  private mutating func place(_ start: Int) {
    var distance: [Int: Double] = [:]
    var cameFrom: [Int: Int] = [:]
    var settled: Set<Int> = []
    var waiting = Waiting()
    /// The shortest way so far that ends: at a free unit of the second coder, or by leaving one of the first alone.
    var best = -firstPotential[start]
    var ending = Ending.alone(start)
    var reached: [(first: Int, distance: Double)] = [(start, 0)]
    var current = start
    var length = 0.0
    while true {
      for (other, cost) in edges[current] where !settled.contains(other) {
        let way = length + cost - firstPotential[current] - secondPotential[other]
        if way < distance[other] ?? .infinity {
          distance[other] = way
          cameFrom[other] = current
          waiting.insert(other, way)
        }
      }
      guard let (other, way) = waiting.takeNearest(where: { !settled.contains($0) }), way < best
      else { break }
      settled.insert(other)
      guard let owner = owners[other] else {
        best = way
        ending = .free(other)
        break
      }
      reached.append((owner, way))
      if way - firstPotential[owner] < best {
        best = way - firstPotential[owner]
        ending = .alone(owner)
      }
      (current, length) = (owner, way)
    }
    for (unit, way) in reached where way < best { firstPotential[unit] += best - way }
    for other in settled {
      if let way = distance[other], way < best { secondPotential[other] -= best - way }
    }
    follow(ending, back: cameFrom)
  }

  private enum Ending {
    case free(Int)
    case alone(Int)
  }

  private mutating func follow(_ ending: Ending, back cameFrom: [Int: Int]) {
    var open: Int?
    switch ending {
    case .free(let other): open = other
    case .alone(let unit):
      open = partners[unit]
      partners[unit] = nil
    }
    while let other = open {
      guard let unit = cameFrom[other] else { return }
      open = partners[unit]
      partners[unit] = other
      owners[other] = unit
    }
  }
}

/// Places by the length of the way to them, the nearest first: a binary heap.
private struct Waiting {
  private var heap: [(place: Int, way: Double)] = []

  mutating func insert(_ place: Int, _ way: Double) {
    heap.append((place, way))
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2].way > heap[child].way {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func takeNearest(where isWanted: (Int) -> Bool) -> (place: Int, way: Double)? {
    while let first = heap.first {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
      sink()
      if isWanted(first.place) { return first }
    }
    return nil
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].way < heap[least].way { least = child }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
