import DocumentPackaging

/// The points in time a TEI document names, in seconds.
struct TEITimeline {
  private struct Point {
    let interval: Double?
    let since: String?
    let absolute: Double?
  }

  private var points: [String: Point] = [:]
  private var origin: String?
  /// The first point of each timeline, which may say nothing: it is where counting starts.
  private var first: Set<String> = []
  private var isFirst = false
  private var scale = 1.0
  private var firstAbsolute: Double?

  mutating func take(_ element: XMLElement) {
    if element.name == "timeline" {
      origin = element["origin"].map(Self.target)
      scale = ["ms": 0.001, "min": 60, "mins": 60, "h": 3600][element["unit"] ?? "s"] ?? 1
      firstAbsolute = nil
      isFirst = true
      return
    }
    guard let id = element.xml("id") ?? element["id"] else { return }
    if isFirst { first.insert(id) }
    isFirst = false
    let absolute = element["absolute"].flatMap(ClockTime.seconds)
    firstAbsolute = firstAbsolute ?? absolute
    points[id] = Point(
      interval: element["interval"].flatMap { interval in
        Double(interval).map { $0 * scale } ?? ClockTime.seconds(interval)
      },
      since: element["since"].map(Self.target),
      absolute: absolute.map { $0 - (firstAbsolute ?? 0) })
  }

  /// The seconds each point stands for, where the document says so.
  ///
  /// - Complexity: O(points).
  func resolved() -> [String: Double] {
    var known: [String: Double] = [:]
    if let origin { known[origin] = points[origin]?.absolute ?? 0 }
    // Points that lead nowhere, or in a circle.
    var lost: Set<String> = []
    for id in points.keys {
      var chain: [String] = []
      var next = id
      var seen: Set<String> = []
      while known[next] == nil, !lost.contains(next), let point = points[next],
        seen.insert(next).inserted
      {
        if let interval = point.interval, interval.isFinite, interval >= 0 {
          // Some programs let the first point begin at itself.
          guard let since = point.since, since != next else {
            known[next] = interval
            break
          }
          chain.append(next)
          next = since
        } else {
          known[next] = point.absolute ?? (first.contains(next) ? 0 : nil)
          break
        }
      }
      guard var sum = known[next] else {
        lost.formUnion(seen)
        continue
      }
      for id in chain.reversed() {
        sum += points[id]!.interval!
        known[id] = sum
      }
    }
    return known.filter { Self.possible.contains($0.value) }
  }

  /// What a time in a recording can be, in seconds; other values are no times.
  private static let possible = 0.0...10_000_000

  /// What a pointer such as `#T3` points to.
  static func target(_ pointer: String) -> String {
    pointer.split(separator: "#").last.map(String.init) ?? pointer
  }
}
