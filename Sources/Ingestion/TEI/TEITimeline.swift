import DocumentPackaging
import Foundation

/// The points in time a TEI document names, in seconds.
struct TEITimeline {
  private struct Point {
    let interval: Double?
    let since: String?
    let absolute: Double?
  }

  private var points: [String: Point] = [:]
  private var origin: String?
  private var scale = 1.0
  private var firstAbsolute: Double?

  mutating func take(_ element: XMLElement) {
    if element.name == "timeline" {
      origin = element["origin"].map(Self.target)
      scale = ["ms": 0.001, "min": 60, "mins": 60, "h": 3600][element["unit"] ?? "s"] ?? 1
      firstAbsolute = nil
      return
    }
    guard let id = element.xml("id") ?? element["id"] else { return }
    let absolute = element["absolute"].flatMap(Self.seconds)
    firstAbsolute = firstAbsolute ?? absolute
    points[id] = Point(
      interval: element["interval"].flatMap(Double.init).map { $0 * scale },
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
          guard let since = point.since else {
            known[next] = interval
            break
          }
          chain.append(next)
          next = since
        } else {
          known[next] = point.absolute ?? (isFirst(next) ? 0 : nil)
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

  /// A first point may have neither a time nor an interval: it is where counting starts.
  private func isFirst(_ id: String) -> Bool { origin == nil && id.hasSuffix("0") }

  /// What a pointer such as `#T3` points to.
  static func target(_ pointer: String) -> String {
    pointer.split(separator: "#").last.map(String.init) ?? pointer
  }

  /// `1990-05-07T14:20:00` or `14:20:00` as seconds of the day, counted on over the days.
  private static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: "T")
    let clock =
      parts.last?.split(separator: ":").compactMap {
        Double($0.prefix { $0.isNumber || $0 == "." })
      } ?? []
    guard clock.count >= 2 else { return nil }
    let time = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    guard parts.count == 2 else { return time }
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    return formatter.date(from: String(parts[0])).map { $0.timeIntervalSince1970 + time }
  }
}
