import Foundation

/// Places for the nodes of a network, so that distances on the page come near the distances in the network.
///
/// Stress majorisation (Gansner, Koren & North 2005, "Graph drawing by stress majorization", Graph Drawing 2004): the sum
/// over pairs of (distance on the page − wanted distance)² / wanted distance² is made smaller step by step, one node after
/// the other. The wanted distance is that of the shortest path, on which a stronger link is shorter. It begins on a circle
/// from several orders of the nodes, and keeps the best end; nothing is left to chance.
struct NetworkLayout {
  struct Point: Equatable {
    var x: Double
    var y: Double
  }

  private static let steps = 200
  private static let starts = 6

  /// In units of about one link, around 0, longest across.
  let places: [Point]

  /// - Complexity: O(nodes³ + nodes² × steps).
  init(nodes count: Int, links: [CodeNetwork.Link]) {
    guard count > 1 else {
      places = Array(repeating: Point(x: 0, y: 0), count: count)
      return
    }
    let wanted = Self.distances(count, links)
    var best: (stress: Double, places: [Point])?
    for start in 0..<min(Self.starts, count) {
      var places = Self.circle(count, leap: start + 1)
      for _ in 0..<Self.steps { Self.improve(&places, wanted) }
      let stress = Self.stress(places, wanted)
      if stress < (best?.stress ?? .infinity) * 0.999 { best = (stress, places) }
    }
    places = Self.turned(best?.places ?? Self.circle(count, leap: 1))
  }

  /// The lengths of shortest paths; nodes in different parts stand a little farther apart than any two in one.
  private static func distances(_ count: Int, _ links: [CodeNetwork.Link]) -> [[Double]] {
    var distances = Array(
      repeating: Array(repeating: Double.infinity, count: count), count: count)
    for node in 0..<count { distances[node][node] = 0 }
    let strongest = links.map(\.strength).max() ?? 1
    for link in links {
      let length = 1.5 - 0.5 * link.strength / strongest
      distances[link.first][link.second] = min(distances[link.first][link.second], length)
      distances[link.second][link.first] = distances[link.first][link.second]
    }
    for middle in 0..<count {
      for first in 0..<count where distances[first][middle].isFinite {
        for second in 0..<count {
          let through = distances[first][middle] + distances[middle][second]
          if through < distances[first][second] { distances[first][second] = through }
        }
      }
    }
    let farthest = distances.joined().filter(\.isFinite).max() ?? 1
    return distances.map { row in row.map { $0.isFinite ? $0 : max(farthest, 1) * 1.2 } }
  }

  /// On a circle, in an order that leaps over some.
  private static func circle(_ count: Int, leap: Int) -> [Point] {
    var places = Array(repeating: Point(x: 0, y: 0), count: count)
    var free = Array(0..<count)
    var next = 0
    for step in 0..<count {
      next = (next + leap - 1) % free.count
      let angle = 2 * Double.pi * Double(step) / Double(count)
      places[free.remove(at: next)] = Point(x: cos(angle), y: sin(angle))
    }
    return places
  }

  /// Moves each node to where its pulls balance.
  private static func improve(_ places: inout [Point], _ wanted: [[Double]]) {
    for node in places.indices {
      var (x, y, weights) = (0.0, 0.0, 0.0)
      for other in places.indices where other != node {
        let distance = wanted[node][other]
        let weight = 1 / (distance * distance)
        let (across, down) = (places[node].x - places[other].x, places[node].y - places[other].y)
        let length = max((across * across + down * down).squareRoot(), 1e-9)
        x += weight * (places[other].x + distance * across / length)
        y += weight * (places[other].y + distance * down / length)
        weights += weight
      }
      places[node] = Point(x: x / weights, y: y / weights)
    }
  }

  private static func stress(_ places: [Point], _ wanted: [[Double]]) -> Double {
    var sum = 0.0
    for first in places.indices {
      for second in places.indices where second > first {
        let (across, down) = (
          places[first].x - places[second].x, places[first].y - places[second].y
        )
        let difference =
          (across * across + down * down).squareRoot() - wanted[first][second]
        sum += difference * difference / (wanted[first][second] * wanted[first][second])
      }
    }
    return sum
  }

  /// Turned about its middle so that it is broader than high, with the first node in the upper left half.
  private static func turned(_ places: [Point]) -> [Point] {
    let count = Double(places.count)
    let (x, y) = (places.reduce(0) { $0 + $1.x } / count, places.reduce(0) { $0 + $1.y } / count)
    let centred = places.map { Point(x: $0.x - x, y: $0.y - y) }
    let across = centred.reduce(0) { $0 + $1.x * $1.x }
    let down = centred.reduce(0) { $0 + $1.y * $1.y }
    let both = centred.reduce(0) { $0 + $1.x * $1.y }
    let angle = atan2(2 * both, across - down) / 2
    let (cosine, sine) = (cos(angle), sin(angle))
    let turned = centred.map {
      Point(x: $0.x * cosine + $0.y * sine, y: $0.y * cosine - $0.x * sine)
    }
    let flipX = turned[0].x > 0 ? -1.0 : 1.0
    let flipY = turned[0].y > 0 ? -1.0 : 1.0
    return turned.map { Point(x: $0.x * flipX, y: $0.y * flipY) }
  }
}
